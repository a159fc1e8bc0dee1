//! Places abroad as Japanese writes them.

use super::fold::{fold, is_japanese, is_katakana};
use super::gazetteer::GAZETTEER;
use super::japan::{tokens, without_companions};

/// Countries and cities abroad in Japanese: ドイツ, 米国カリフォルニア州, ロンドン.
pub(super) fn in_japanese(text: &str) -> Option<&'static str> {
    let gazetteer = &*GAZETTEER;
    let named = |name: &str| {
        let name = fold(name);
        let country = gazetteer.countries.get(name.as_str()).copied();
        let region = || {
            gazetteer
                .regions
                .get(name.as_str())
                .map(|region| region.country)
        };
        let city = || {
            gazetteer
                .cities
                .get(name.as_str())
                .and_then(|city| city.certain)
        };
        country.or_else(region).or_else(city)
    };
    if !is_written_in_japanese(text) {
        return None;
    }
    if let Some(country) = named(text) {
        return Some(country);
    }
    // 中国 is a part of Japan in the names of branches and companies.
    let chugoku = ["地方", "四国", "支社", "支店", "電力", "銀行", "新聞"];
    let in_japan = |name: &str| name == "中国" && chugoku.iter().any(|word| text.contains(word));
    tokens(text).find_map(|token| {
        let whole = without_companions(token)
            .into_iter()
            .find_map(|name| Some((name, named(name)?)));
        let found = whole.or_else(|| begins_with_name(token, named));
        found
            .filter(|(name, _)| !in_japan(name))
            .map(|(_, country)| country)
    })
}

/// 米国本社, 韓国ソウル: a name that ends where the script changes, or before another name.
fn begins_with_name(
    token: &str,
    named: impl Fn(&str) -> Option<&'static str>,
) -> Option<(&str, &'static str)> {
    let ends: Vec<usize> = token.char_indices().map(|(at, _)| at).skip(2).collect();
    ends.into_iter().rev().find_map(|end| {
        let (name, rest) = token.split_at(end);
        let (last, next) = (name.chars().next_back()?, rest.chars().next()?);
        let changes = is_katakana(last) != is_katakana(next);
        let country = named(name)?;
        (changes || named(rest).is_some()).then_some((name, country))
    })
}

/// Whether a text is written in Japanese at all.
pub(super) fn is_written_in_japanese(text: &str) -> bool {
    text.chars().any(is_japanese)
}
