//! What a text says of places that are not meant, and of who may apply: 東京都以外, `Not US`, 日本在住の方,
//! `US citizens only`. Nobody comes to such a place for it.

use super::fold::{fold, is_japanese};
use super::gazetteer::GAZETTEER;
use super::world::is_world;
use std::borrow::Cow;

/// What denies the name before it.
#[rustfmt::skip]
const NOT: &[&str] = &[
    "以外", "を除く", "を除き", "を除いて", "を除外", "は除く", "は除外", "は対象外", "ではありません", "ではない", "ではなく", "でない",
    "でなく", "じゃない", "でありません",
];
/// What makes the name before it a condition for those who apply.
#[rustfmt::skip]
const OF_PEOPLE: &[&str] = &[
    "在住", "居住", "お住まい", "住んで", "出身", "国籍", "市民権", "永住", "就労許可", "就労資格", "就労ビザ", "就労可能", "労働許可",
];
#[rustfmt::skip]
const ENGLISH: &[&str] = &[
    "not", "outside", "except", "excepting", "excluding", "excl", "but", "other than", "citizen", "citizens", "citizenship",
    "resident", "residents", "residency", "nationals", "nationality", "passport", "authorization", "authorisation",
    "authorized", "authorised", "visa", "visas", "permit", "eligible", "eligibility", "clearance", "reside", "residing", "must",
];
/// Those that stand in brackets after the place.
const OF_PEOPLE_ALONE: &[&str] = &["citizen", "resident", "nationals"];
/// A denial beside these is of a way of working.
#[rustfmt::skip]
const WAYS: &[&str] = &[
    "remote", "hybrid", "online", "virtual", "wfh", "onsite", "on-site", "リモート", "在宅", "テレワーク", "オンライン", "出社", "対面",
];
const SIGNS: &[char] = &[
    '(', ')', '（', '）', '[', ']', '【', '】', ';', '；', '\n', '。', '※',
];

/// The text without the clauses that deny a place or make it a condition.
pub(super) fn without_denied(text: &str) -> Cow<'_, str> {
    if !clauses(text).any(is_denied) {
        return Cow::Borrowed(text);
    }
    // 東京都（23区）以外, 東京都（在住者限定）
    let is_of_all = |clause: &str| {
        let clause = clause.trim().to_lowercase();
        let mut words = NOT.iter().chain(OF_PEOPLE).chain(OF_PEOPLE_ALONE);
        words.any(|word| clause.starts_with(word))
    };
    if clauses(text).any(is_of_all) {
        return Cow::Borrowed("");
    }
    let kept = text.split_inclusive(SIGNS).map(|part| {
        let clause = part.trim_end_matches(SIGNS);
        match is_denied(clause) {
            true => &part[clause.len()..],
            false => part,
        }
    });
    Cow::Owned(kept.collect())
}

/// Whether a text says that it is not in Japan: 日本以外.
pub(super) fn denies_japan(text: &str) -> bool {
    const JAPAN: &[&str] = &["日本", "日本国", "日本国内", "国内"];
    NOT.iter().any(|not| {
        let mut found = text.match_indices(not).map(|(at, _)| &text[..at]);
        found.any(|before| JAPAN.iter().any(|japan| before.ends_with(japan)))
    })
}

fn clauses(text: &str) -> impl Iterator<Item = &str> {
    text.split(SIGNS)
}

fn is_denied(clause: &str) -> bool {
    let parts = || clause.split(['、', ',', '，']);
    let is_of_way = |part: &str| {
        let part = part.to_lowercase();
        WAYS.iter().any(|way| part.contains(way))
    };
    let mut denied = parts().filter(|part| !is_of_way(part));
    denied.any(|part| {
        let words = format!(" {} ", fold(part));
        let is_word = |word: &&str| words.contains(&format!(" {word} "));
        let is_non = part
            .split_whitespace()
            .any(|word| word.to_lowercase().starts_with("non-"));
        NOT.iter().any(|not| part.contains(not))
            || is_outside(part)
            || is_non
            || is_no_country(words.trim())
            || ENGLISH.iter().any(is_word)
    }) || OF_PEOPLE.iter().any(|word| clause.contains(word))
}

/// `No US`
fn is_no_country(words: &str) -> bool {
    let name = words.strip_prefix("no ");
    name.is_some_and(|name| GAZETTEER.countries.contains_key(name) || is_world(name))
}

/// 東京都外, but not 東京都外国語大学.
fn is_outside(part: &str) -> bool {
    part.match_indices('外').any(|(at, sign)| {
        let (before, after) = (&part[..at], &part[at + sign.len()..]);
        let is_kanji = |c: char| is_japanese(c) && !('\u{3041}'..='\u{30FF}').contains(&c);
        before.ends_with(['都', '道', '府', '県', '市', '区', '町', '村'])
            && (!after.starts_with(is_kanji) || after.starts_with("勤務"))
    })
}
