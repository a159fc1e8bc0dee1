//! Places as they are written outside Japan: parts from the smallest to the largest, mostly.

use super::area::{Area, of_both};
use super::fold::fold;
use super::gazetteer::{City, GAZETTEER};
use super::letters;
use super::romaji::{is_well_known, prefectures};
use super::world::is_world;

/// Words that say something of a place without naming it.
#[rustfmt::skip]
const ABOUT: &[&str] = &[
    "remote", "hybrid", "virtual", "online", "onsite", "on site", "office", "offices", "headquarters", "hq",
    "head office", "greater", "metro", "metropolitan", "area", "region", "downtown", "based",
    "central office", "campus", "home", "anywhere", "in", "near", "within", "the", "fully", "100", "only",
    "work", "from",
];

/// Words that may mean the world, or only what somebody calls an office.
const LOOSE: &[&str] = &[
    "global",
    "globally",
    "international",
    "internationally",
    "overseas",
    "abroad",
];

/// What a text in Latin letters tells of its place.
pub(super) fn found(text: &str) -> Option<Area> {
    let parts = parts(text);
    let is = |part: &&str, loose: bool| {
        let name = plain(part);
        is_world(&name) && LOOSE.contains(&name.as_str()) == loose
    };
    let (world, parts): (Vec<&str>, Vec<&str>) = parts.iter().partition(|part| is(part, false));
    let area = stated(&parts).or_else(|| of_cities(&parts));
    match area {
        Some(_) if !world.is_empty() => Some(Area::Unclear),
        Some(area) => Some(area),
        None => {
            let is_abroad = !world.is_empty() || parts.iter().any(|part| is(part, true));
            is_abroad.then(|| Area::OneOf(Vec::new()))
        }
    }
}

/// By the names of cities alone: all of them have to be in one country.
fn of_cities(parts: &[&str]) -> Option<Area> {
    if !last_names_a_place(parts) {
        return None;
    }
    let is_japanese = |part: &str| prefectures(&[part], false).is_some();
    let cities = || {
        let others = parts.iter().filter(|part| !is_japanese(part));
        others.filter_map(|part| GAZETTEER.cities.get(plain(part).as_str()))
    };
    if let Some(prefectures) = prefectures(parts, false) {
        let is_elsewhere = cities().any(|city| city.certain.is_some());
        return Some(match is_elsewhere {
            true => Area::Unclear,
            false => Area::Japan(Some(prefectures)),
        });
    }
    // A code that could not be told leaves open which city of the name is meant.
    if parts.iter().any(|part| letters::is_region(part)) {
        return None;
    }
    cities().map(City::area).reduce(Area::within)
}

/// Without a country the last part has to be a place that is known: of `Boston, Lincolnshire`
/// nobody can tell.
fn last_names_a_place(parts: &[&str]) -> bool {
    let is_idle =
        |part: &str| plain(part).is_empty() || part.contains(|c: char| c.is_ascii_digit());
    let mut named = parts.iter().rev().filter(|part| !is_idle(part));
    let last = named.next();
    let is_alone = named.next().is_none();
    last.is_none_or(|last| {
        let name = plain(last);
        let city = GAZETTEER.cities.get(name.as_str());
        city.is_some_and(|city| is_alone || city.certain.is_some())
            || prefectures(&[last], true).is_some()
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

/// By the names of countries, states and their codes: all of them have to tell one country, and no
/// city may be known to be in another.
fn stated(parts: &[&str]) -> Option<Area> {
    let mut told: Vec<Option<&'static str>> =
        (0..parts.len()).map(|at| told_by(parts, at)).collect();
    for at in 0..parts.len() {
        if let Some(country) = letters::town_in_state(parts, at) {
            (told[at], told[at + 1]) = (None, Some(country));
        }
    }
    let (last, mut country) = (0..parts.len())
        .rev()
        .find_map(|at| Some((at, told[at]?)))?;
    for at in (0..parts.len()).filter(|at| *at != last) {
        if is_town(parts, at, country) {
            continue;
        }
        match told[at].map(|other| of_both(country, other)) {
            Some(Some(both)) => country = both,
            Some(None) => return Some(Area::Unclear),
            None if is_elsewhere(parts, at, country) => return Some(Area::Unclear),
            None => {}
        }
    }
    Some(match country {
        "JP" => Area::Japan(prefectures(parts, true)),
        _ => Area::Country(country),
    })
}

/// `Peru, Indiana`: a city of this name in what the next part names.
fn is_town(parts: &[&str], at: usize, country: &str) -> bool {
    let (city, next) = (
        GAZETTEER.cities.get(plain(parts[at]).as_str()),
        parts.get(at + 1),
    );
    city.zip(next)
        .is_some_and(|(city, next)| is_within(city.places, next, country))
}

/// Whether a part is known to be in another country: of `New York, London, UK` and `Tokyo, Singapore`
/// nobody can tell which is meant. `Toledo, Spain` and `Perth, Scotland` are smaller places of a name.
fn is_elsewhere(parts: &[&str], at: usize, country: &'static str) -> bool {
    let name = plain(parts[at]);
    let next = parts
        .get(at + 1)
        .map(|next| plain(next))
        .unwrap_or_default();
    let gazetteer = &*GAZETTEER;
    let city = gazetteer.cities.get(name.as_str());
    let is_in_country = city.is_some_and(|city| is_within(city.places, "", country));
    let is_in_state = gazetteer.regions.contains_key(next.as_str())
        || parts
            .get(at + 1)
            .is_some_and(|next| letters::is_region(next));
    if is_in_country || is_in_state {
        return false;
    }
    let is_in_japan = country != "JP" && is_well_known(&name);
    // Singapore is a city as well.
    let is_in_next = gazetteer.countries.contains_key(next.as_str())
        && !gazetteer.cities.contains_key(next.as_str());
    let is_abroad = city
        .and_then(|city| city.certain)
        .is_some_and(|certain| of_both(certain, country).is_none());
    is_in_japan || (is_abroad && !is_in_next)
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
