//! Places in Japan in Latin letters.

use super::abroad::plain;
use super::fold::short_vowels;
use super::gazetteer::{GAZETTEER, Prefectures};

/// Endings of Japanese places in Latin letters.
#[rustfmt::skip]
const ENDINGS: &[&str] = &[
    "prefecture", "pref", "ken", "fu", "to", "shi", "ku", "cho", "machi", "mura", "gun", "city", "ward",
];
/// Prefectures that are called like large places elsewhere, and only count beside “Japan”.
const HOMONYMS: &[&str] = &["kochi"];

/// Prefectures and municipalities of Japan in Latin letters, from the largest part to the smallest.
pub(super) fn prefectures(parts: &[&str], is_japan: bool) -> Option<Prefectures> {
    let gazetteer = &*GAZETTEER;
    let names = || {
        parts.iter().rev().flat_map(|part| {
            let name = plain(part);
            let words: Vec<String> = match is_japan {
                // `Tokyo Japan` is one part.
                true => std::iter::once(name.clone())
                    .chain(name.strip_suffix(" japan").map(str::to_owned))
                    .chain(name.strip_prefix("japan ").map(str::to_owned))
                    .collect(),
                false => vec![name],
            };
            words
        })
    };
    for name in names() {
        let (bare, ending) = without_ending(&name);
        if let Some(code) = gazetteer.prefecture_romaji.get(&short_vowels(bare))
            && (is_japan || ending.is_some() || !HOMONYMS.contains(&bare))
        {
            return Some(vec![code]);
        }
    }
    for name in names() {
        let (bare, ending) = without_ending(&name);
        let reading = short_vowels(bare);
        let is_homonym = !is_japan && ending.is_none() && HOMONYMS.contains(&bare);
        if let Some(code) = gazetteer.major_romaji.get(&reading).filter(|_| !is_homonym) {
            return Some(vec![code]);
        }
        let is_japanese = is_japan
            || ending.is_some_and(|ending| !matches!(ending, "city" | "ward" | "to" | "fu"));
        let exact = match ending {
            Some("cho") => gazetteer.romaji.get(&format!("{reading} machi")),
            Some(ending) => gazetteer.romaji.get(&format!("{reading} {ending}")),
            None => None,
        };
        if let Some(named) = exact {
            return Some(named.clone());
        }
        let is_own = bare.len() >= 7 && !gazetteer.cities.contains_key(bare);
        if let Some(named) = gazetteer.romaji.get(&reading)
            && (is_japanese || (is_own && named.len() == 1))
        {
            return Some(named.clone());
        }
    }
    None
}

fn without_ending(name: &str) -> (&str, Option<&'static str>) {
    let cut = |ending: &&'static str| {
        let bare = name.strip_suffix(*ending)?.strip_suffix(' ')?;
        Some((bare, Some(*ending)))
    };
    ENDINGS.iter().find_map(cut).unwrap_or((name, None))
}
