//! Whether every word of a clause on remote work is known, and whether it speaks of the work at all.

use super::super::{letters, place};
use super::mention::Mention;
use super::words::*;
use super::{says, spaced};
use crate::import::made_of::is_made_of;

/// Interviews, briefings and first days: how they take place says nothing of the work.
pub(super) fn is_of_an_event(lower: &str, word: Option<&Mention>) -> bool {
    // 渋谷研修センター リモート可 is of the work.
    let chunk = word.map_or(lower, |word| {
        let start = lower[..word.start].rfind(' ').map_or(0, |at| at + 1);
        let end = lower[word.end..].find(' ');
        &lower[start..end.map_or(lower.len(), |at| word.end + at)]
    });
    EVENTS_JAPANESE.iter().any(|event| chunk.contains(event))
        || says(lower, &spaced(lower), EVENTS_ENGLISH)
}

/// A clause after one on remote work that says for whom it holds: （社員のみ）, （インターンは不可）.
pub(super) fn is_of_somebody(lower: &str) -> bool {
    let all = spaced(lower);
    let is_denied = DENIED_JAPANESE.iter().any(|no| lower.contains(no))
        || says(lower, &all, DENIED_ENGLISH)
        || says(
            lower,
            &all,
            &["except", "excluding", "以外", "除く", "対象外"],
        );
    says(lower, &all, PEOPLE)
        || says(lower, &all, SOME_TIME)
        || (is_denied && says(lower, &all, INTERNS))
}

/// Whether every other word of the clause is known, or names a place.
pub(super) fn is_understood(lower: &str, word: &Mention) -> bool {
    let all = spaced(lower);
    // `remote in summer`, 夏季のみリモート: the season is when, and not which internship.
    let is_at_times = says(lower, &all, SEASONS)
        && says(lower, &all, &["in", "only", "over", "のみ", "だけ", "中"]);
    let words: Vec<&str> = all.split(' ').collect();
    let is_for_long = words.windows(3).any(|three| {
        let is_length = matches!(
            three[2],
            "day" | "days" | "week" | "weeks" | "month" | "months"
        );
        three[0] == "for" && three[1].chars().all(|c| c.is_ascii_digit()) && is_length
    });
    if is_at_times || is_for_long {
        return false;
    }
    [&lower[..word.start], &lower[word.end..]]
        .iter()
        .all(|side| knows(side))
}

fn knows(text: &str) -> bool {
    let zeros = with_zeros(text);
    let chunks = zeros
        .split(|c: char| !(c.is_alphanumeric() || "○◯×✕".contains(c)))
        .filter(|chunk| !chunk.is_empty());
    let (latin, japanese): (Vec<&str>, Vec<&str>) =
        chunks.partition(|chunk| chunk.chars().all(|c| c.is_ascii() || c < '\u{250}'));
    let lists = &[
        JAPANESE,
        JAPANESE_NEXT,
        DENIED_JAPANESE,
        ALLOWED_JAPANESE,
        UNCLEAR,
        LIMITED_JAPANESE,
        ON_SITE,
        OFFICE,
        NO_PLACE,
        KNOWN_JAPANESE,
    ];
    let unknown: Vec<&str> = latin
        .into_iter()
        .filter(|word| !is_known_word(word))
        .collect();
    let rest = unknown.join(" ");
    japanese
        .iter()
        .all(|chunk| is_made_of(chunk, lists) || place(chunk).is_some())
        && (rest.is_empty()
            || place(&rest).is_some()
            || letters::is_region(&rest.to_uppercase())
            || place(text.trim_matches([' ', '-', '–', ':'])).is_some())
}

fn is_known_word(word: &str) -> bool {
    let is_part = |list: &[&str]| {
        list.iter()
            .any(|one| one.split(' ').any(|part| part == word))
    };
    word.chars().all(|c| c.is_ascii_digit())
        || (ENGLISH_NEXT.contains(&word) && !LIMITS.contains(&word))
        || KNOWN_ENGLISH.contains(&word)
        || is_part(ENGLISH)
        || is_part(LIMITED_ENGLISH)
        || is_part(DENIED_ENGLISH)
        || is_part(UNCLEAR)
        || is_part(NO_PLACE)
}

/// Every number as one `0`.
fn with_zeros(text: &str) -> String {
    let mut zeros = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !matches!(c, '\'' | '’')) {
        match c {
            '0'..='9' if zeros.ends_with('0') => {}
            '0'..='9' => zeros.push('0'),
            c => zeros.push(c),
        }
    }
    zeros
}

/// `0 days remote`, 週0日リモート: on no day.
pub(super) fn is_on_no_day(lower: &str) -> bool {
    let words = spaced(lower);
    let words: Vec<&str> = words.split(' ').collect();
    let in_english = words
        .windows(2)
        .any(|pair| matches!(pair, ["0" | "zero", "day" | "days"]));
    let in_japanese = ["0日", "0回"].iter().any(|none| {
        let mut found = lower.match_indices(none);
        found.any(|(at, _)| !lower[..at].ends_with(|c: char| c.is_ascii_digit()))
    });
    let comes = ["出社", "office", "onsite", "on-site"];
    (in_english || in_japanese) && !comes.iter().any(|word| lower.contains(word))
}
