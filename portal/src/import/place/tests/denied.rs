//! Places that are denied, conditions for people, and rows that only look Japanese.

use super::check;
use model::Language;

#[test]
fn a_place_that_is_denied_or_a_condition_is_not_stated() {
    let both = [
        ("東京都以外", "JP"),
        ("東京都外", "JP"),
        ("東京都内以外", "JP"),
        ("東京都を除く全国", "JP"),
        ("勤務地は東京都ではありません", "JP"),
        ("東京都在住の方", "JP"),
        ("大阪府にお住まいの方", "JP"),
        ("東京都、神奈川県以外", "JP"),
        ("東京都（23区）以外", "JP"),
        ("日本以外", "?"),
        ("国内以外", "?"),
        ("関東以外", "JP"),
        ("23区外", "JP"),
        ("東京都（在住者限定）", "JP"),
        ("米国以外", "?"),
        ("全国（東京都を除く）", "JP"),
        ("大阪市（東京都在住の方）", "JP-27"),
        ("東京都港区（大阪府外からの応募可）", "JP-13"),
        ("京都府外食センター", "JP-26"),
        ("東京都、リモートではない", "JP-13"),
        ("Not US", "?"),
    ];
    check(&both, Language::Japanese);
    let english = [
        ("Not US", "?"),
        ("Not in the US", "?"),
        ("US citizens only", "?"),
        ("US work authorization required", "?"),
        ("anywhere but Tokyo", "?"),
        ("Outside Japan", "?"),
        ("Non-US", "?"),
        ("No US", "?"),
        ("US (citizens only)", "?"),
        ("National City, San Diego, CA", "US"),
        ("Anywhere except France", "?"),
        ("UK residents only", "?"),
        ("Boston, MA (US citizens only)", "US"),
        ("Tokyo (not remote)", "JP-13"),
        ("Butte, MT", "US"),
        ("東京都以外", "?"),
    ];
    check(&english, Language::English);
}

#[test]
fn kanji_and_katakana_alone_are_not_in_japan() {
    let cases = [
        ("ケンブリッジ大学", "?"),
        ("ストラスクライド大学", "?"),
        ("桃園市", "?"),
        ("首爾", "?"),
        ("清華大学", "?"),
        ("米州本部", "?"),
        ("欧州本部", "?"),
        ("バージン諸島", "?"),
        ("总部", "?"),
        ("本社", "JP"),
        ("当社会議室", "JP"),
        ("本社ビル", "JP"),
        ("羽田空港", "JP"),
        ("非公開", "JP"),
        ("クライアント先", "JP"),
        ("六本木", "JP"),
        ("品川駅前", "JP"),
        ("弊社オフィス", "JP"),
        ("工学部2号館", "JP"),
        ("詳細は面談時にご案内", "JP"),
    ];
    check(&cases, Language::Japanese);
}

#[test]
fn several_parts_of_one_city_are_in_it() {
    let cases = [
        ("大阪市北区・中央区", "JP-27"),
        ("東京都新宿区・港区", "JP-13"),
        ("東京都/港区", "JP-13"),
        ("東京都/府中市", "JP-13"),
        ("横浜市西区／中区", "JP-14"),
        ("東京都/大阪市", "JP"),
        ("横浜市・北区", "JP"),
        ("東京都新宿区 広島県東京事務所", "JP-13"),
        ("広島県東京事務所", "JP"),
    ];
    check(&cases, Language::Japanese);
}
