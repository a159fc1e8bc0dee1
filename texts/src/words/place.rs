//! Where something happens.

use crate::td_string;
use model::Language;
use model::place::{Mode, Place};

/// A place in one line: prefecture or country, city, and whether people may stay at home.
pub fn place(language: Language, place: &Place) -> String {
    let online = super::of(language, place.mode);
    if place.mode == Mode::Online {
        return online.to_owned();
    }
    let region = place
        .prefecture
        .as_deref()
        .and_then(|code| prefecture(language, code))
        .or_else(|| country(language, &place.country))
        .unwrap_or_default();
    let site = match (language, place.city.as_str()) {
        (_, "") if region.is_empty() => td_string!(language, common.place_unknown).to_owned(),
        (_, "") => region.to_owned(),
        (_, city) if city.contains(region) => city.to_owned(),
        (Language::Japanese, city) => format!("{region} {city}"),
        (Language::English, city) => format!("{city}, {region}"),
    };
    if place.mode == Mode::Hybrid {
        td_string!(language, common.place_and_mode, place = site, mode = online)
    } else {
        site
    }
}

/// A code of [`Place::codes`], as filters show it.
pub fn place_code(language: Language, code: &str) -> Option<&'static str> {
    match code.strip_prefix("JP-") {
        Some(code) => prefecture(language, code),
        None if code == "online" => Some(super::of(language, Mode::Online)),
        None => country(language, code),
    }
}

/// Every place that filters offer: code and name.
pub fn places(language: Language) -> Vec<(String, String)> {
    use model::place::{COUNTRIES, PREFECTURES};
    let prefectures = PREFECTURES.iter().map(|code| format!("JP-{code}"));
    let countries = COUNTRIES.iter().map(|&code| code.to_owned());
    let named = prefectures.chain(countries).filter_map(|code| {
        let name = place_code(language, &code)?.to_owned();
        Some((code, name))
    });
    named.collect()
}

/// A code of [`model::place::PREFECTURES`].
pub fn prefecture(language: Language, code: &str) -> Option<&'static str> {
    model::place::prefecture_name(code, language)
}

/// A code of [`model::place::COUNTRIES`].
pub fn country(language: Language, code: &str) -> Option<&'static str> {
    model::place::country_name(code, language)
}
