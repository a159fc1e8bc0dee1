//! Synthetic postings: plausible words with the uneven frequencies of real texts.
//!
//! The words of the field come first, then every noun of IPADIC where it is installed (without it
//! texts have few words, and figures are of many more hits a word than in a real portal).

use search::{Document, Facet};
use std::collections::HashSet;
use std::fs;
use std::sync::LazyLock;

pub const IPADIC: &str = "/usr/share/mecab/dic/ipadic";

pub const TODAY: i64 = 20_781;

const NOUNS: &[&str] = &[
    "ロボット",
    "制御",
    "半導体",
    "機械学習",
    "データ分析",
    "創薬",
    "材料",
    "電池",
    "流体",
    "計測",
    "画像認識",
    "セキュリティ",
    "農業",
    "海洋",
    "環境",
    "建築",
    "土木",
    "鉄道",
    "自動車",
    "航空",
    "衛星",
    "通信",
    "量子",
    "暗号",
    "金融",
    "会計",
    "統計",
    "教育",
    "看護",
    "医療",
    "薬学",
    "化学",
    "発酵",
    "食品",
    "観光",
    "地域",
    "防災",
    "物流",
    "翻訳",
    "デザイン",
    "音響",
    "ゲーム",
    "ウェブ開発",
    "クラウド",
    "エネルギー",
    "太陽光",
    "水素",
    "リサイクル",
    "知的財産",
    "起業",
    "マーケティング",
    "人事",
];
const VERBS: &[&str] = &[
    "を学びます",
    "を開発します",
    "を評価します",
    "を体験できます",
    "の研究を行います",
    "を設計します",
    "を調べます",
    "に参加します",
];
const LINKS: &[&str] = &[
    "現場で",
    "研究室と一緒に",
    "三週間かけて",
    "少人数で",
    "技術者の指導のもと",
    "オンラインで",
    "学生が主体となり",
    "海外の拠点で",
];
const KINDS: &[&str] = &[
    "internship",
    "joint-research",
    "overseas-program",
    "guest-course",
];
const ENDINGS: &[&str] = &[
    "インターンシップ",
    "の共同研究",
    "海外プログラム",
    "実践講座",
];
const TOWNS: &[&str] = &[
    "東京",
    "大阪",
    "京都",
    "名古屋",
    "福岡",
    "札幌",
    "仙台",
    "広島",
    "神戸",
    "横浜",
    "金沢",
    "那覇",
];
const ENGLISH: &[&str] = &[
    "robotics",
    "semiconductor",
    "learning",
    "chemistry",
    "data",
    "design",
    "energy",
    "network",
    "research",
    "summer",
];

/// Words by how often they are used.
static VOCABULARY: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut words: Vec<String> = NOUNS.iter().map(|&noun| noun.to_owned()).collect();
    let mut seen: HashSet<String> = words.iter().cloned().collect();
    for file in ["Noun.verbal.csv", "Noun.csv"] {
        let Ok(bytes) = fs::read(format!("{IPADIC}/{file}")) else {
            continue;
        };
        let (text, ..) = encoding_rs::EUC_JP.decode(&bytes);
        let nouns = text.lines().filter_map(|line| line.split(',').next());
        let nouns = nouns.filter(|noun| noun.chars().count() > 1);
        words.extend(
            nouns
                .filter(|noun| seen.insert((*noun).to_owned()))
                .map(str::to_owned),
        );
    }
    words
});

/// A generator that gives the same postings on every machine.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).unwrap_or_default()
    }

    /// The first of a list much more often than the last.
    pub fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        let at = self.roll(list.len()).min(self.roll(list.len()));
        list[at]
    }

    /// A noun by Zipf's law with Mandelbrot's shift: the commonest is in a fourth of all postings.
    pub fn noun(&mut self) -> &'static str {
        const SHIFT: f64 = 10.0;
        const SIDES: usize = 1 << 40;
        let words = &*VOCABULARY;
        let part = self.roll(SIDES) as f64 / SIDES as f64;
        let rank = SHIFT * ((words.len() as f64 / SHIFT + 1.0).powf(part) - 1.0);
        &words[(rank as usize).min(words.len() - 1)]
    }
}

pub fn posting(number: usize) -> Document {
    let mut dice = Dice::new(number as u64 + 1);
    let kind = dice.roll(KINDS.len());
    let (first, second, town) = (dice.noun(), dice.noun(), dice.pick(TOWNS));
    let company = format!("{town}{}{}株式会社", dice.pick(NOUNS), dice.roll(5));
    let mut body = String::new();
    for _ in 0..12 {
        let (link, one, other, verb) =
            (dice.pick(LINKS), dice.noun(), dice.noun(), dice.pick(VERBS));
        body.push_str(&format!("{link}{one}と{other}{verb}。"));
    }
    body.push_str(&format!("{town}で行います。整理番号は{number}です。"));
    let skills = vec![first.to_owned(), dice.noun().to_owned()];
    let mut tags = vec![
        (Facet::Kind, KINDS[kind].to_owned()),
        (Facet::Place, format!("JP-{:02}", dice.roll(47) + 1)),
        (Facet::Field, format!("{:02}", dice.roll(11) + 1)),
        (
            Facet::Language,
            if dice.roll(4) == 0 { "en" } else { "ja" }.to_owned(),
        ),
        (Facet::Organization, company.clone()),
        (
            Facet::Paid,
            if dice.roll(2) == 0 { "yes" } else { "no" }.to_owned(),
        ),
        (
            Facet::Industry,
            ["E", "G", "L", "P"][dice.roll(4)].to_owned(),
        ),
    ];
    tags.extend(skills.iter().map(|skill| (Facet::Skill, skill.clone())));
    Document {
        id: format!("{number:08}"),
        titles: vec![
            format!("{first}と{second}{}", ENDINGS[kind]),
            format!("{} {} program", dice.pick(ENGLISH), dice.pick(ENGLISH)),
        ],
        names: vec![company],
        readings: Vec::new(),
        skills,
        body,
        values: Vec::new(),
        tags,
        members_only: dice.roll(20) == 0,
        published: (TODAY - dice.roll(700) as i64) * 86_400,
        apply_by: TODAY + dice.roll(120) as i64 - 30,
        starts_on: Some(TODAY + dice.roll(200) as i64),
        ends_on: None,
        open: true,
    }
}

/// What people may type: one to three words, some of them English, kana or misspelt.
pub fn query(number: usize) -> String {
    let mut dice = Dice::new(number as u64 + 7_777_777);
    match number % 10 {
        0 => dice.pick(TOWNS).to_owned(),
        1 => format!("{} {}", dice.noun(), dice.pick(TOWNS)),
        2 => dice.pick(ENGLISH).to_owned(),
        3 => {
            ["かんご", "はっこう", "どぼく", "denki", "ryoushi", "kaikei"][dice.roll(6)].to_owned()
        }
        4 => format!("{}と{}を学びたい", dice.noun(), dice.noun()),
        5 => words(number),
        6 => ["roboticz", "semiconducter", "chemstry"][dice.roll(3)].to_owned(),
        _ => dice.noun().to_owned(),
    }
}

/// One to three words, in four of five cases of a posting that there is, as when somebody looks for
/// what they have seen.
pub fn words(number: usize) -> String {
    let mut dice = Dice::new(number as u64 + 5_555_555);
    if number.is_multiple_of(5) {
        let words: Vec<&str> = (0..=number % 3).map(|_| dice.noun()).collect();
        return words.join(" ");
    }
    let Document { body, skills, .. } = posting(dice.roll(10_000));
    let nouns = body
        .split("。")
        .filter_map(|sentence| sentence.rsplit_once('と'))
        .map(|(_, noun)| {
            VERBS
                .iter()
                .fold(noun, |noun, verb| noun.trim_end_matches(verb))
        });
    let mut words: Vec<&str> = skills.iter().map(String::as_str).chain(nouns).collect();
    let from = dice.roll(words.len().saturating_sub(3).max(1));
    words.drain(..from);
    words.truncate(number % 3 + 1);
    words.join(" ")
}
