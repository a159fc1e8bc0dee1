use super::Location;
use model::Language;
use model::place::{Mode, PREFECTURES};

fn read(text: &str, remote: &str) -> Location {
    Location::read(text, remote, Language::English)
}

/// Country and prefecture, as `US`, `JP-13`; `?` for what is not known.
fn place(text: &str, language: Language) -> String {
    let location = Location::read(text, "", language);
    if let Some(code) = location.prefecture {
        assert!(PREFECTURES.contains(&code), "{text}");
        assert_eq!(location.country, Some("JP"), "{text}");
    }
    match (location.country, location.prefecture) {
        (_, Some(code)) => format!("JP-{code}"),
        (country, None) => country.unwrap_or("?").to_owned(),
    }
}

fn check(cases: &[(&str, &str)], language: Language) {
    let wrong: Vec<String> = cases
        .iter()
        .filter(|(text, right)| place(text, language) != *right)
        .map(|(text, right)| format!("{text}: {} instead of {right}", place(text, language)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

// F33, F34, F36: rows in Japanese.
#[test]
fn f33_f34_f36_addresses_in_japanese() {
    let cases = [
        ("大阪府大阪市福島区福島", "JP-27"),
        ("大阪府河内長野市", "JP-27"),
        ("沖縄県うるま市石川", "JP-47"),
        ("東京都足立区宮城", "JP-13"),
        ("福岡県京都郡苅田町", "JP-40"),
        ("大阪府大阪市中央区 東京海上日動ビル", "JP-27"),
        ("北広島市", "JP-01"),
        ("横浜市", "JP-14"),
        ("神戸", "JP-28"),
        ("本社", "JP"),
        ("", "JP"),
        ("府中市", "JP"),
        ("本社（京都市左京区）", "JP-26"),
        ("東京都千代田区（リモート可）", "JP-13"),
        ("東京・大阪", "JP"),
        ("東京／福岡", "JP"),
        ("フルリモート", "JP"),
        ("全国各地", "JP"),
        ("勤務地応相談", "JP"),
        ("神奈川県横浜市西区みなとみらい", "JP-14"),
        ("新潟県三条市", "JP-15"),
        ("長野県上田市", "JP-20"),
        ("長崎県島原市", "JP-42"),
        ("山形県山形市", "JP-06"),
        ("岡山市北区津島中", "JP-33"),
        ("ドイツ（ベルリン）", "DE"),
        ("韓国ソウル", "KR"),
        ("台湾", "TW"),
        ("台北", "TW"),
        ("上海", "CN"),
        ("中国・上海", "CN"),
        ("中国地方", "JP"),
        ("シンガポール", "SG"),
        ("ロンドン", "GB"),
        ("米国本社", "US"),
        ("米国カリフォルニア州", "US"),
        ("アメリカ・カリフォルニア州", "US"),
        ("アラブ首長国連邦", "AE"),
        ("ブダペスト", "HU"),
        ("フィクションランド", "?"),
    ];
    check(&cases, Language::Japanese);
}

// F33, F37, F38, F40, F41: rows in English.
#[test]
fn f37_f38_f40_f41_places_in_english() {
    let cases = [
        ("Fukushima Ward, Osaka", "JP-27"),
        ("Kobe, Japan", "JP-28"),
        ("Yokohama", "JP-14"),
        ("Yokohama, Kanagawa", "JP-14"),
        ("Tsukuba, Japan", "JP-08"),
        ("Minato-ku, Tokyo, Japan", "JP-13"),
        ("Tokyo-to", "JP-13"),
        ("Ｔｏｋｙｏ", "JP-13"),
        ("Ōsaka", "JP-27"),
        ("Kyōto, Japan", "JP-26"),
        ("Tokyo Japan", "JP-13"),
        ("Hokkaido, Japan", "JP-01"),
        ("Fuchu, Japan", "JP"),
        ("Remote, Japan", "JP"),
        ("Kochi, Japan", "JP-39"),
        ("Kochi", "?"),
        ("Kochi Prefecture", "JP-39"),
        ("Kochi, Kerala, India", "IN"),
        ("Nara St, Sydney, Australia", "AU"),
        ("Osaka Rd, Nairobi, Kenya", "KE"),
        ("Albuquerque, New Mexico", "US"),
        ("Melbourne, FL", "US"),
        ("Dublin, OH", "US"),
        ("Manchester, NH", "US"),
        ("Vancouver, WA", "US"),
        ("Lebanon, NH", "US"),
        ("Peru, Indiana", "US"),
        ("Vienna, Austria", "AT"),
        ("Nairobi, Kenya", "KE"),
        ("Vienna, VA", "US"),
        ("Istanbul, Türkiye", "TR"),
        ("Ankara, Turkey", "TR"),
        ("Prague, Czechia", "CZ"),
        ("Dubai, UAE", "AE"),
        ("Seoul, South Korea", "KR"),
        ("Taipei, Taiwan", "TW"),
        ("Georgia", "?"),
        ("Atlanta, Georgia", "US"),
        ("Tbilisi, Georgia", "GE"),
        ("Birmingham", "?"),
        ("Birmingham, UK", "GB"),
        ("San José, CR", "CR"),
        ("San Jose, CA", "US"),
        ("London, ON", "CA"),
        ("London", "GB"),
        ("Perth, Scotland", "GB"),
        ("Paris, TX", "US"),
        ("Paris", "FR"),
        ("Berlin, DE", "DE"),
        ("Wilmington, DE", "US"),
        ("Toronto, CA", "CA"),
        ("Bangalore, IN", "IN"),
        ("Indianapolis, IN", "US"),
        ("Bogota, CO", "CO"),
        ("Boulder, CO", "US"),
        ("Amsterdam, NL", "NL"),
        ("Malvern, PA", "US"),
        ("Unknowntown, DE", "?"),
        ("Newcastle, New South Wales", "AU"),
        ("New York", "US"),
        ("AZ - Chandler", "US"),
        ("US-IA-CEDAR RAPIDS-105 ~ 400 Collins Rd NE", "US"),
        ("Austin, TX; Chicago; London", "?"),
        (
            "London, United Kingdom; New York, NY, United States; Singapore",
            "?",
        ),
        ("London, England, New York, New York", "?"),
        ("Remote - United States", "US"),
        ("Virtual US", "US"),
        ("USA | Remote", "US"),
        ("North Chicago, IL, United States (Hybrid)", "US"),
        ("Weave - Headquarters (Lehi, UT)", "US"),
        ("Chicago IL USA", "US"),
        ("Washington, DC", "US"),
        ("Washington, D.C.", "US"),
        ("Cambridge, MA", "US"),
        ("Cambridge UK", "GB"),
        ("Cambridge", "?"),
        ("Montréal, Québec", "CA"),
        ("Greater Boston Area", "US"),
        ("Shibuya-ku, Tokyo 150-0002", "JP-13"),
        ("10115 Berlin", "DE"),
        ("Melbourne, ＦＬ", "US"),
        ("Sydney NSW", "AU"),
        ("Boston, Lincolnshire", "?"),
        ("Tokyo, Minato", "JP-13"),
        ("Perth, WA", "AU"),
        ("Seattle, WA", "US"),
        ("Cairo, IL", "?"),
        ("Chiyoda-ku", "JP-13"),
        ("Georgia, United States", "US"),
        ("Headquarters", "?"),
        ("Bank of America", "?"),
        ("", "?"),
    ];
    check(&cases, Language::English);
}

// F43, F44
#[test]
fn f43_f44_working_from_home_is_read_clause_by_clause() {
    use Mode::{Hybrid, OnSite, Online};
    let cases: &[(&str, Option<Mode>)] = &[
        ("東京都港区（リモート不可）", Some(OnSite)),
        ("大阪府大阪市（在宅勤務なし）", Some(OnSite)),
        ("Boston, MA (not remote)", Some(OnSite)),
        ("Boston, MA (remote work is not possible)", Some(OnSite)),
        ("茨城県つくば市 リモートセンシング研究所", Some(OnSite)),
        ("愛知県豊田市（ハイブリッド車開発部）", Some(OnSite)),
        ("Boston, MA (no remote)", Some(OnSite)),
        ("Boston, MA (non-remote)", Some(OnSite)),
        ("Boston, MA; this is not a remote position", Some(OnSite)),
        ("Boston, MA (remote not available)", Some(OnSite)),
        ("Boston, MA (in-person only)", Some(OnSite)),
        ("Los Angeles, CA (On-site)", Some(OnSite)),
        ("Boston (remote isn't an option)", Some(OnSite)),
        ("Boston - without remote option", Some(OnSite)),
        ("東京都（出社必須）", Some(OnSite)),
        ("東京都（完全出社）", Some(OnSite)),
        ("東京都（リモートワーク不可・出社必須）", Some(OnSite)),
        ("東京都（テレワークはできません）", Some(OnSite)),
        ("東京都（リモート無し）", Some(OnSite)),
        ("東京都（オンライン不可）", Some(OnSite)),
        ("東京都（在宅不可）", Some(OnSite)),
        ("Remote Sensing Lab, Boston, MA", Some(OnSite)),
        ("Remote Island Research Center, Nagasaki", Some(OnSite)),
        ("Hybrid Vehicle Lab, Detroit, MI", Some(OnSite)),
        ("Virtual Reality Lab, Boston", Some(OnSite)),
        ("Online Games Studio, Seattle", Some(OnSite)),
        ("リモート制御システム部（横浜市）", Some(OnSite)),
        ("在宅医療センター（千葉市）", Some(OnSite)),
        ("オンラインゲーム事業部 渋谷区", Some(OnSite)),
        ("ハイブリッド材料研究室", Some(OnSite)),
        ("在宅勤務は認めていません（福岡市）", Some(OnSite)),
        ("リモートワーク推進課 東京都", Some(OnSite)),
        ("Austin, TX (Remote: No)", Some(OnSite)),
        ("京都市左京区", Some(OnSite)),
        ("", None),
        ("東京都千代田区（リモート可）", Some(Hybrid)),
        ("東京都（一部在宅）", Some(Hybrid)),
        ("東京都（週2日リモート）", Some(Hybrid)),
        ("東京都（リモートワーク週３日まで）", Some(Hybrid)),
        ("東京都（在宅勤務あり）", Some(Hybrid)),
        ("東京都（在宅勤務併用）", Some(Hybrid)),
        ("東京都（ハイブリッド勤務）", Some(Hybrid)),
        ("東京都（ハイブリッド）", Some(Hybrid)),
        ("東京都（リモートと出社の併用）", Some(Hybrid)),
        ("東京都（フルリモート可）", Some(Hybrid)),
        ("North Chicago, IL, United States (Hybrid)", Some(Hybrid)),
        ("Boston, MA (hybrid, 3 days in office)", Some(Hybrid)),
        ("Boston, MA (remote possible)", Some(Hybrid)),
        ("Boston, MA (2 days remote)", Some(Hybrid)),
        ("Boston, MA (remote-friendly)", Some(Hybrid)),
        ("Boston, MA (partially remote)", Some(Hybrid)),
        ("Boston, MA or Remote", Some(Hybrid)),
        ("Boston, MA; Remote", Some(Hybrid)),
        ("リモート、東京", Some(Hybrid)),
        ("東京都（在宅勤務OK）", Some(Hybrid)),
        ("東京都（リモートでもかまいません）", Some(Hybrid)),
        ("フルリモート", Some(Online)),
        ("完全在宅", Some(Online)),
        ("在宅勤務", Some(Online)),
        ("テレワーク", Some(Online)),
        ("オンライン", Some(Online)),
        ("東京都（フルリモート）", Some(Online)),
        ("Remote - United States", Some(Online)),
        ("Remote (US)", Some(Online)),
        ("Remote, US", Some(Online)),
        ("Virtual US", Some(Online)),
        ("USA | Remote", Some(Online)),
        ("100% remote", Some(Online)),
        ("Fully remote", Some(Online)),
        ("Work from home", Some(Online)),
        ("Work-from-home", Some(Online)),
        ("Remote - Tokyo", Some(Online)),
        ("Anywhere", Some(Online)),
        ("New York, New York, United States (Remote)", Some(Online)),
        ("Tokyo and remote", Some(Hybrid)),
        ("Remote & Boston", Some(Hybrid)),
        ("Office and remote", Some(Hybrid)),
        ("東京・在宅", Some(Hybrid)),
        ("大阪と在宅", Some(Hybrid)),
        ("東京＋リモート", Some(Hybrid)),
        ("福岡 リモート", Some(Hybrid)),
        ("週2出社", Some(Hybrid)),
        ("東京都（週2出社）", Some(Hybrid)),
        ("週3日出社、他在宅", Some(Hybrid)),
        ("月1回出社", Some(Hybrid)),
        ("Boston, MA (3 days in office)", Some(Hybrid)),
        ("Boston, MA (2 days/week onsite)", Some(Hybrid)),
        ("東京都（週5日出社）", Some(OnSite)),
        ("東京都（週3日勤務）", Some(OnSite)),
        ("全国・フルリモート", Some(Online)),
        ("フルリモート・フレックス", Some(Online)),
        ("Remote and async", Some(Online)),
        ("USA, California, Remote", Some(Online)),
        ("Anywhere, TX", None),
        ("Anywhere in Japan", None),
        ("Somewhere and remote", None),
        ("Tokyo, Remote", None),
        ("東京都（リモート応相談）", None),
        ("東京都（フルリモート不可）", None),
        ("Boston, MA (remote TBD)", None),
        ("Boston, MA (remote?)", None),
        ("Boston, MA (not fully remote)", None),
    ];
    let wrong: Vec<String> = cases
        .iter()
        .filter(|(text, mode)| read(text, "").mode != *mode)
        .map(|(text, mode)| format!("{text}: {:?} instead of {mode:?}", read(text, "").mode))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(cases.len() >= 60);
}

#[test]
fn a_column_on_remote_work_counts_and_contradictions_do_not() {
    use Mode::{Hybrid, OnSite, Online};
    let cases = [
        ("Boston, MA", "yes", Some(Online)),
        ("Boston, MA", "no", Some(OnSite)),
        ("Boston, MA", "hybrid", Some(Hybrid)),
        ("Boston, MA (Hybrid)", "yes", Some(Hybrid)),
        ("Boston, MA (not remote)", "yes", None),
        ("Remote", "no", None),
        ("東京都", "可", Some(Hybrid)),
        ("東京都", "不可", Some(OnSite)),
        ("東京都", "週2日まで在宅勤務可", Some(Hybrid)),
        ("東京都", "応相談", None),
        ("東京都", "unknown", Some(OnSite)),
        ("東京都", "N/A", Some(OnSite)),
        ("東京都", "？", Some(OnSite)),
        ("東京都", "ー", Some(OnSite)),
        ("東京都（フルリモート）", "-", Some(Online)),
        ("", "unknown", None),
        ("", "no", Some(OnSite)),
        ("", "yes", Some(Online)),
        ("未定", "", None),
        ("N/A", "", None),
        ("Worldwide", "", None),
        ("本社", "", Some(OnSite)),
    ];
    for (text, column, mode) in cases {
        assert_eq!(read(text, column).mode, mode, "{text} / {column}");
    }
}

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
