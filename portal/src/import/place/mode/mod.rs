//! Whether people may stay at home, as sources say it in passing.
//!
//! Read clause by clause: the words on remote work, what denies or limits them, and what only looks
//! like them (remote sensing, ハイブリッド車).

mod beside;
mod mention;
mod title;
mod understood;
mod words;

use super::abroad::plain;
use super::is_site;
use beside::beside_a_place;
use mention::{Mention, mention};
use model::fields::fold_width;
pub(in super::super) use title::of_title;
use understood::{is_of_an_event, is_of_somebody, is_on_no_day, is_understood};
use words::*;
pub(in super::super) use words::{is_nothing, is_undecided};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Remote {
    Unsaid,
    No,
    Partly,
    Yes,
    Unclear,
}

/// What a text and a column of its own say together; what contradicts itself is not clear.
pub(super) fn remote(text: &str, column: &str) -> Remote {
    let said = match of_text(text) {
        Remote::Unsaid if is_nowhere(text) => Remote::Unclear,
        said => said,
    };
    match (said, of_column(column)) {
        (said, Remote::Unsaid) => said,
        (Remote::Unsaid, told) => told,
        (said, told) if said == told => said,
        (Remote::Partly, Remote::Yes) | (Remote::Yes, Remote::Partly) => Remote::Partly,
        (Remote::Unclear, told) => told,
        _ => Remote::Unclear,
    }
}

/// 全国, `Various`, `Zoom`: nobody can come there.
fn is_nowhere(text: &str) -> bool {
    let lower = fold_width(text).to_lowercase();
    let mut parts = parted(&lower, &["/", "・", ",", "、", "(", ")"]).into_iter();
    let is_several = says(&lower, &spaced(&lower), SEVERAL) && !is_site(text);
    is_several || (!lower.trim().is_empty() && parts.all(|part| NOWHERE.contains(&part)))
}

fn of_column(column: &str) -> Remote {
    let folded = fold_width(column).trim().to_lowercase();
    if is_undecided(&folded) {
        return Remote::Unclear;
    }
    if is_nothing(&folded) {
        return Remote::Unsaid;
    }
    match folded.as_str() {
        "✓" | "✔" | "☑" | "yes" | "true" | "1" | "y" | "remote" | "online" | "virtual" | "full"
        | "fully" => Remote::Yes,
        "no" | "false" | "0" | "n" | "none" | "不可" | "なし" | "無" | "×" | "✕" | "✗" | "✘"
        | "☓" | "onsite" | "on-site" | "in-person" | "office" | "出社" | "対面" => Remote::No,
        "hybrid" | "partly" | "partial" | "some" | "optional" | "可" | "あり" | "有" | "○"
        | "◎" | "●" | "◯" | "一部" | "一部可" | "併用" => Remote::Partly,
        _ => match of_text(&folded) {
            Remote::Unsaid => Remote::Unclear,
            said => said,
        },
    }
}

fn of_text(text: &str) -> Remote {
    let mut text = fold_width(text).to_lowercase();
    for (written, plain) in SPELLINGS {
        text = text.replace(written, plain);
    }
    if WHEREVER.contains(&text.trim()) {
        return Remote::Yes;
    }
    // `Boston or Remote`: a place, and the choice to stay away from it.
    let choices: Vec<Remote> = parted(
        &text,
        &[
            ";",
            "/",
            "\n",
            "、",
            " or ",
            "または",
            "又は",
            "もしくは",
            "あるいは",
        ],
    )
    .into_iter()
    .map(|one| match of_clauses(one) {
        Remote::Yes if is_pure(one) => Remote::Yes,
        Remote::Yes => Remote::Partly,
        said => said,
    })
    .collect();
    let is_choice = choices.len() > 1
        && choices.contains(&Remote::Yes)
        && choices
            .iter()
            .any(|one| matches!(one, Remote::Unsaid | Remote::No));
    if is_choice && !choices.contains(&Remote::Unclear) {
        return Remote::Partly;
    }
    beside_a_place(&text).unwrap_or_else(|| match of_clauses(&text) {
        // `Anywhere, TX` may be one place of many.
        Remote::Unsaid
            if ["anywhere", "どこでも", "どこからでも"]
                .iter()
                .any(|word| text.contains(word)) =>
        {
            Remote::Unclear
        }
        said => said,
    })
}

/// Ways to write one thing.
const SPELLINGS: &[(&str, &str)] = &[
    ("from-home", "from home"),
    ("work-from", "work from"),
    ("/week", " per week"),
    ("/wk", " per week"),
];

fn parted<'a>(text: &'a str, signs: &[&str]) -> Vec<&'a str> {
    let mut parts = vec![text];
    for sign in signs {
        parts = parts
            .into_iter()
            .flat_map(|part| part.split(sign))
            .collect();
    }
    let parts = parts.into_iter().map(str::trim);
    parts.filter(|part| !part.is_empty()).collect()
}

/// Nothing but words on remote work.
fn is_pure(text: &str) -> bool {
    !without_remote_words(text)
        .chars()
        .any(char::is_alphanumeric)
}

fn of_clauses(text: &str) -> Remote {
    let clauses = text.split([
        '(', ')', '[', ']', '【', '】', ',', ';', '/', '、', '。', '|', '\n', '「', '」', '・',
    ]);
    let clauses: Vec<&str> = clauses.collect();
    let first = clauses
        .iter()
        .position(|clause| !matches!(of_clause(clause), Remote::Unsaid | Remote::No));
    let for_some = first.is_some_and(|first| {
        let mut others = clauses[first + 1..].iter();
        others.any(|clause| mention(clause).is_none() && is_of_somebody(clause))
    });
    if for_some {
        return Remote::Unclear;
    }
    let said: Vec<Remote> = clauses
        .into_iter()
        .map(of_clause)
        .filter(|said| *said != Remote::Unsaid)
        .collect();
    let has = |one| said.contains(&one);
    if said.is_empty() {
        Remote::Unsaid
    } else if has(Remote::No) && has(Remote::Yes) {
        Remote::Unclear
    } else if has(Remote::Partly) {
        Remote::Partly
    } else if has(Remote::Unclear) {
        Remote::Unclear
    } else if has(Remote::Yes) {
        Remote::Yes
    } else {
        Remote::No
    }
}

fn of_clause(clause: &str) -> Remote {
    let lower = clause.to_lowercase();
    let all = spaced(&lower);
    let word = mention(&lower);
    if is_of_an_event(&lower, word.as_ref()) {
        return Remote::Unsaid;
    }
    let Some(word) = word else {
        return if attends_sometimes(&lower, &all) {
            Remote::Partly
        } else if says(&lower, &all, ON_SITE) {
            Remote::No
        } else {
            Remote::Unsaid
        };
    };
    let after = &lower[word.end..];
    let is_full =
        lower.contains("フル") || lower.contains("完全") || says(&lower, &all, &["fully", "100"]);
    if is_denied(&lower, &word) {
        // That it is not all from home, or not needed, leaves open what it is.
        let part = [
            "only",
            "required",
            "必須",
            "のみ",
            "necessarily",
            "just",
            "always",
            "yet",
            "until",
        ];
        return match (is_full || says(&lower, &all, &part), word.is_hybrid) {
            (true, _) => Remote::Unclear,
            (false, true) => Remote::Unsaid,
            (false, false) => Remote::No,
        };
    }
    let must_come = says(
        &lower,
        &all,
        &["出社必須", "完全出社", "フル出社", "出社のみ"],
    );
    if must_come || is_on_no_day(&lower) {
        Remote::No
    } else if !is_understood(&lower, &word) || says(&lower, &all, UNCLEAR) {
        Remote::Unclear
    } else if word.is_hybrid
        || says(&lower, &all, &["hybrid", "ハイブリッド"])
        || is_limited(&lower, &all, after)
    {
        Remote::Partly
    } else {
        Remote::Yes
    }
}

/// 週2出社, `3 days in office`: on some days of the week, and at home on the others.
fn attends_sometimes(lower: &str, all: &str) -> bool {
    let few = |c: char| ('1'..='4').contains(&c) || "一二三四数".contains(c);
    let counted = |unit: char| {
        let found = lower.match_indices(unit);
        let mut next = found.filter_map(|(at, _)| lower[at..].chars().nth(1));
        next.any(few)
    };
    let in_japanese = lower.contains("出社") && (counted('週') || counted('月'));
    let words: Vec<&str> = all.split(' ').collect();
    let is_few_days = words.windows(2).any(|pair| {
        matches!(pair, [count, "day" | "days"] if count.len() == 1 && count.chars().all(few))
    }) || words.iter().any(|word| matches!(*word, "once" | "twice"));
    let is_office = words.contains(&"office");
    let is_weekly = words.contains(&"week") || words.contains(&"weekly");
    let is_there =
        is_office || (is_weekly && says(lower, all, &["onsite", "on site", "in person"]));
    in_japanese || (is_few_days && is_there)
}

fn is_denied(lower: &str, word: &Mention) -> bool {
    const NEAR: usize = 5;
    let (before, after) = (spaced(&lower[..word.start]), &lower[word.end..]);
    if ALLOWED_JAPANESE.iter().any(|yes| after.contains(yes)) {
        return false;
    }
    if DENIED_JAPANESE.iter().any(|no| after.contains(no)) || after.trim_start().starts_with("ng") {
        return true;
    }
    let is_denial = |word: &str| DENIED_ENGLISH.contains(&word);
    let soon: Vec<String> = spaced(after)
        .split(' ')
        .take(NEAR)
        .map(str::to_owned)
        .collect();
    let last_is_no = soon.last().is_some_and(|last| last == "no");
    before.split(' ').rev().take(NEAR).any(is_denial) && !before.contains("not only")
        || soon.iter().any(|word| word != "no" && is_denial(word))
        || last_is_no
}

fn is_limited(lower: &str, all: &str, after: &str) -> bool {
    let counts = |unit: char, digit: fn(&str, usize) -> Option<char>| {
        lower.match_indices(unit).any(|(at, _)| {
            digit(lower, at).is_some_and(|c| c.is_ascii_digit() || "数一二三四".contains(c))
        })
    };
    let next: fn(&str, usize) -> Option<char> = |text, at| text[at..].chars().nth(1);
    let last: fn(&str, usize) -> Option<char> = |text, at| text[..at].chars().next_back();
    LIMITED_JAPANESE.iter().any(|word| after.contains(word))
        || ["有", "勤務有", "ワーク有"]
            .iter()
            .any(|word| after.starts_with(word))
        || ALLOWED_JAPANESE.iter().any(|word| after.contains(word))
        || after.trim_start().starts_with("ok")
        || ["一部", "原則", "基本"]
            .iter()
            .any(|word| lower.contains(word))
        || lower.contains("出社")
        || lower.contains("対面")
        || counts('週', next)
        || counts('月', next)
        || counts('日', last)
        || says(lower, all, LIMITED_ENGLISH)
}

/// Words of ASCII letters as whole words, others anywhere.
fn says(lower: &str, all: &str, list: &[&str]) -> bool {
    let all = format!(" {all} ");
    list.iter().any(|one| {
        if one.chars().all(|c| c.is_ascii_alphanumeric() || c == ' ') {
            all.contains(&format!(" {one} "))
        } else {
            lower.contains(one)
        }
    })
}

/// Words alone, apostrophes taken out: `isn't` is `isnt`.
fn spaced(lower: &str) -> String {
    let plain: String = lower.chars().filter(|c| !matches!(c, '\'' | '’')).collect();
    plain
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// What is left of a text for the name of a place.
pub(super) fn without_remote_words(text: &str) -> String {
    let lower = fold_width(text).to_lowercase();
    let rest = lower
        .split(['(', ')', '[', ']', ',', ';', '、', '。', '|', '/'])
        .filter(|clause| !JAPANESE.iter().any(|word| clause.contains(word)))
        .collect::<Vec<_>>()
        .join(" ");
    plain(&rest)
}
