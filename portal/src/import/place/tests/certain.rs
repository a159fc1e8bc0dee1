//! What is not certain is not stated, and what is certain is not lost.

use super::check;
use model::Language;

#[test]
fn a_bare_name_is_a_large_city_or_nothing() {
    let japan = "東北 東北地方 東北支社 東北支店 東北オフィス 東北事業所 東北事務所 本部 本部キャンパス 信濃町キャンパス 日立製作所 \
                 村田製作所 小松製作所 上野 三田 大井町 大井 春日 白山 富士見町 嵐山 小川町 八幡 河内 東洋 中間 上野市 東北市 \
                 本部市 大井市 嵐山市 村田市 信濃町 神田 美浜 美里町 池田 川上 昭和 大野 高山 三宅 中央 若葉 豊田 兵庫市 永田町 府中";
    let japan: Vec<(&str, &str)> = japan.split_whitespace().map(|text| (text, "JP")).collect();
    check(&japan, Language::Japanese);
    let cases = [
        ("日立製作所 中央研究所", "JP"),
        ("横浜市", "JP-14"),
        ("神戸", "JP-28"),
        ("福岡", "JP-40"),
        ("札幌支社", "JP-01"),
        ("つくば", "JP-08"),
        ("姫路", "JP-28"),
        ("上野原市", "JP-19"),
        ("日立市", "JP-08"),
        ("国頭郡本部町", "JP-47"),
        ("東京都 大井町", "JP-13"),
        ("神奈川県大井町", "JP-14"),
        ("東海村", "JP-08"),
    ];
    check(&cases, Language::Japanese);
}

#[test]
fn wards_homonyms_and_towns_called_like_countries() {
    let cases = [
        ("Kita-ku", "JP"),
        ("Chuo-ku", "JP"),
        ("Minato-ku", "JP"),
        ("Naka-ku", "JP"),
        ("Sakyo-ku", "JP-26"),
        ("Fukushima-ku", "JP-27"),
        ("Tokyo, JP", "JP-13"),
        ("Osaka JP", "JP-27"),
        ("Shinjuku-ku", "JP-13"),
        ("Chuo City", "JP"),
        ("Minato City, Tokyo", "JP-13"),
        ("Kita-ku, Osaka", "JP-27"),
        ("Minami-ku, Kyoto, Japan", "JP-26"),
        ("Ibaraki, Osaka", "JP-27"),
        ("Ibaraki", "JP-08"),
        ("Yamagata, Gifu", "JP-21"),
        ("Kobe, Osaka", "JP"),
        ("St. Petersburg", "?"),
        ("St. Petersburg, FL", "US"),
        ("St. Petersburg, Russia", "RU"),
        ("Surrey", "?"),
        ("Surrey, BC", "CA"),
        ("Kota", "?"),
        ("Ireland, IN", "US"),
        ("Egypt, MA", "US"),
        ("Norway, ME", "US"),
        ("Poland, OH, USA", "US"),
        ("Germany, DE", "DE"),
        ("Canada, ON", "CA"),
        ("Israel, IL", "IL"),
    ];
    check(&cases, Language::English);
}

#[test]
fn cities_as_their_own_countries_write_them() {
    let cases = [
        ("München", "DE"),
        ("Göteborg", "SE"),
        ("Wien", "AT"),
        ("Roma", "IT"),
        ("Roma, TX", "US"),
        ("Milano", "IT"),
        ("Napoli, Italia", "IT"),
        ("Praha", "CZ"),
        ("København", "DK"),
        ("Lisboa", "PT"),
        ("Genève", "CH"),
        ("Warszawa", "PL"),
        ("서울", "KR"),
        ("서울, 대한민국", "KR"),
        ("부산광역시", "KR"),
        ("Москва", "RU"),
        ("boston, ma", "US"),
        ("paris, tx", "US"),
        ("berlin, de", "DE"),
        ("Boston, Mass.", "US"),
        ("Austin, Tex.", "US"),
        ("San Diego, Calif.", "US"),
        ("JP", "JP"),
        ("GB", "GB"),
        ("Remote - FR", "FR"),
        ("CA", "?"),
        ("IT", "?"),
    ];
    check(&cases, Language::English);
}
