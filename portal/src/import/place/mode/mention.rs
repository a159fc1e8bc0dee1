//! Where a text mentions remote work, and not something that is only called so.

use super::super::abroad::plain;
use super::super::fold::is_japanese;
use super::super::gazetteer::GAZETTEER;
use super::super::romaji::prefectures;
use super::words::{ENGLISH, ENGLISH_NEXT, JAPANESE, JAPANESE_NEXT};

/// A word on remote work, by its bytes.
pub(super) struct Mention {
    pub start: usize,
    pub end: usize,
    pub is_hybrid: bool,
}

/// The first word on remote work that is not part of another word.
pub(super) fn mention(lower: &str) -> Option<Mention> {
    let japanese = JAPANESE.iter().flat_map(|word| lower.match_indices(word));
    let english = ENGLISH.iter().flat_map(|word| lower.match_indices(word));
    // The longest word at a place is the one that is written there.
    let is_longest = |at: usize, word: &str| {
        let mut longer = JAPANESE.iter().filter(|one| one.len() > word.len());
        !longer.any(|one| lower[at..].starts_with(one))
    };
    let japanese = japanese.filter(|(at, word)| {
        let (before, after) = (&lower[..*at], &lower[at + word.len()..]);
        is_longest(*at, word) && follows_japanese(after) && !is_company(before, after)
    });
    let english = english.filter(|(at, word)| {
        is_word(lower, *at, word) && follows_english(&lower[at + word.len()..])
    });
    let (start, word) = japanese
        .chain(english)
        .min_by_key(|(at, word)| (*at, std::cmp::Reverse(word.len())))?;
    let is_hybrid = matches!(word, "hybrid" | "ハイブリッド");
    Some(Mention {
        start,
        end: start + word.len(),
        is_hybrid,
    })
}

/// 株式会社リモート is a name.
fn is_company(before: &str, after: &str) -> bool {
    const FORMS: &[&str] = &["株式会社", "有限会社", "合同会社", "(株)", "(同)", "法人"];
    FORMS
        .iter()
        .any(|form| before.ends_with(form) || after.starts_with(form))
}

/// リモートセンシング, 在宅医療 and オンラインショップ are other words; リモート可 is not.
fn follows_japanese(after: &str) -> bool {
    let next = after.chars().next();
    !next.is_some_and(is_japanese) || JAPANESE_NEXT.iter().any(|next| after.starts_with(next))
}

fn is_word(lower: &str, at: usize, word: &str) -> bool {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    !letter(lower[..at].chars().next_back()) && !letter(lower[at + word.len()..].chars().next())
}

/// `remote (US)` and `remote work` are meant, `remote sensing` and `Remote Island` are not.
fn follows_english(after: &str) -> bool {
    if [" - ", " – ", ":"]
        .iter()
        .any(|sign| after.starts_with(sign))
    {
        return true;
    }
    // Remote.com
    if after
        .strip_prefix(['.', '@'])
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
    {
        return false;
    }
    let rest = after.trim_start_matches([' ', '-']);
    let is_joined = rest.len() < after.len();
    let next: String = rest
        .chars()
        .take_while(|c| c.is_alphanumeric() || *c == '\'')
        .filter(|c| *c != '\'')
        .collect();
    if next.is_empty()
        || !is_joined
        || ENGLISH_NEXT.contains(&next.as_str())
        || next.chars().all(|c| c.is_ascii_digit())
    {
        return true;
    }
    // Some city is called Center.
    if matches!(
        next.as_str(),
        "center" | "centre" | "university" | "college" | "hub" | "park" | "hill" | "house"
    ) {
        return false;
    }
    // `Remote - United States`, `Remote Canada`.
    let clause = rest.split([',', '(', ')', ';']).next().unwrap_or_default();
    let name = plain(clause);
    GAZETTEER.countries.contains_key(name.as_str())
        || GAZETTEER.regions.contains_key(name.as_str())
        || GAZETTEER.cities.contains_key(name.as_str())
        || prefectures(&[clause], false).is_some()
        || !next.is_ascii()
}
