//! The countries of ISO 3166-1 and their names: one table, compact because the browser has it too.
//!
//! Names are those of the Unicode CLDR 48 (Unicode-3.0) in short; a few are as the Ministry of
//! Foreign Affairs writes them.

/// ISO 3166-1 alpha-2: Japan, the countries that postings name most, then all others; each group by
/// the reading of its Japanese names.
#[rustfmt::skip]
pub const COUNTRIES: &[&str] = &[
    "JP", "IT", "IN", "ID", "GB", "AU", "CA", "KR", "SG", "TH", "TW", "CN", "DE", "PH", "FR",
    "US", "VN", "HK", "MY", "IS", "IE", "AZ", "AF", "AE", "DZ", "AR", "AW", "AL", "AM", "AI",
    "AO", "AG", "AD", "YE", "IL", "IQ", "IR", "WF", "UG", "UA", "UZ", "UY", "IO", "VG", "EC",
    "EG", "EE", "SZ", "ET", "ER", "SV", "AT", "AX", "OM", "NL", "BQ", "GH", "CV", "GG", "GY",
    "KZ", "QA", "UM", "GA", "CM", "GM", "KH", "KP", "MK", "MP", "GN", "GW", "CY", "CU", "CW",
    "GR", "KI", "KG", "GT", "GP", "GU", "KW", "CK", "GL", "CX", "GD", "HR", "KY", "KE", "CI",
    "CC", "CR", "KM", "CO", "CG", "CD", "SA", "GS", "WS", "ST", "BL", "ZM", "PM", "SM", "MF",
    "SL", "DJ", "GI", "JE", "JM", "GE", "SY", "SX", "ZW", "CH", "SE", "SD", "SJ", "ES", "SR",
    "LK", "SK", "SI", "SC", "GQ", "SN", "RS", "KN", "VC", "SH", "LC", "SO", "SB", "TC", "TJ",
    "TZ", "CZ", "TD", "CF", "TN", "CL", "TV", "DK", "TG", "TK", "DO", "DM", "TT", "TM", "TR",
    "TO", "NG", "NR", "NA", "AQ", "NU", "NI", "NE", "EH", "NC", "NZ", "NP", "NF", "NO", "HM",
    "BH", "HT", "PK", "VA", "PA", "VU", "BS", "PG", "BM", "PW", "PY", "BB", "PS", "HU", "BD",
    "TL", "PN", "FJ", "FI", "BT", "BV", "PR", "FO", "FK", "GF", "PF", "TF", "BR", "BG", "BF",
    "BN", "BI", "VI", "AS", "BJ", "VE", "BY", "BZ", "PE", "BE", "PL", "BA", "BW", "BO", "PT",
    "HN", "MH", "MO", "MG", "YT", "MW", "ML", "MT", "MQ", "IM", "FM", "ZA", "SS", "MM", "MX",
    "MU", "MR", "MZ", "MC", "MV", "MD", "MA", "MN", "ME", "MS", "JO", "LA", "LV", "LT", "LY",
    "LI", "LR", "RO", "LU", "RW", "LS", "LB", "RE", "RU",
];

/// Japan and the countries that postings name most.
pub(super) const COMMON: usize = 19;

/// In the order of [`COUNTRIES`].
#[rustfmt::skip]
pub(super) const JAPANESE: &str = "\
    日本|イタリア|インド|インドネシア|英国|オーストラリア|カナダ|韓国|シンガポール|タイ|台湾|\
    中国|ドイツ|フィリピン|フランス|米国|ベトナム|香港|マレーシア|アイスランド|アイルランド|\
    アゼルバイジャン|アフガニスタン|アラブ首長国連邦|アルジェリア|アルゼンチン|アルバ|\
    アルバニア|アルメニア|アンギラ|アンゴラ|アンティグア・バーブーダ|アンドラ|イエメン|\
    イスラエル|イラク|イラン|ウォリス・フツナ|ウガンダ|ウクライナ|ウズベキスタン|ウルグアイ|\
    英領インド洋地域|英領ヴァージン諸島|エクアドル|エジプト|エストニア|エスワティニ|エチオピア|\
    エリトリア|エルサルバドル|オーストリア|オーランド諸島|オマーン|オランダ|オランダ領カリブ|\
    ガーナ|カーボベルデ|ガーンジー|ガイアナ|カザフスタン|カタール|合衆国領有小離島|ガボン|\
    カメルーン|ガンビア|カンボジア|北朝鮮|北マケドニア|北マリアナ諸島|ギニア|ギニアビサウ|\
    キプロス|キューバ|キュラソー|ギリシャ|キリバス|キルギス|グアテマラ|グアドループ|グアム|\
    クウェート|クック諸島|グリーンランド|クリスマス島|グレナダ|クロアチア|ケイマン諸島|ケニア|\
    コートジボワール|ココス（キーリング）諸島|コスタリカ|コモロ|コロンビア|コンゴ共和国|\
    コンゴ民主共和国|サウジアラビア|サウスジョージア・サウスサンドウィッチ諸島|サモア|\
    サントメ・プリンシペ|サン・バルテルミー|ザンビア|サンピエール島・ミクロン島|サンマリノ|\
    サン・マルタン|シエラレオネ|ジブチ|ジブラルタル|ジャージー|ジャマイカ|ジョージア|シリア|\
    シント・マールテン|ジンバブエ|スイス|スウェーデン|スーダン|スバールバル諸島・ヤンマイエン島|\
    スペイン|スリナム|スリランカ|スロバキア|スロベニア|セーシェル|赤道ギニア|セネガル|セルビア|\
    セントクリストファー・ネービス|セントビンセント・グレナディーン|セントヘレナ|セントルシア|\
    ソマリア|ソロモン諸島|タークス・カイコス諸島|タジキスタン|タンザニア|チェコ|チャド|\
    中央アフリカ共和国|チュニジア|チリ|ツバル|デンマーク|トーゴ|トケラウ|ドミニカ共和国|\
    ドミニカ国|トリニダード・トバゴ|トルクメニスタン|トルコ|トンガ|ナイジェリア|ナウル|ナミビア|\
    南極|ニウエ|ニカラグア|ニジェール|西サハラ|ニューカレドニア|ニュージーランド|ネパール|\
    ノーフォーク島|ノルウェー|ハード島・マクドナルド諸島|バーレーン|ハイチ|パキスタン|バチカン|\
    パナマ|バヌアツ|バハマ|パプアニューギニア|バミューダ|パラオ|パラグアイ|バルバドス|\
    パレスチナ|ハンガリー|バングラデシュ|東ティモール|ピトケアン諸島|フィジー|フィンランド|\
    ブータン|ブーベ島|プエルトリコ|フェロー諸島|フォークランド諸島|仏領ギアナ|仏領ポリネシア|\
    仏領極南諸島|ブラジル|ブルガリア|ブルキナファソ|ブルネイ|ブルンジ|米領ヴァージン諸島|\
    米領サモア|ベナン|ベネズエラ|ベラルーシ|ベリーズ|ペルー|ベルギー|ポーランド|\
    ボスニア・ヘルツェゴビナ|ボツワナ|ボリビア|ポルトガル|ホンジュラス|マーシャル諸島|マカオ|\
    マダガスカル|マヨット|マラウイ|マリ|マルタ|マルティニーク|マン島|ミクロネシア連邦|\
    南アフリカ|南スーダン|ミャンマー|メキシコ|モーリシャス|モーリタニア|モザンビーク|モナコ|\
    モルディブ|モルドバ|モロッコ|モンゴル|モンテネグロ|モントセラト|ヨルダン|ラオス|ラトビア|\
    リトアニア|リビア|リヒテンシュタイン|リベリア|ルーマニア|ルクセンブルク|ルワンダ|レソト|\
    レバノン|レユニオン|ロシア";

/// In the order of [`COUNTRIES`].
#[rustfmt::skip]
pub(super) const ENGLISH: &str = "\
    Japan|Italy|India|Indonesia|United Kingdom|Australia|Canada|South Korea|Singapore|Thailand|\
    Taiwan|China|Germany|Philippines|France|United States|Vietnam|Hong Kong|Malaysia|Iceland|\
    Ireland|Azerbaijan|Afghanistan|United Arab Emirates|Algeria|Argentina|Aruba|Albania|Armenia|\
    Anguilla|Angola|Antigua and Barbuda|Andorra|Yemen|Israel|Iraq|Iran|Wallis and Futuna|Uganda|\
    Ukraine|Uzbekistan|Uruguay|British Indian Ocean Territory|British Virgin Islands|Ecuador|\
    Egypt|Estonia|Eswatini|Ethiopia|Eritrea|El Salvador|Austria|Åland Islands|Oman|Netherlands|\
    Caribbean Netherlands|Ghana|Cape Verde|Guernsey|Guyana|Kazakhstan|Qatar|US Outlying Islands|\
    Gabon|Cameroon|Gambia|Cambodia|North Korea|North Macedonia|Northern Mariana Islands|Guinea|\
    Guinea-Bissau|Cyprus|Cuba|Curaçao|Greece|Kiribati|Kyrgyzstan|Guatemala|Guadeloupe|Guam|\
    Kuwait|Cook Islands|Greenland|Christmas Island|Grenada|Croatia|Cayman Islands|Kenya|\
    Côte d’Ivoire|Cocos (Keeling) Islands|Costa Rica|Comoros|Colombia|Congo (Republic)|\
    Congo (Democratic Republic)|Saudi Arabia|South Georgia and South Sandwich Islands|Samoa|\
    São Tomé and Príncipe|St. Barthélemy|Zambia|St. Pierre and Miquelon|San Marino|St. Martin|\
    Sierra Leone|Djibouti|Gibraltar|Jersey|Jamaica|Georgia|Syria|Sint Maarten|Zimbabwe|\
    Switzerland|Sweden|Sudan|Svalbard and Jan Mayen|Spain|Suriname|Sri Lanka|Slovakia|Slovenia|\
    Seychelles|Equatorial Guinea|Senegal|Serbia|St. Kitts and Nevis|St. Vincent and Grenadines|\
    St. Helena|St. Lucia|Somalia|Solomon Islands|Turks and Caicos Islands|Tajikistan|Tanzania|\
    Czechia|Chad|Central African Republic|Tunisia|Chile|Tuvalu|Denmark|Togo|Tokelau|\
    Dominican Republic|Dominica|Trinidad and Tobago|Turkmenistan|Türkiye|Tonga|Nigeria|Nauru|\
    Namibia|Antarctica|Niue|Nicaragua|Niger|Western Sahara|New Caledonia|New Zealand|Nepal|\
    Norfolk Island|Norway|Heard and McDonald Islands|Bahrain|Haiti|Pakistan|Vatican City|Panama|\
    Vanuatu|Bahamas|Papua New Guinea|Bermuda|Palau|Paraguay|Barbados|Palestine|Hungary|\
    Bangladesh|Timor-Leste|Pitcairn Islands|Fiji|Finland|Bhutan|Bouvet Island|Puerto Rico|\
    Faroe Islands|Falkland Islands|French Guiana|French Polynesia|French Southern Territories|\
    Brazil|Bulgaria|Burkina Faso|Brunei|Burundi|US Virgin Islands|American Samoa|Benin|\
    Venezuela|Belarus|Belize|Peru|Belgium|Poland|Bosnia and Herzegovina|Botswana|Bolivia|\
    Portugal|Honduras|Marshall Islands|Macao|Madagascar|Mayotte|Malawi|Mali|Malta|Martinique|\
    Isle of Man|Micronesia|South Africa|South Sudan|Myanmar|Mexico|Mauritius|Mauritania|\
    Mozambique|Monaco|Maldives|Moldova|Morocco|Mongolia|Montenegro|Montserrat|Jordan|Laos|\
    Latvia|Lithuania|Libya|Liechtenstein|Liberia|Romania|Luxembourg|Rwanda|Lesotho|Lebanon|\
    Réunion|Russia";
