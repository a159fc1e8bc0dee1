//! Places as sources write them.

mod names;

use model::fields::fold_width;
use model::place::Mode;
use names::{CITIES, COUNTRY_NAMES, PREFECTURE_NAMES, STATES};

/// As much as a source says of where something is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Location {
    pub mode: Mode,
    pub country: Option<&'static str>,
    /// Only in Japan.
    pub prefecture: Option<&'static str>,
}

impl Location {
    /// `remote` is a column of its own in some sources.
    pub fn read(text: &str, remote: &str) -> Self {
        let folded = fold_width(text).to_lowercase();
        // Of several places the first is where most of them are; the text keeps them all.
        let first = folded.split([';', '、']).next().unwrap_or_default();
        let first_as_written = text.split([';', '、']).next().unwrap_or_default();
        let prefecture = prefecture(first);
        let country = match prefecture {
            Some(_) => Some("JP"),
            None => country(first, first_as_written),
        };
        Self {
            mode: mode(&folded, remote),
            country,
            prefecture,
        }
    }
}

fn mode(folded: &str, remote: &str) -> Mode {
    let says = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    let is_remote = matches!(
        remote.to_lowercase().as_str(),
        "yes" | "true" | "1" | "remote"
    );
    if says(&["hybrid", "ハイブリッド", "リモート可", "在宅可"])
        || remote.eq_ignore_ascii_case("hybrid")
    {
        Mode::Hybrid
    } else if is_remote
        || says(&[
            "remote",
            "virtual",
            "online",
            "リモート",
            "オンライン",
            "在宅",
        ])
    {
        Mode::Online
    } else {
        Mode::OnSite
    }
}

/// 東京都, 東京 or Tokyo.
fn prefecture(folded: &str) -> Option<&'static str> {
    let by_name = |(_, kanji, romaji): &&(&str, &str, &str)| {
        folded.contains(kanji) || words(folded).any(|word| word == *romaji)
    };
    PREFECTURE_NAMES
        .iter()
        .find(by_name)
        .map(|(code, _, _)| *code)
}

/// Countries by name, then well-known cities, then the states of the USA: abbreviations of
/// states are those of countries too, so they come last and only in capitals.
fn country(folded: &str, as_written: &str) -> Option<&'static str> {
    let folded = format!(" {} ", words(folded).collect::<Vec<_>>().join(" "));
    let names = |(name, _): &&(&str, &str)| {
        if name.is_ascii() {
            folded.contains(&format!(" {name} "))
        } else {
            folded.contains(name)
        }
    };
    let named = COUNTRY_NAMES
        .iter()
        .find(names)
        .or_else(|| CITIES.iter().find(names));
    if let Some((_, code)) = named {
        return Some(code);
    }
    let is_state = |(name, code): &(&str, &str)| {
        folded.contains(&format!(" {name} ")) || words(as_written).any(|word| word == *code)
    };
    STATES.iter().any(is_state).then_some("US")
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::place::{COUNTRIES, PREFECTURES};

    #[test]
    fn places_are_read_as_sources_write_them() {
        let cases = [
            ("New York", Mode::OnSite, Some("US"), None),
            ("AZ - Chandler", Mode::OnSite, Some("US"), None),
            (
                "US-IA-CEDAR RAPIDS-105 ~ 400 Collins Rd NE",
                Mode::OnSite,
                Some("US"),
                None,
            ),
            (
                "Austin, TX; Chicago; London",
                Mode::OnSite,
                Some("US"),
                None,
            ),
            (
                "London, United Kingdom; New York, NY, United States; Singapore",
                Mode::OnSite,
                Some("GB"),
                None,
            ),
            ("Berlin, DE", Mode::OnSite, Some("DE"), None),
            ("Remote - United States", Mode::Online, Some("US"), None),
            ("Virtual US", Mode::Online, Some("US"), None),
            (
                "North Chicago, IL, United States (Hybrid)",
                Mode::Hybrid,
                Some("US"),
                None,
            ),
            ("京都市左京区", Mode::OnSite, Some("JP"), Some("26")),
            (
                "東京都千代田区（リモート可）",
                Mode::Hybrid,
                Some("JP"),
                Some("13"),
            ),
            ("Osaka, Japan", Mode::OnSite, Some("JP"), Some("27")),
            ("Ｔｏｋｙｏ", Mode::OnSite, Some("JP"), Some("13")),
            ("シンガポール", Mode::OnSite, Some("SG"), None),
            ("Headquarters", Mode::OnSite, None, None),
            ("", Mode::OnSite, None, None),
        ];
        for (text, mode, country, prefecture) in cases {
            assert_eq!(
                Location::read(text, ""),
                Location {
                    mode,
                    country,
                    prefecture
                },
                "{text}"
            );
        }
        assert_eq!(Location::read("Boston, MA", "yes").mode, Mode::Online);
    }

    #[test]
    fn every_code_is_one_of_ours() {
        for (_, code) in COUNTRY_NAMES.iter().chain(CITIES) {
            assert!(COUNTRIES.contains(code), "{code}");
        }
        let codes: Vec<&str> = PREFECTURE_NAMES.iter().map(|(code, _, _)| *code).collect();
        assert_eq!(codes, PREFECTURES);
        for code in COUNTRIES {
            assert!(
                COUNTRY_NAMES.iter().any(|(_, known)| known == code),
                "{code}"
            );
        }
    }
}
