use super::{check, place};
use model::Language;

// Restaurants, embassies and languages are called by countries they are not in.
#[test]
fn a_name_of_a_business_is_no_place() {
    let japanese = [
        ("イタリア料理店、神戸市", "JP-28"),
        ("ドイツ文化会館、東京都港区", "JP-13"),
        ("英国パブ、札幌市", "JP-01"),
        ("フランス語教室 京都市", "JP-26"),
        ("神戸市 インドカレー店", "JP-28"),
        ("スペインバル（大阪市北区）", "JP-27"),
        ("韓国語スクール・福岡市", "JP-40"),
        ("トルコ文化センター、名古屋市", "JP-23"),
        ("ドイツセンター、横浜市", "JP-14"),
        ("東京都港区（海外事業部）", "JP-13"),
        ("アジア経済研究所、千葉市", "JP-12"),
        ("三重県志摩市 スペイン村", "JP-24"),
        ("日本大使館、ベルリン", "DE"),
        ("日本料理店（ロンドン）", "GB"),
        ("東京銀行 ソウル支店", "KR"),
        ("ドイツ大使館", "?"),
        ("イタリア料理店", "?"),
        ("ダナン支社", "VN"),
        ("トランシルバニア支社", "?"),
        ("日本橋", "JP"),
    ];
    check(&japanese, Language::Japanese);
    let english = [
        ("German Embassy, Tokyo", "JP-13"),
        ("India Pale Ale Brewery, Portland, OR", "US"),
        ("Embassy of Japan, Berlin", "DE"),
        ("Little India, Singapore", "SG"),
        ("Mexico Grill, Chicago", "US"),
        ("Turkish Airlines, Osaka", "JP-27"),
    ];
    check(&english, Language::English);
}

#[test]
fn words_for_many_countries_tell_none() {
    let texts = [
        "海外",
        "海外支社",
        "国外",
        "北米",
        "欧州",
        "アジア各国",
        "東南アジア",
        "worldwide",
        "EU",
        "APAC",
        "EU各国",
        "海外（調整中）",
        "国内外",
        "国内・海外",
        "東京・海外",
        "中東",
        "欧州拠点",
        "世界各地",
        "ヨーロッパ・アメリカ",
        "Europe",
        "Remote (EU)",
        "Remote - Europe",
        "North America",
        "Latin America",
        "海外現地法人",
        "海外事業部",
        "Tokyo or overseas",
        "東京またはアジア",
    ];
    for language in [Language::Japanese, Language::English] {
        for text in texts {
            assert_eq!(place(text, language), "?", "{text}");
        }
    }
    check(
        &[
            ("海外（ドイツ）", "DE"),
            ("日本国内", "JP"),
            ("東海岸", "JP"),
        ],
        Language::Japanese,
    );
}

#[test]
fn of_several_places_what_they_have_in_common_is_stated() {
    let cases = [
        ("Tokyo / Singapore", "?"),
        ("Tokyo, Singapore", "?"),
        ("東京または福岡", "JP"),
        ("New York or London", "?"),
        ("神奈川県東京都", "JP"),
        ("東京・大阪", "JP"),
        ("東京、大阪", "JP"),
        ("東京と大阪", "JP"),
        ("東京本社と大阪支社", "JP"),
        ("東京 大阪", "JP"),
        ("Tokyo, Osaka", "JP"),
        ("Tokyo and Kyoto", "JP"),
        ("Kobe & Osaka, Japan", "JP"),
        ("横浜市・川崎市", "JP-14"),
        ("神奈川県横浜市、神奈川県川崎市", "JP-14"),
        ("Yokohama / Kawasaki, Japan", "JP-14"),
        ("上海または東京", "?"),
        ("米国・東京", "?"),
        ("台北・ソウル", "?"),
        ("ドイツとフランス", "?"),
        ("日本・東京", "JP-13"),
        ("関東（東京）", "JP-13"),
        ("関東、大阪", "JP"),
        ("府中市（東京）", "JP-13"),
        ("東京都 足立区 宮城 2-1", "JP-13"),
        ("東京都千代田区（Tokyo, Japan）", "JP-13"),
        ("Chicago; New York", "US"),
        ("Bellevue; Boulder; Denver", "US"),
        ("Birmingham or London", "?"),
        ("Paris, London", "?"),
        ("Berlin, Tokyo", "?"),
        ("New York, London, UK", "?"),
        ("London / Manchester, UK", "GB"),
        ("Hong Kong, China", "HK"),
        ("Toledo, Spain", "ES"),
        ("San Juan, Puerto Rico, USA", "PR"),
        ("Port of Spain, Trinidad and Tobago", "TT"),
        ("Springfield", "?"),
        ("Portland", "?"),
        ("Springfield, MA", "US"),
        ("Portland, Oregon", "US"),
        ("ジョージア", "?"),
        ("ジョージア・アトランタ", "US"),
        ("ジョージア州アトランタ", "US"),
        ("ジョージア（トビリシ）", "GE"),
        ("サン・フランシスコ", "US"),
        ("アメリカ・サンフランシスコ", "US"),
        ("Minato-ku and Shibuya-ku, Tokyo", "JP-13"),
    ];
    check(&cases, Language::Japanese);
    check(
        &[("Remote / Tokyo", "JP-13"), ("Birmingham (UK)", "GB")],
        Language::English,
    );
}
