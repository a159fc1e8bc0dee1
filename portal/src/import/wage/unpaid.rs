//! Whether a text says that there is no pay.

use super::words;

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
    "ではな", "ではあり", "でな", "じゃな", "とは限", "休暇", "休憩", "提供", "貸与", "支給", "で提供",
];

/// What may not be paid beside a wage: 交通費支給なし says nothing of the pay.
#[rustfmt::skip]
const OTHER_THAN_PAY: &[&str] = &[
    "交通費", "昼食", "昼食代", "宿泊", "宿泊費", "住居費", "食事", "食費", "手当", "賞与", "ボーナス",
    "残業代", "旅費",
];

/// In any sentence, in a text in ordinary width and lower case.
pub(super) fn is_unpaid(lower: &str) -> bool {
    in_english(&words(lower)) || in_japanese(&lower.replace(' ', ""))
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
    let mut last = before.split_whitespace().rev().take(NEAR);
    last.any(|word| matches!(word, "not" | "isnt" | "never"))
}

fn in_japanese(text: &str) -> bool {
    UNPAID_JAPANESE.iter().any(|phrase| {
        text.match_indices(phrase).any(|(at, _)| {
            let (before, after) = (&text[..at], &text[at + phrase.len()..]);
            let before = before.trim_end_matches(['は', 'の', 'も', 'を', ':', '等']);
            let is_denied = OTHERWISE.iter().any(|other| after.starts_with(other));
            let is_other = OTHER_THAN_PAY.iter().any(|other| before.ends_with(other));
            !is_denied && !is_other
        })
    })
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
