//! Whether a text says that there is no pay, and for certain.

use super::clause::{Clause, Meaning, says};
use super::number::Number;
use super::vocabulary::{PAY, PAY_JAPANESE};
use super::words;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unpaid {
    Unsaid,
    Yes,
    /// Sometimes, for some, or perhaps.
    Unclear,
}

/// Phrases that say that there is no pay, in words parted by one blank.
#[rustfmt::skip]
const UNPAID: &[&str] = &[
    "unpaid", "no pay", "no salary", "no wage", "no wages", "no compensation", "no stipend",
    "no remuneration", "not paid", "without pay", "non paid", "zero pay", "without compensation",
    "uncompensated", "volunteer", "voluntary", "for credit only", "credit only", "academic credit only",
    "course credit only", "not compensated", "no financial compensation", "no monetary compensation",
    "pro bono",
];
#[rustfmt::skip]
const UNPAID_JAPANESE: &[&str] = &[
    "無給", "無報酬", "報酬なし", "報酬無し", "報酬は無し", "報酬はなし", "報酬はありません",
    "報酬はございません", "報酬の支給はありません", "給与なし", "給与無し", "給与はありません", "賃金なし",
    "賃金の支払いはありません", "支給なし", "無償", "ボランティア", "給与の支給はありません",
    "有給ではありません", "支払いなし", "支払なし", "報酬：なし", "報酬:なし", "給与:なし", "給料なし",
    "給料はありません", "謝金なし", "謝礼なし", "発生しません", "支払いません", "支払われません",
    "支払いはありません", "支払いはなし", "支給しません", "支給されません", "支給はありません", "無支給",
];
/// What turns these words into others: 無給ではない, ボランティア休暇, 無償提供.
#[rustfmt::skip]
const OTHERWISE: &[&str] = &[
    "ではな", "ではあり", "ではござ", "なし", "不可", "でな", "じゃな", "とは限", "休暇", "休憩", "提供", "貸与", "支給", "で提供",
];

/// What may not be paid beside a wage: 交通費支給なし says nothing of the pay.
#[rustfmt::skip]
const OTHER_THAN_PAY: &[&str] = &[
    "交通費", "昼食", "昼食代", "宿泊", "宿泊費", "住居費", "食事", "食費", "手当", "賞与", "ボーナス",
    "残業代", "旅費",
];

/// What is asked before a plain yes or no: `Paid: no`, 報酬：無.
#[rustfmt::skip]
const ASKED: &[&str] = &[
    "paid", "pay", "wage", "wages", "salary", "compensation", "compensated", "stipend", "remuneration", "有給",
    "有償", "報酬", "給与", "給料", "賃金", "謝礼", "謝金", "報酬の有無", "給与の有無",
];
#[rustfmt::skip]
const NO: &[&str] = &[
    "no", "none", "false", "nil", "not paid", "not provided", "not offered", "なし", "無し", "無", "いいえ", "×",
];

/// For whom or when something holds: no more than this part is unpaid.
#[rustfmt::skip]
const SOMETIMES: &[&str] = &[
    "if", "when", "until", "unless", "first", "initial", "initially", "some", "during", "trial", "probation",
    "training", "sometimes", "partially", "partly", "mostly", "usually", "generally", "possibly", "option",
    "optional", "options", "after", "before", "then", "except", "otherwise", "currently", "high school", "grad school",
    "undergraduate", "undergraduates", "undergrad", "undergrads", "graduate", "graduates", "grads", "freshmen",
    "sophomores", "juniors", "seniors", "masters", "phd", "minors", "only for", "students", "either", "potential",
];
#[rustfmt::skip]
const SOMETIMES_JAPANESE: &[&str] = &[
    "場合", "最初", "初回", "初月", "初日", "初週", "月目", "週目", "日目", "期間中", "研修中", "研修期間", "試用", "トライアル",
    "見習", "高校生", "学部生", "大学生", "大学院生", "院生", "修士", "博士", "留学生", "以降", "ただし", "但し", "以外", "一部",
    "原則", "基本的", "または", "もしくは", "又は", "あるいは", "可能性", "こともあ", "ことがあ", "相談",
];
/// What follows `for` without meaning only some.
#[rustfmt::skip]
const FOR_ALL: &[&str] = &[
    "academic", "course", "college", "university", "class", "credit", "credits", "experience", "all", "everyone",
    "the", "this", "our", "interns",
];
/// What stands before は without meaning only some.
#[rustfmt::skip]
const OF_ALL: &[&str] = &[
    "インターン", "インターンシップ", "実習", "参加", "給与", "報酬", "賃金", "給料", "謝礼", "謝金", "活動", "業務", "作業", "仕事",
    "プログラム", "これ", "こちら", "本件", "募集", "求人", "全員", "すべて", "全て",
];
/// What leaves it open.
#[rustfmt::skip]
const DOUBTS: &[&str] = &[
    "maybe", "perhaps", "may", "might", "could", "possible", "tbd", "tba", "unknown", "unsure", "unclear",
    "to be determined", "to be decided",
];
#[rustfmt::skip]
const DOUBTS_JAPANESE: &[&str] = &["?", "未定", "検討", "確認中", "不明", "かも"];

/// What a text in ordinary width and lower case says of it, in any of its clauses.
pub(super) fn unpaid(lower: &str, clauses: &[Clause]) -> Unpaid {
    let is_said = |clause: &&Clause| {
        in_english(&words(&clause.text))
            || in_japanese(&clause.text.replace(' ', ""))
            || is_plain_no(&clause.text)
    };
    let (no, others): (Vec<&Clause>, Vec<&Clause>) = clauses.iter().partition(is_said);
    if no.is_empty() {
        return Unpaid::Unsaid;
    }
    let of_pay = |clause: &&&Clause| clause.meaning != Meaning::Beside;
    let others: Vec<&Clause> = others.iter().filter(of_pay).copied().collect();
    let is_mixed = others.iter().any(|clause| pays(clause))
        || no
            .iter()
            .any(|clause| has_amount(clause) || is_answered_no(&clause.text) || is_both(clause));
    let is_limited = others
        .iter()
        .chain(&no)
        .any(|clause| is_sometimes(&clause.text));
    if is_mixed || is_limited || is_doubtful(lower) || says(lower, &["or"], &[]) {
        Unpaid::Unclear
    } else {
        Unpaid::Yes
    }
}

/// Whether a text leaves open what it says.
pub(super) fn is_doubtful(lower: &str) -> bool {
    says(lower, DOUBTS, DOUBTS_JAPANESE)
}

fn has_amount(clause: &Clause) -> bool {
    let is_nothing = |number: &Number| number.whole() == Some(0);
    !clause.numbers().iter().all(is_nothing)
}

fn pays(clause: &Clause) -> bool {
    let text = clause.text.as_str();
    let is_plain_noun = !clause.is_added()
        && !matches!(text, "paid" | "有給" | "有償")
        && (PAY.contains(&text) || PAY_JAPANESE.contains(&text));
    let is_amount = !clause.numbers().is_empty();
    has_amount(clause) || (!is_amount && !is_plain_noun && says(text, PAY, PAY_JAPANESE))
}

/// 有給か無給, 有償ボランティア, `paid/unpaid`: paid by other words than those that deny it.
fn is_both(clause: &Clause) -> bool {
    let (mut english, mut japanese) = (words(&clause.text), clause.text.clone());
    for phrase in UNPAID {
        english = english.replace(&format!(" {phrase} "), "  ");
    }
    for phrase in UNPAID_JAPANESE {
        japanese = japanese.replace(phrase, " ");
    }
    let is_paid = [" paid ", " compensated "]
        .iter()
        .any(|word| english.contains(word));
    let is_paid = is_paid
        || [
            "有給",
            "有償",
            "報酬あり",
            "謝礼あり",
            "謝金あり",
            "給与あり",
        ]
        .iter()
        .any(|word| japanese.contains(word));
    is_paid && !is_plain_no(&clause.text)
}

/// `Paid: no`, 給与：無.
fn is_plain_no(text: &str) -> bool {
    let plain = text.replace([':', '=', '-', '?', '\'', '’'], " ");
    let words = words(&plain);
    let blank = text.replace([':', '=', ' ', '?'], "");
    ASKED.iter().any(|asked| {
        NO.iter().any(|no| {
            words == format!(" {asked} {no} ")
                || blank
                    .strip_prefix(asked)
                    .is_some_and(|rest| !rest.is_ascii() && rest.trim_start_matches('は') == *no)
        })
    })
}

/// `Unpaid: no`.
fn is_answered_no(text: &str) -> bool {
    let words = words(text);
    [" no ", " false "].iter().any(|no| words.ends_with(no)) && !is_plain_no(text)
}

/// For some, or some of the time.
fn is_sometimes(text: &str) -> bool {
    says(text, SOMETIMES, SOMETIMES_JAPANESE)
        || is_for_somebody(&words(text))
        || is_of_somebody(&text.replace(' ', ""))
}

/// `unpaid for visitors`; not `for credit`.
fn is_for_somebody(words: &str) -> bool {
    words.match_indices(" for ").any(|(at, found)| {
        let next = words[at + found.len()..].split(' ').next();
        !next.is_some_and(|next| FOR_ALL.contains(&next))
    })
}

/// 初級者は無給; not 本インターンシップは無給.
fn is_of_somebody(text: &str) -> bool {
    UNPAID_JAPANESE.iter().any(|phrase| {
        text.match_indices(phrase).any(|(at, _)| {
            let subject = text[..at].strip_suffix('は');
            subject.is_some_and(|subject| !OF_ALL.iter().any(|all| subject.ends_with(all)))
        })
    })
}

fn in_english(words: &str) -> bool {
    UNPAID.iter().any(|phrase| {
        let found = format!(" {phrase} ");
        let end = found.len() - 1;
        words
            .match_indices(&found)
            .any(|(at, _)| !is_denied(&words[..=at]) && !is_of_time_off(&words[at + end..]))
    })
}

/// `not unpaid`, `this is not a volunteer position`.
fn is_denied(before: &str) -> bool {
    const NEAR: usize = 3;
    let last: Vec<&str> = before.split_whitespace().rev().take(NEAR).collect();
    // `no longer unpaid`, `no unpaid work`.
    matches!(last.as_slice(), ["no", ..] | ["longer" | "more", "no", ..])
        || last.iter().any(|word| {
            matches!(
                *word,
                "not" | "isnt" | "arent" | "dont" | "doesnt" | "never" | "longer"
            )
        })
}

fn in_japanese(text: &str) -> bool {
    UNPAID_JAPANESE.iter().any(|phrase| {
        text.match_indices(phrase).any(|(at, _)| {
            let (before, after) = (&text[..at], &text[at + phrase.len()..]);
            let before = before.trim_end_matches(['は', 'の', 'も', 'を', ':', '等']);
            let is_denied = OTHERWISE.iter().any(|other| after.starts_with(other));
            let is_other = OTHER_THAN_PAY.iter().any(|other| before.ends_with(other));
            !is_denied && !is_other && !is_none_of_them(after)
        })
    })
}

/// 無給の仕事はありません: there is none that is unpaid.
fn is_none_of_them(after: &str) -> bool {
    const NONE: &[&str] = &[
        "はありません",
        "はございません",
        "はない",
        "はなし",
        "は行いません",
        "はしません",
    ];
    let is_of_pay = !OTHER_THAN_PAY.iter().any(|other| after.contains(other));
    is_of_pay
        && !PAY_JAPANESE.iter().any(|pay| after.contains(pay))
        && NONE.iter().any(|none| after.contains(none))
}

/// `unpaid lunch break`, `volunteer days`: of hours and days, not of the work.
fn is_of_time_off(after: &str) -> bool {
    let next = after.split(' ').find(|word| !word.is_empty());
    matches!(
        next,
        Some(
            "overtime"
                | "lunch"
                | "break"
                | "breaks"
                | "leave"
                | "time"
                | "days"
                | "day"
                | "holidays"
                | "vacation"
                | "meal"
        )
    )
}
