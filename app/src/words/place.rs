//! Where something happens.

use crate::i18n::Locale;
use crate::language::locale_of;
use leptos_i18n::td_string;
use model::Language;
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
#[cfg(feature = "ssr")]
pub fn places(language: Language) -> Vec<(String, String)> {
    use model::place::{COUNTRIES, PREFECTURES};
    let prefectures = PREFECTURES.iter().map(|code| format!("JP-{code}"));
    let countries = COUNTRIES.iter().map(|&code| code.to_owned());
    let locale = locale_of(language);
    let named = prefectures.chain(countries).filter_map(|code| {
        let name = place_code(locale, &code)?.to_owned();
        Some((code, name))
    });
    named.collect()
}

/// A code of [`model::place::PREFECTURES`].
pub fn prefecture(locale: Locale, code: &str) -> Option<&'static str> {
    Some(match code {
        "01" => td_string!(locale, choice.prefecture.jp01),
        "02" => td_string!(locale, choice.prefecture.jp02),
        "03" => td_string!(locale, choice.prefecture.jp03),
        "04" => td_string!(locale, choice.prefecture.jp04),
        "05" => td_string!(locale, choice.prefecture.jp05),
        "06" => td_string!(locale, choice.prefecture.jp06),
        "07" => td_string!(locale, choice.prefecture.jp07),
        "08" => td_string!(locale, choice.prefecture.jp08),
        "09" => td_string!(locale, choice.prefecture.jp09),
        "10" => td_string!(locale, choice.prefecture.jp10),
        "11" => td_string!(locale, choice.prefecture.jp11),
        "12" => td_string!(locale, choice.prefecture.jp12),
        "13" => td_string!(locale, choice.prefecture.jp13),
        "14" => td_string!(locale, choice.prefecture.jp14),
        "15" => td_string!(locale, choice.prefecture.jp15),
        "16" => td_string!(locale, choice.prefecture.jp16),
        "17" => td_string!(locale, choice.prefecture.jp17),
        "18" => td_string!(locale, choice.prefecture.jp18),
        "19" => td_string!(locale, choice.prefecture.jp19),
        "20" => td_string!(locale, choice.prefecture.jp20),
        "21" => td_string!(locale, choice.prefecture.jp21),
        "22" => td_string!(locale, choice.prefecture.jp22),
        "23" => td_string!(locale, choice.prefecture.jp23),
        "24" => td_string!(locale, choice.prefecture.jp24),
        "25" => td_string!(locale, choice.prefecture.jp25),
        "26" => td_string!(locale, choice.prefecture.jp26),
        "27" => td_string!(locale, choice.prefecture.jp27),
        "28" => td_string!(locale, choice.prefecture.jp28),
        "29" => td_string!(locale, choice.prefecture.jp29),
        "30" => td_string!(locale, choice.prefecture.jp30),
        "31" => td_string!(locale, choice.prefecture.jp31),
        "32" => td_string!(locale, choice.prefecture.jp32),
        "33" => td_string!(locale, choice.prefecture.jp33),
        "34" => td_string!(locale, choice.prefecture.jp34),
        "35" => td_string!(locale, choice.prefecture.jp35),
        "36" => td_string!(locale, choice.prefecture.jp36),
        "37" => td_string!(locale, choice.prefecture.jp37),
        "38" => td_string!(locale, choice.prefecture.jp38),
        "39" => td_string!(locale, choice.prefecture.jp39),
        "40" => td_string!(locale, choice.prefecture.jp40),
        "41" => td_string!(locale, choice.prefecture.jp41),
        "42" => td_string!(locale, choice.prefecture.jp42),
        "43" => td_string!(locale, choice.prefecture.jp43),
        "44" => td_string!(locale, choice.prefecture.jp44),
        "45" => td_string!(locale, choice.prefecture.jp45),
        "46" => td_string!(locale, choice.prefecture.jp46),
        "47" => td_string!(locale, choice.prefecture.jp47),
        _ => return None,
    })
}

/// A code of [`model::place::COUNTRIES`].
pub fn country(locale: Locale, code: &str) -> Option<&'static str> {
    Some(match code {
        "JP" => td_string!(locale, choice.country.jp_),
        "AU" => td_string!(locale, choice.country.au_),
        "BE" => td_string!(locale, choice.country.be_),
        "BR" => td_string!(locale, choice.country.br_),
        "CA" => td_string!(locale, choice.country.ca_),
        "CH" => td_string!(locale, choice.country.ch_),
        "CN" => td_string!(locale, choice.country.cn_),
        "CZ" => td_string!(locale, choice.country.cz_),
        "DE" => td_string!(locale, choice.country.de_),
        "DK" => td_string!(locale, choice.country.dk_),
        "ES" => td_string!(locale, choice.country.es_),
        "FI" => td_string!(locale, choice.country.fi_),
        "FR" => td_string!(locale, choice.country.fr_),
        "GB" => td_string!(locale, choice.country.gb_),
        "HK" => td_string!(locale, choice.country.hk_),
        "ID" => td_string!(locale, choice.country.id_),
        "IE" => td_string!(locale, choice.country.ie_),
        "IN" => td_string!(locale, choice.country.in_),
        "IT" => td_string!(locale, choice.country.it_),
        "KH" => td_string!(locale, choice.country.kh_),
        "KR" => td_string!(locale, choice.country.kr_),
        "LA" => td_string!(locale, choice.country.la_),
        "MM" => td_string!(locale, choice.country.mm_),
        "MN" => td_string!(locale, choice.country.mn_),
        "MX" => td_string!(locale, choice.country.mx_),
        "MY" => td_string!(locale, choice.country.my_),
        "NL" => td_string!(locale, choice.country.nl_),
        "NO" => td_string!(locale, choice.country.no_),
        "NP" => td_string!(locale, choice.country.np_),
        "NZ" => td_string!(locale, choice.country.nz_),
        "PH" => td_string!(locale, choice.country.ph_),
        "PL" => td_string!(locale, choice.country.pl_),
        "PT" => td_string!(locale, choice.country.pt_),
        "SE" => td_string!(locale, choice.country.se_),
        "SG" => td_string!(locale, choice.country.sg_),
        "TH" => td_string!(locale, choice.country.th_),
        "TW" => td_string!(locale, choice.country.tw_),
        "US" => td_string!(locale, choice.country.us_),
        "VN" => td_string!(locale, choice.country.vn_),
        "ZA" => td_string!(locale, choice.country.za_),
        _ => return None,
    })
}
