//! What one clause says of working elsewhere.

use super::mention::{Mention, mention};
use super::understood::{is_of_an_event, is_on_no_day, is_understood};
use super::words::*;
use super::{Remote, says, spaced};

pub(super) fn of_clause(clause: &str) -> Remote {
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
