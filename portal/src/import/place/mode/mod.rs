//! Whether people may stay at home, as sources say it in passing.
//!
//! Read clause by clause: the words on remote work, what denies or limits them, and what only looks
//! like them (remote sensing, ハイブリッド車).

mod beside;
mod clause;
mod mention;
mod title;
mod understood;
mod words;

use super::abroad::plain;
use super::is_site;
use beside::beside_a_place;
use clause::of_clause;
use mention::mention;
use model::fields::fold_width;
pub(in super::super) use title::of_title;
use understood::is_of_somebody;
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
