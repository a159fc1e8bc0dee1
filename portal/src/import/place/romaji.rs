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

/// Prefectures and municipalities of Japan in Latin letters: what all parts have in common.
pub(super) fn prefectures(parts: &[&str], is_japan: bool) -> Option<Prefectures> {
    let names: Vec<String> = parts.iter().map(|part| name_of(part, is_japan)).collect();
    let named = names.iter().enumerate().filter_map(|(at, name)| {
        let within = city_within(name, names.get(at + 1));
        within
            .map(|within| (within, true))
            .or_else(|| of_name(name, is_japan))
    });
    let (known, others): (Vec<_>, Vec<_>) = named.partition(|(_, is_plain)| *is_plain);
    let common = |one: Prefectures, other: &Prefectures| -> Prefectures {
        one.into_iter()
            .filter(|code| other.contains(code))
            .collect()
    };
    let mut all = known.into_iter().map(|(named, _)| named);
    let Some(first) = all.next() else {
        return others.into_iter().map(|(named, _)| named).next_back();
    };
    let mut found = all.fold(first, |found, named| common(found, &named));
    // A part of a town may be called like a town elsewhere: Kanda, Tokyo.
    for (named, _) in others {
        let both = common(found.clone(), &named);
        if !both.is_empty() {
            found = both;
        }
    }
    Some(found)
}

/// Whether a folded name is that of a prefecture or a large city of Japan, and of nothing else.
pub(super) fn is_well_known(name: &str) -> bool {
    let reading = short_vowels(name);
    !HOMONYMS.contains(&name)
        && (GAZETTEER.prefecture_romaji.contains_key(&reading)
            || GAZETTEER.major_romaji.contains_key(&reading))
}

/// `Tokyo Japan` and `Osaka JP` are one part.
fn name_of(part: &str, is_japan: bool) -> String {
    let name = plain(part);
    let bare = name
        .strip_suffix(" japan")
        .or_else(|| name.strip_suffix(" jp"))
        .or_else(|| name.strip_prefix("japan "))
        .filter(|_| is_japan);
    bare.map(str::to_owned).unwrap_or(name)
}

/// The prefectures that have a place of this name, and whether it cannot be part of a town.
fn of_name(name: &str, is_japan: bool) -> Option<(Prefectures, bool)> {
    const OWN: usize = 7;
    let gazetteer = &*GAZETTEER;
    let (bare, ending) = without_ending(name);
    let reading = short_vowels(bare);
    let kind = match ending {
        Some("cho") => Some("machi"),
        Some("city") => Some("shi"),
        Some("ward") => Some("ku"),
        ending => ending,
    };
    let mut exact = kind.map(|kind| of_kind(&reading, kind)).unwrap_or_default();
    if ending == Some("city") {
        // Wards of Tokyo call themselves so: Minato City.
        let wards = of_kind(&reading, "ku").into_iter();
        exact.extend(wards.filter(|code| !of_kind(&reading, "shi").contains(code)));
    }
    let is_elsewhere = || gazetteer.cities.contains_key(bare);
    if !exact.is_empty()
        && (is_japan || ending != Some("city") || exact.len() == 1 || !is_elsewhere())
    {
        return Some((exact, true));
    }
    // A ward that the tables do not know may be called like a prefecture.
    if matches!(
        ending,
        Some("ward" | "ku" | "cho" | "machi" | "mura" | "gun")
    ) {
        return None;
    }
    let is_homonym = !is_japan && ending.is_none() && HOMONYMS.contains(&bare);
    let prefecture = gazetteer.prefecture_romaji.get(&reading);
    let large = prefecture.or_else(|| gazetteer.major_romaji.get(&reading));
    if let Some(code) = large.filter(|_| !is_homonym) {
        return Some((vec![*code], true));
    }
    let is_japanese =
        is_japan || ending.is_some_and(|ending| !matches!(ending, "city" | "ward" | "to" | "fu"));
    let is_own = bare.len() >= OWN && !gazetteer.cities.contains_key(bare);
    let named = gazetteer.romaji.get(&reading)?;
    (is_japanese || (is_own && named.len() == 1))
        .then(|| (named.clone(), is_own || ending.is_some()))
}

/// The prefectures that have a municipality of a reading and a kind.
fn of_kind(reading: &str, kind: &str) -> Prefectures {
    let named = GAZETTEER.romaji.get(&format!("{reading} {kind}"));
    named.cloned().unwrap_or_default()
}

/// `Ibaraki, Osaka`: a city in the prefecture after it that is called like another prefecture.
fn city_within(part: &str, next: Option<&String>) -> Option<Prefectures> {
    let next = short_vowels(without_ending(next?).0);
    let prefecture = *GAZETTEER.prefecture_romaji.get(&next)?;
    let cities = of_kind(&short_vowels(without_ending(part).0), "shi");
    cities.contains(&prefecture).then(|| vec![prefecture])
}

fn without_ending(name: &str) -> (&str, Option<&'static str>) {
    let cut = |ending: &&'static str| {
        let bare = name.strip_suffix(*ending)?.strip_suffix(' ')?;
        Some((bare, Some(*ending)))
    };
    ENDINGS.iter().find_map(cut).unwrap_or((name, None))
}
