//! Where something happens.

use crate::language::language_of;
use crate::{Locale, td_string};
use model::place::{Mode, Place};

/// A place in one line: prefecture or country, city, and whether people may stay at home.
pub fn place(locale: Locale, place: &Place) -> String {
    let online = super::mode(locale, place.mode);
    if place.mode == Mode::Online {
        return online.to_owned();
    }
    let region = place
        .prefecture
        .as_deref()
        .and_then(|code| prefecture(locale, code))
        .or_else(|| country(locale, &place.country))
        .unwrap_or_default();
    let site = match (locale, place.city.as_str()) {
        (_, "") if region.is_empty() => td_string!(locale, common.place_unknown).to_owned(),
        (_, "") => region.to_owned(),
        (_, city) if city.contains(region) => city.to_owned(),
        (Locale::ja, city) => format!("{region} {city}"),
        (Locale::en, city) => format!("{city}, {region}"),
    };
    if place.mode == Mode::Hybrid {
        td_string!(locale, common.place_and_mode, place = site, mode = online)
    } else {
        site
    }
}

/// A code of [`Place::codes`], as filters show it.
pub fn place_code(locale: Locale, code: &str) -> Option<&'static str> {
    match code.strip_prefix("JP-") {
        Some(code) => prefecture(locale, code),
        None if code == "online" => Some(super::mode(locale, Mode::Online)),
        None => country(locale, code),
    }
}

/// Every place that filters offer: code and name.
pub fn places(language: model::Language) -> Vec<(String, String)> {
    use model::place::{COUNTRIES, PREFECTURES};
    let prefectures = PREFECTURES.iter().map(|code| format!("JP-{code}"));
    let countries = COUNTRIES.iter().map(|&code| code.to_owned());
    let locale = crate::language::locale_of(language);
    let named = prefectures.chain(countries).filter_map(|code| {
        let name = place_code(locale, &code)?.to_owned();
        Some((code, name))
    });
    named.collect()
}

/// A code of [`model::place::PREFECTURES`].
pub fn prefecture(locale: Locale, code: &str) -> Option<&'static str> {
    model::place::prefecture_name(code, language_of(locale))
}

/// A code of [`model::place::COUNTRIES`].
pub fn country(locale: Locale, code: &str) -> Option<&'static str> {
    model::place::country_name(code, language_of(locale))
}
