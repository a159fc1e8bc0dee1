mod certain;
mod denied;
mod japan;
mod mode;
mod names;

use super::Location;
use model::Language;
use model::place::PREFECTURES;

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
