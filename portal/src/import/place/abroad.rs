//! Places as they are written outside Japan: parts from the smallest to the largest, mostly.

use super::fold::fold;
use super::gazetteer::{GAZETTEER, Prefectures};
use super::letters;
use super::romaji::prefectures;

/// A country, and what is known of the prefecture where it is Japan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub country: &'static str,
    pub prefectures: Prefectures,
}

impl Found {
    fn country(country: &'static str) -> Self {
        Self {
            country,
            prefectures: Vec::new(),
        }
    }
}

/// Words that say something of a place without naming it.
#[rustfmt::skip]
const ABOUT: &[&str] = &[
    "remote", "hybrid", "virtual", "online", "onsite", "on site", "office", "offices", "headquarters", "hq",
    "head office", "greater", "metro", "metropolitan", "area", "region", "downtown", "based",
    "central office", "campus", "home", "anywhere", "in", "near", "within", "the", "fully", "100", "only",
    "work", "from",
];

/// What a text in Latin letters tells of its country.
pub(super) fn found(text: &str) -> Option<Found> {
    let parts = parts(text);
    if let Some(country) = largest(&parts) {
        let mut found = Found::country(country);
        if country == "JP" {
            found.prefectures = prefectures(&parts, true).unwrap_or_default();
        }
        return Some(found);
    }
    if !last_names_a_place(&parts) {
        return None;
    }
    if let Some(prefectures) = prefectures(&parts, false) {
        return Some(Found {
            country: "JP",
            prefectures,
        });
    }
    // A code that could not be told leaves open which city of the name is meant.
    if parts.iter().any(|part| letters::is_region(part)) {
        return None;
    }
    parts.iter().find_map(|part| {
        let name = plain(part);
        let city = GAZETTEER
            .cities
            .get(name.as_str())
            .and_then(|city| city.certain);
        city.map(Found::country)
    })
}

/// Without a country the last part has to be a place that is known: of `Boston, Lincolnshire`
/// nobody can tell.
fn last_names_a_place(parts: &[&str]) -> bool {
    let is_idle =
        |part: &str| plain(part).is_empty() || part.contains(|c: char| c.is_ascii_digit());
    let last = parts.iter().rev().find(|part| !is_idle(part));
    last.is_none_or(|last| {
        let name = plain(last);
        let city = GAZETTEER.cities.get(name.as_str());
        city.is_some_and(|city| city.certain.is_some()) || prefectures(&[last], true).is_some()
    })
}

/// `Boston, MA`, `AZ - Chandler`, `US-IA-CEDAR RAPIDS`: what stands between commas and dashes.
fn parts(text: &str) -> Vec<&str> {
    let is_sign = |c: char| matches!(c, ',' | '|' | '~' | ':' | '、' | '，' | '•' | '·');
    let mut parts: Vec<&str> = text
        .split(is_sign)
        .flat_map(|part| part.split(" - "))
        .flat_map(|part| part.split(" – "))
        .flat_map(|part| part.split(" — "))
        .collect();
    let begins_with_country = |part: &&str| {
        let head = part.split('-').next().unwrap_or_default();
        head.len() < part.len() && GAZETTEER.countries.contains_key(fold(head).as_str())
    };
    if let Some(first) = parts.first().copied().filter(|first| {
        begins_with_country(first) && !GAZETTEER.countries.contains_key(fold(first).as_str())
    }) {
        parts.splice(..1, first.split('-'));
    }
    parts.retain(|part| part.chars().any(char::is_alphanumeric));
    parts
}

/// The country by its name, a state or a code: the last part tells it, sometimes the first.
fn largest(parts: &[&str]) -> Option<&'static str> {
    let told = |at: usize| told_by(parts, at);
    let last = (0..parts.len()).rev().find_map(|at| Some((at, told(at)?)));
    let (at, country) = last?;
    // `London, England, New York, New York` are two places; the first is where most of them are.
    let names_another = (0..at).find_map(|other| {
        let name = plain(parts[other]);
        let another = GAZETTEER.countries.get(name.as_str()).copied()?;
        let is_town = GAZETTEER
            .cities
            .get(name.as_str())
            .is_some_and(|city| is_within(city.places, parts[other + 1], country));
        (another != country
            && other > 0
            && other + 1 < parts.len()
            && !is_town
            && name != "georgia")
            .then_some(another)
    });
    names_another.or(Some(country))
}

fn is_within(places: &str, next: &str, country: &str) -> bool {
    let region = GAZETTEER
        .region_codes
        .get(next.trim())
        .or_else(|| GAZETTEER.regions.get(plain(next).as_str()));
    places.split(' ').any(|place| match region {
        Some(region) => place == format!("{}-{}", region.country, region.code),
        None => place == country || place.starts_with(&format!("{country}-")),
    })
}

fn told_by(parts: &[&str], at: usize) -> Option<&'static str> {
    let gazetteer = &*GAZETTEER;
    let name = plain(parts[at]);
    if name == "georgia" {
        return georgia(parts, at);
    }
    if let Some(country) = gazetteer.countries.get(name.as_str()) {
        // `us` and `in` are words as well as codes.
        let is_word = matches!(name.as_str(), "us")
            && !parts[at].contains("US")
            && !parts[at].contains("U.S");
        return (!is_word).then_some(*country);
    }
    if let Some(region) = gazetteer.regions.get(name.as_str()) {
        return Some(region.country);
    }
    letters::code(parts, at).or_else(|| beside_country(parts[at]))
}

/// A state of the USA or a country: its cities tell.
fn georgia(parts: &[&str], at: usize) -> Option<&'static str> {
    let cities = parts.iter().enumerate().filter(|(other, _)| *other != at);
    let places: Vec<&str> = cities
        .filter_map(|(_, part)| GAZETTEER.cities.get(plain(part).as_str()))
        .flat_map(|city| city.places.split(' '))
        .collect();
    match (places.contains(&"US-GA"), places.contains(&"GE")) {
        (true, false) => Some("US"),
        (false, true) => Some("GE"),
        _ => None,
    }
}

/// `Berlin Germany`, `Virtual US`, `USA MD Annapolis`: a country at an end of words that do not
/// make another name with it (New Mexico, South Wales).
fn beside_country(part: &str) -> Option<&'static str> {
    let gazetteer = &*GAZETTEER;
    let words: Vec<&str> = part.split_whitespace().collect();
    for cut in 1..words.len() {
        for (name, rest) in [
            (&words[cut..], &words[..cut]),
            (&words[..cut], &words[cut..]),
        ] {
            let written = name.join(" ");
            let Some(country) = gazetteer.countries.get(fold(&written).as_str()).copied() else {
                continue;
            };
            let is_sign = matches!(
                written.trim_end_matches('.'),
                "US" | "USA" | "U.S" | "U.S.A" | "UK" | "U.K"
            );
            let rest = plain(&rest.join(" "));
            let is_city = gazetteer
                .cities
                .get(rest.as_str())
                .is_some_and(|city| is_within(city.places, "", country));
            let is_japanese = country == "JP" && prefectures(&[rest.as_str()], true).is_some();
            if is_sign || rest.is_empty() || is_city || is_japanese {
                return Some(country);
            }
        }
    }
    None
}

/// A part folded, without words that say something about the place.
pub(super) fn plain(part: &str) -> String {
    let folded = fold(part);
    let mut name = folded.as_str();
    let gazetteer = &*GAZETTEER;
    if gazetteer.regions.contains_key(name)
        || gazetteer.countries.contains_key(name)
        || gazetteer.cities.contains_key(name)
    {
        return folded;
    }
    while let Some(rest) = without_one_word(name) {
        name = rest;
    }
    name.to_owned()
}

/// Without a word about the place, or a postal code, at one of its ends.
fn without_one_word(name: &str) -> Option<&str> {
    let about = |word: &&str| {
        let after = name.strip_prefix(word);
        let before = name.strip_suffix(word);
        let after = after.filter(|rest| rest.is_empty() || rest.starts_with(' '));
        let before = before.filter(|rest| rest.is_empty() || rest.ends_with(' '));
        after.or(before).map(str::trim)
    };
    let is_number = |word: &str| word.chars().all(|c| c.is_ascii_digit());
    let first = || name.split_once(' ').filter(|(word, _)| is_number(word));
    let last = || name.rsplit_once(' ').filter(|(_, word)| is_number(word));
    let found = ABOUT.iter().find_map(about);
    found
        .or_else(|| first().map(|(_, rest)| rest))
        .or_else(|| last().map(|(rest, _)| rest))
}
