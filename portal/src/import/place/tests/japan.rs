//! Addresses written in Japanese.

use super::super::area::Area;
use super::super::fold::fold_japanese;
use super::super::gazetteer::Prefectures;
use super::super::japan::{area, tokens};

fn prefectures(text: &str) -> Option<Prefectures> {
    let text = fold_japanese(text);
    match tokens(&text).filter_map(area).reduce(Area::within)? {
        Area::Japan(named) => Some(named.unwrap_or_default()),
        _ => None,
    }
}

// F33, F34, F36
#[test]
fn the_largest_unit_of_an_address_wins() {
    let cases = [
        ("大阪府大阪市福島区福島", "27"),
        ("大阪府河内長野市", "27"),
        ("沖縄県うるま市石川", "47"),
        ("東京都足立区宮城", "13"),
        ("福岡県京都郡苅田町", "40"),
        ("京都郡苅田町", "40"),
        ("大阪府大阪市中央区 東京海上日動ビル", "27"),
        ("大阪市中央区　東京海上日動ビル", "27"),
        ("北広島市", "01"),
        ("東広島市鏡山", "34"),
        ("東大阪市", "27"),
        ("東大阪", "27"),
        ("姫路", "28"),
        ("横浜市", "14"),
        ("横浜", "14"),
        ("神戸", "28"),
        ("神戸市中央区", "28"),
        ("川崎市", "14"),
        ("〒150-0002 東京都渋谷区渋谷2-21-1", "13"),
        ("渋谷区", "13"),
        ("福島区", "27"),
        ("勤務地：名古屋市中村区", "23"),
        ("本社（京都市左京区）", "26"),
        ("東京本社", "13"),
        ("東京駅周辺", "13"),
        ("ｶﾅｶﾞﾜ県 神奈川県鎌倉市", "14"),
        ("茅ケ崎市", "14"),
        ("茅ヶ崎市", "14"),
        ("四日市市", "24"),
        ("廿日市市", "34"),
        ("野々市市", "17"),
        ("北海道札幌市北区", "01"),
        ("北海道", "01"),
        ("札幌", "01"),
        ("つくば", "08"),
        ("つくば市天王台", "08"),
        ("さいたま市大宮区", "11"),
        ("府中市（東京）", "13"),
        ("とうきょう", "13"),
        ("浜松市浜名区", "22"),
        ("静岡県浜松市北区", "22"),
        ("京都府京都市", "26"),
        ("東京都府中市", "13"),
        ("富山県富山市", "16"),
        ("広島大学（東広島市）", "34"),
        ("香川県直島町", "37"),
    ];
    for (text, code) in cases {
        assert_eq!(
            prefectures(text).as_deref(),
            Some([code].as_slice()),
            "{text}"
        );
    }
}

#[test]
fn what_is_not_certain_is_only_japan_or_nothing() {
    for text in [
        "府中市",
        "伊達市",
        "中央区",
        "全国",
        "関西",
        "東京都横浜市",
        "大阪・京都",
        "神奈川県東京都",
        "横浜市大阪市",
        "日本",
    ] {
        let named = prefectures(text);
        assert!(
            named.as_ref().is_some_and(|named| named.len() != 1),
            "{text}: {named:?}"
        );
    }
    for text in [
        "本社",
        "",
        "福島印刷ビル",
        "三重野工業",
        "石川島播磨",
        "北海道新聞社",
        "ベルリン",
        "中国電力",
        "日本大使館",
        "東海岸",
        "中部ヨーロッパ",
    ] {
        assert_eq!(prefectures(text), None, "{text}");
    }
}
