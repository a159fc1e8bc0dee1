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

/// The same where lines are short: without a city that the reader of the language cannot read.
pub fn place_in_brief(language: Language, place: &Place) -> String {
    let is_read = language == Language::Japanese || place.city.chars().all(is_latin);
    if is_read || (place.prefecture.is_none() && place.country.is_empty()) {
        return self::place(language, place);
    }
    let region = Place {
        city: String::new(),
        ..place.clone()
    };
    self::place(language, &region)
}

/// Letters up to those of Latin alphabets with all their accents, and what is written between them.
fn is_latin(letter: char) -> bool {
    !letter.is_alphabetic() || letter < '\u{250}' || ('\u{1e00}'..'\u{1f00}').contains(&letter)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn at(prefecture: Option<&str>, city: &str) -> Place {
        Place {
            mode: Mode::OnSite,
            country: "JP".into(),
            prefecture: prefecture.map(str::to_owned),
            city: city.into(),
        }
    }

    #[test]
    fn a_card_in_english_names_no_place_that_its_reader_cannot_read() {
        let brief = |place: &Place| place_in_brief(Language::English, place);
        assert_eq!(brief(&at(Some("33"), "架橋大学")), "Okayama");
        assert_eq!(brief(&at(Some("33"), "Kurashiki")), "Kurashiki, Okayama");
        assert_eq!(brief(&at(None, "Évora, Łódź")), "Évora, Łódź, Japan");
        assert_eq!(
            place_in_brief(Language::Japanese, &at(Some("33"), "架橋大学")),
            "岡山県 架橋大学"
        );
    }
}
