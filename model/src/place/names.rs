//! What prefectures and countries are called: ISO 3166-2:JP and ISO 3166-1, Japanese names as the
//! Ministry of Foreign Affairs writes them in short.
//!
//! Pages show them and the index holds them, so that a place is found by its name; that is why they
//! stand here and not among the texts of pages.

use super::{COUNTRIES, PREFECTURES};
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

/// Japanese and English, in the order of [`COUNTRIES`].
#[rustfmt::skip]
const COUNTRY_NAMES: [[&str; 2]; 40] = [
    ["日本", "Japan"], ["オーストラリア", "Australia"], ["ベルギー", "Belgium"], ["ブラジル", "Brazil"], ["カナダ", "Canada"],
    ["スイス", "Switzerland"], ["中国", "China"], ["チェコ", "Czechia"], ["ドイツ", "Germany"], ["デンマーク", "Denmark"],
    ["スペイン", "Spain"], ["フィンランド", "Finland"], ["フランス", "France"], ["英国", "United Kingdom"], ["香港", "Hong Kong"],
    ["インドネシア", "Indonesia"], ["アイルランド", "Ireland"], ["インド", "India"], ["イタリア", "Italy"], ["カンボジア", "Cambodia"],
    ["韓国", "South Korea"], ["ラオス", "Laos"], ["ミャンマー", "Myanmar"], ["モンゴル", "Mongolia"], ["メキシコ", "Mexico"],
    ["マレーシア", "Malaysia"], ["オランダ", "Netherlands"], ["ノルウェー", "Norway"], ["ネパール", "Nepal"],
    ["ニュージーランド", "New Zealand"], ["フィリピン", "Philippines"], ["ポーランド", "Poland"], ["ポルトガル", "Portugal"],
    ["スウェーデン", "Sweden"], ["シンガポール", "Singapore"], ["タイ", "Thailand"], ["台湾", "Taiwan"], ["米国", "United States"],
    ["ベトナム", "Vietnam"], ["南アフリカ", "South Africa"],
];

/// The name of one of [`PREFECTURES`].
pub fn prefecture_name(code: &str, language: Language) -> Option<&'static str> {
    name(PREFECTURES, &PREFECTURE_NAMES, code, language)
}

/// The name of one of [`COUNTRIES`].
pub fn country_name(code: &str, language: Language) -> Option<&'static str> {
    name(COUNTRIES, &COUNTRY_NAMES, code, language)
}

fn name(
    codes: &[&str],
    names: &[[&'static str; 2]],
    code: &str,
    language: Language,
) -> Option<&'static str> {
    let place = codes.iter().position(|known| *known == code)?;
    let [japanese, english] = names.get(place)?;
    Some(match language {
        Language::Japanese => japanese,
        Language::English => english,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_name() {
        assert_eq!(PREFECTURES.len(), PREFECTURE_NAMES.len());
        assert_eq!(COUNTRIES.len(), COUNTRY_NAMES.len());
        let both =
            |code| [Language::Japanese, Language::English].map(|one| prefecture_name(code, one));
        assert_eq!(both("42"), [Some("長崎県"), Some("Nagasaki")]);
        assert_eq!(country_name("DE", Language::Japanese), Some("ドイツ"));
        assert_eq!(country_name("ZA", Language::English), Some("South Africa"));
        assert_eq!(prefecture_name("48", Language::English), None);
    }
}
