//! What prefectures (ISO 3166-2:JP) and countries are called.
//!
//! Pages show them and the index holds them, so that a place is found by its name; that is why they
//! are kept here and not among the texts of pages.

use super::PREFECTURES;
use super::countries::{COMMON, COUNTRIES, ENGLISH, JAPANESE};
use crate::Language;

/// Japanese and English, in the order of [`PREFECTURES`].
#[rustfmt::skip]
const PREFECTURE_NAMES: [[&str; 2]; 47] = [
    ["北海道", "Hokkaido"], ["青森県", "Aomori"], ["岩手県", "Iwate"], ["宮城県", "Miyagi"], ["秋田県", "Akita"],
    ["山形県", "Yamagata"], ["福島県", "Fukushima"], ["茨城県", "Ibaraki"], ["栃木県", "Tochigi"], ["群馬県", "Gunma"],
    ["埼玉県", "Saitama"], ["千葉県", "Chiba"], ["東京都", "Tokyo"], ["神奈川県", "Kanagawa"], ["新潟県", "Niigata"],
    ["富山県", "Toyama"], ["石川県", "Ishikawa"], ["福井県", "Fukui"], ["山梨県", "Yamanashi"], ["長野県", "Nagano"],
    ["岐阜県", "Gifu"], ["静岡県", "Shizuoka"], ["愛知県", "Aichi"], ["三重県", "Mie"], ["滋賀県", "Shiga"], ["京都府", "Kyoto"],
    ["大阪府", "Osaka"], ["兵庫県", "Hyogo"], ["奈良県", "Nara"], ["和歌山県", "Wakayama"], ["鳥取県", "Tottori"],
    ["島根県", "Shimane"], ["岡山県", "Okayama"], ["広島県", "Hiroshima"], ["山口県", "Yamaguchi"], ["徳島県", "Tokushima"],
    ["香川県", "Kagawa"], ["愛媛県", "Ehime"], ["高知県", "Kochi"], ["福岡県", "Fukuoka"], ["佐賀県", "Saga"],
    ["長崎県", "Nagasaki"], ["熊本県", "Kumamoto"], ["大分県", "Oita"], ["宮崎県", "Miyazaki"], ["鹿児島県", "Kagoshima"],
    ["沖縄県", "Okinawa"],
];

/// The name of one of [`PREFECTURES`].
pub fn prefecture_name(code: &str, language: Language) -> Option<&'static str> {
    let place = PREFECTURES.iter().position(|known| *known == code)?;
    let [japanese, english] = PREFECTURE_NAMES.get(place)?;
    Some(match language {
        Language::Japanese => japanese,
        Language::English => english,
    })
}

/// The name of one of [`COUNTRIES`].
pub fn country_name(code: &str, language: Language) -> Option<&'static str> {
    let place = COUNTRIES.iter().position(|known| *known == code)?;
    country_names(language).nth(place)
}

/// Codes and names of all [`COUNTRIES`] as a list offers them: Japan, those that postings name
/// most, and the others; both by reading in Japanese and by letters in English.
pub fn countries_in_order(language: Language) -> Vec<(&'static str, &'static str)> {
    let mut countries: Vec<_> = COUNTRIES
        .iter()
        .copied()
        .zip(country_names(language))
        .collect();
    if language == Language::English {
        // Åland is the only name that begins with a letter outside ASCII.
        let letters =
            |(_, name): &(&str, &'static str)| name.strip_prefix('Å').map_or(*name, |_| "Al");
        let (common, others) = countries.split_at_mut(COMMON);
        common[1..].sort_by_key(letters);
        others.sort_by_key(letters);
    }
    countries
}

fn country_names(language: Language) -> impl Iterator<Item = &'static str> {
    let names = match language {
        Language::Japanese => JAPANESE,
        Language::English => ENGLISH,
    };
    names.split('|')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_name() {
        assert_eq!(PREFECTURES.len(), PREFECTURE_NAMES.len());
        let both =
            |code| [Language::Japanese, Language::English].map(|one| prefecture_name(code, one));
        assert_eq!(both("42"), [Some("長崎県"), Some("Nagasaki")]);
        assert_eq!(country_name("DE", Language::Japanese), Some("ドイツ"));
        assert_eq!(country_name("ZA", Language::English), Some("South Africa"));
        assert_eq!(prefecture_name("48", Language::English), None);
        assert_eq!(country_name("", Language::English), None);
    }

    // F41
    #[test]
    fn f41_every_country_of_iso_3166_has_a_name_in_both_languages() {
        assert_eq!(COUNTRIES.len(), 249);
        for language in [Language::Japanese, Language::English] {
            assert_eq!(country_names(language).count(), 249);
        }
        let named = [
            ("AT", "オーストリア", "Austria"),
            ("TR", "トルコ", "Türkiye"),
            ("HU", "ハンガリー", "Hungary"),
            ("EG", "エジプト", "Egypt"),
            ("KE", "ケニア", "Kenya"),
            ("AE", "アラブ首長国連邦", "United Arab Emirates"),
            ("KZ", "カザフスタン", "Kazakhstan"),
            ("BD", "バングラデシュ", "Bangladesh"),
            ("PE", "ペルー", "Peru"),
            ("RW", "ルワンダ", "Rwanda"),
            ("IS", "アイスランド", "Iceland"),
            ("RU", "ロシア", "Russia"),
        ];
        for (code, japanese, english) in named {
            assert_eq!(country_name(code, Language::Japanese), Some(japanese));
            assert_eq!(country_name(code, Language::English), Some(english));
        }
    }

    #[test]
    fn lists_begin_with_what_is_chosen_most_and_go_by_the_readers_language() {
        let names = |language| {
            countries_in_order(language)
                .into_iter()
                .map(|(_, name)| name)
                .collect::<Vec<_>>()
        };
        let japanese = names(Language::Japanese);
        assert_eq!(japanese[..3], ["日本", "イタリア", "インド"]);
        assert_eq!(
            japanese[COMMON..COMMON + 2],
            ["アイスランド", "アイルランド"]
        );
        assert_eq!(japanese[248], "ロシア");
        let english = names(Language::English);
        assert_eq!(english[..3], ["Japan", "Australia", "Canada"]);
        assert_eq!(
            english[COMMON..COMMON + 2],
            ["Afghanistan", "Åland Islands"]
        );
        assert_eq!(english[248], "Zimbabwe");
    }
}
