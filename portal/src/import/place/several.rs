//! Texts that name several places, one or the other.

use super::fold::{fold, is_katakana};
use super::gazetteer::GAZETTEER;

/// Words between places of which each stands for itself.
#[rustfmt::skip]
const BETWEEN: &[&str] = &[
    " or ", " and/or ", " and ", " & ", "または", "又は", "もしくは", "若しくは", "あるいは", "および", "及び", "ならびに",
    "並びに", "+", "→", "⇔",
];

/// The places of a text, one by one; an address in several parts is one of them. What ・ joins may
/// be a country and its city as well as two cities, and stays together.
pub(super) fn several(text: &str) -> Vec<Vec<String>> {
    let mut text = with_joined_names(text);
    let folded = fold(&text);
    let is_name = |word: &str| {
        let mut names = GAZETTEER.countries.keys().chain(GAZETTEER.regions.keys());
        word == " and " && names.any(|name| name.contains(word) && folded.contains(name))
    };
    for word in BETWEEN.iter().filter(|word| !is_name(word)) {
        text = text.replace(word, ";");
    }
    let filled = |text: &str, sign: &[char]| -> Vec<String> {
        let parts = text.split(sign).map(|one| one.trim().to_owned());
        parts.filter(|one| !one.is_empty()).collect()
    };
    let choices = filled(&text, &[';', '；', '/', '／', '\n']);
    choices
        .iter()
        .map(|choice| filled(choice, &['・']))
        .collect()
}

/// サン・フランシスコ is one name.
fn with_joined_names(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    let is_part = |c: char| is_katakana(c) || c == '・';
    let mut rest = text;
    while let Some(start) = rest.find(is_part) {
        let (before, after) = rest.split_at(start);
        let end = after.find(|c| !is_part(c)).unwrap_or(after.len());
        let (run, after) = after.split_at(end);
        let name = run.replace('・', "");
        joined.push_str(before);
        joined.push_str(if GAZETTEER.is_name(&name) { &name } else { run });
        rest = after;
    }
    joined + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_told_apart_and_names_are_not() {
        for (text, places) in [
            ("Tokyo / Singapore", "Tokyo|Singapore"),
            ("東京または福岡", "東京|福岡"),
            (
                "Port of Spain, Trinidad and Tobago",
                "Port of Spain, Trinidad and Tobago",
            ),
            ("サン・フランシスコ", "サンフランシスコ"),
            ("ドイツ・ベルリン", "ドイツ+ベルリン"),
            ("Minato-ku, Tokyo", "Minato-ku, Tokyo"),
        ] {
            let told: Vec<String> = several(text).iter().map(|one| one.join("+")).collect();
            assert_eq!(told.join("|"), places, "{text}");
        }
    }
}
