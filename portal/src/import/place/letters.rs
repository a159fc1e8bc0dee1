//! Codes of two letters after a city: states of the USA, provinces of Canada, countries.

use super::abroad::plain;
use super::gazetteer::{GAZETTEER, Region};
use super::romaji::prefectures;
use model::place::COUNTRIES;

/// Countries whose code is that of a state or province, and whose cities sources write with it: a
/// city that is in neither tells nothing.
const OFTEN_WRITTEN: &[&str] = &["AR", "CA", "CO", "DE", "ID", "IL", "IN", "MA", "NL"];

/// Codes that Western Australia and the Northern Territory share with states and provinces.
const IN_AUSTRALIA: &[&str] = &["WA", "NT"];

/// States as newspapers shorten them, folded.
#[rustfmt::skip]
const SHORTENED: &[(&str, &str)] = &[
    ("ala", "AL"), ("ariz", "AZ"), ("ark", "AR"), ("calif", "CA"), ("cal", "CA"), ("colo", "CO"), ("conn", "CT"), ("del", "DE"),
    ("fla", "FL"), ("ill", "IL"), ("ind", "IN"), ("kan", "KS"), ("mass", "MA"), ("mich", "MI"), ("minn", "MN"), ("miss", "MS"),
    ("mont", "MT"), ("neb", "NE"), ("nebr", "NE"), ("nev", "NV"), ("okla", "OK"), ("ore", "OR"), ("oreg", "OR"), ("penn", "PA"),
    ("penna", "PA"), ("tenn", "TN"), ("tex", "TX"), ("wash", "WA"), ("wis", "WI"), ("wisc", "WI"), ("wyo", "WY"), ("ont", "ON"),
    ("que", "QC"), ("alta", "AB"), ("sask", "SK"), ("man", "MB"),
];

/// Codes of countries that are words or titles as well, and tell nothing alone.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "AI", "AM", "AS", "AT", "BE", "BY", "CV", "DJ", "DO", "HR", "IO", "IS", "IT", "ME", "ML", "MS", "MY", "NO", "PM", "PR", "PS",
    "QA", "SO", "TO", "TV", "UM", "US",
];

/// The country whose code is all that a text says, and no state's: `JP`, but not `CA` and `IT`.
fn alone(parts: &[&str], at: usize, code: &'static str) -> Option<&'static str> {
    let mut others = parts.iter().enumerate().filter(|(other, _)| *other != at);
    let is_alone =
        plain(parts[at]).len() == code.len() && others.all(|(_, part)| plain(part).is_empty());
    (is_alone && !WORDS.contains(&code)).then_some(code)
}

/// `Tokyo, JP`, `Osaka JP`: the table of cities has none of Japan.
fn beside_japan(parts: &[&str], at: usize, code: &'static str) -> Option<&'static str> {
    let own = parts[at].replace(code, "");
    let before = at.checked_sub(1).map_or("", |before| parts[before]);
    let is_known = |part: &str| prefectures(&[part], true).is_some_and(|named| !named.is_empty());
    (code == "JP" && (is_known(&own) || (plain(&own).is_empty() && is_known(before))))
        .then_some(code)
}

/// The country of a town that is called like another: `Egypt, MA` and `Ireland, IN`, where nothing but
/// the United States or Canada follows.
pub(super) fn town_in_state(parts: &[&str], at: usize) -> Option<&'static str> {
    let code = parts.get(at + 1)?.trim();
    let region = GAZETTEER.region_codes.get(code)?;
    let name = plain(parts[at]);
    let country = *GAZETTEER.countries.get(name.as_str())?;
    let is_in_it = parts[at + 2..]
        .iter()
        .all(|part| GAZETTEER.countries.get(plain(part).as_str()) == Some(&region.country));
    (name.len() > 3
        && code.len() == 2
        && ![code, region.country, "JP"].contains(&country)
        && is_in_it)
        .then_some(region.country)
}

/// `boston, ma`, `Boston, Mass.`: what is written less strictly counts beside a city of the state.
fn in_state(parts: &[&str], at: usize) -> Option<&'static str> {
    let part = parts[at].trim();
    let shortened = SHORTENED
        .iter()
        .find(|(short, _)| *short == part.trim_end_matches('.').to_lowercase());
    let code = match shortened {
        Some((_, code)) => (*code).to_owned(),
        None if part.len() == 2 && part.chars().all(|c| c.is_ascii_lowercase()) => {
            part.to_uppercase()
        }
        None => return None,
    };
    let region = GAZETTEER.region_codes.get(code.as_str());
    let country = COUNTRIES.iter().find(|known| **known == code).copied();
    let cities = Cities::beside(&parts[..=at], at, &[]);
    match (region, country.filter(|_| shortened.is_none())) {
        (Some(region), Some(country)) => between(&cities, *region, country, false),
        (Some(region), None) => cities
            .are_in(&format!("{}-{}", region.country, region.code))
            .then_some(region.country),
        (None, country) => country.filter(|country| cities.are_in(country)),
    }
}

/// Whether a part is nothing but the code of a state or province.
pub(super) fn is_region(part: &str) -> bool {
    GAZETTEER.region_codes.contains_key(part.trim())
}

/// The country by a code at the beginning or end of a part, in capitals; a city beside it decides
/// between a state and a country of the same code.
pub(super) fn code(parts: &[&str], at: usize) -> Option<&'static str> {
    if let Some(country) = in_state(parts, at) {
        return Some(country);
    }
    let part = parts[at].replace('.', "");
    let words: Vec<&str> = part
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let (first, last) = (words.first()?, words.last()?);
    let is_zip = |word: &&str| word.chars().any(|c| c.is_ascii_digit());
    let without_zip = words
        .iter()
        .rev()
        .find(|word| !is_zip(word))
        .copied()
        .unwrap_or(last);
    let is_alone = words.iter().filter(|word| !is_zip(word)).count() == 1;
    let has_zip = words.len() > 1
        && words[1..]
            .iter()
            .any(|word| word.len() == 5 && word.chars().all(|c| c.is_ascii_digit()));
    let cities = Cities::beside(parts, at, &words);
    for word in [without_zip, first] {
        if !(2..=3).contains(&word.len()) || !word.chars().all(|c| c.is_ascii_uppercase()) {
            continue;
        }
        let region = GAZETTEER.region_codes.get(word);
        let country = COUNTRIES.iter().find(|code| **code == word).copied();
        let country = country.or_else(|| IN_AUSTRALIA.contains(&word).then_some("AU"));
        let told = match (region, country) {
            // Three letters are a name of anything else, too.
            (Some(region), None) if word.len() > 2 => {
                cities.are_in(region.country).then_some(region.country)
            }
            (Some(region), None) => Some(region.country),
            (Some(region), Some(country)) => {
                let is_usual =
                    has_zip || (is_alone && cities.is_named && !OFTEN_WRITTEN.contains(&country));
                between(&cities, *region, country, is_usual)
            }
            (None, Some(country)) => (is_alone && cities.are_in(country))
                .then_some(country)
                .or_else(|| alone(parts, at, country))
                .or_else(|| beside_japan(parts, at, country)),
            (None, None) => None,
        };
        if told.is_some() {
            return told;
        }
    }
    None
}

fn between(
    cities: &Cities,
    region: Region,
    country: &'static str,
    is_usual: bool,
) -> Option<&'static str> {
    let in_region = cities.are_in(&format!("{}-{}", region.country, region.code));
    match (in_region, cities.are_in(country)) {
        (true, false) => Some(region.country),
        (false, true) => Some(country),
        (false, false) => is_usual.then_some(region.country),
        (true, true) => None,
    }
}

/// Where cities of the names beside a code are.
struct Cities {
    places: Vec<&'static str>,
    /// Whether anything is named at all.
    is_named: bool,
}

impl Cities {
    /// The part before, or the one after, and the words beside the code in its own part.
    fn beside(parts: &[&str], at: usize, words: &[&str]) -> Self {
        let before = at.checked_sub(1).and_then(|before| parts.get(before));
        let after = parts.get(at + 1);
        let mut names: Vec<String> = before
            .into_iter()
            .chain(after)
            .map(|part| plain(part))
            .collect();
        let is_named = words.len() > 1 || names.iter().any(|name| !name.is_empty());
        for length in 1..=words.len().min(4) {
            names.extend(words.windows(length).map(|some| plain(&some.join(" "))));
        }
        // `Atlanta HQ`, `Burbank Bldg`: the part before may hold more than the name.
        for part in before.into_iter().chain(after) {
            let words: Vec<&str> = part.split_whitespace().collect();
            names.extend((1..words.len()).map(|from| plain(&words[from..].join(" "))));
            names.extend((1..words.len()).map(|to| plain(&words[..to].join(" "))));
        }
        let places = names
            .iter()
            .filter_map(|name| GAZETTEER.cities.get(name.as_str()))
            .flat_map(|city| city.places.split(' '))
            .collect();
        Self { places, is_named }
    }

    fn are_in(&self, place: &str) -> bool {
        let is_in = |known: &&str| {
            known
                .strip_prefix(place)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        };
        self.places.iter().any(is_in)
    }
}
