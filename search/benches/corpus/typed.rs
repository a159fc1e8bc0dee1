//! What is typed as it sounds, as a question in prose, or with a letter wrong: the shapes of question that need more than
//! words do.

use crate::corpus::{Dice, IPADIC, query};
use std::collections::HashMap;
use std::fs;
use std::sync::LazyLock;

/// How nouns are read, in hiragana.
static READINGS: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let mut readings = HashMap::new();
    for file in ["Noun.verbal.csv", "Noun.csv"] {
        let bytes = fs::read(format!("{IPADIC}/{file}")).unwrap_or_default();
        let (text, ..) = encoding_rs::EUC_JP.decode(&bytes);
        for line in text.lines() {
            let mut columns = line.split(',');
            if let (Some(noun), Some(reading)) = (columns.next(), columns.nth(10)) {
                let reading = reading.chars().map(hiragana).collect();
                readings.entry(noun.to_owned()).or_insert(reading);
            }
        }
    }
    readings
});

fn hiragana(c: char) -> char {
    match c {
        'ァ'..='ヴ' => char::from_u32(u32::from(c) - 0x60).unwrap_or(c),
        _ => c,
    }
}

/// A kana or two and how they are typed.
const ROMAJI: &str = "きゃ kya きゅ kyu きょ kyo しゃ sha しゅ shu しょ sho ちゃ cha ちゅ chu ちょ cho にゃ nya にゅ nyu にょ nyo
    ひゃ hya ひゅ hyu ひょ hyo みゃ mya みゅ myu みょ myo りゃ rya りゅ ryu りょ ryo ぎゃ gya ぎゅ gyu ぎょ gyo じゃ ja じゅ ju じょ jo
    びゃ bya びゅ byu びょ byo ぴゃ pya ぴゅ pyu ぴょ pyo あ a い i う u え e お o か ka き ki く ku け ke こ ko さ sa し shi す su
    せ se そ so た ta ち chi つ tsu て te と to な na に ni ぬ nu ね ne の no は ha ひ hi ふ fu へ he ほ ho ま ma み mi む mu
    め me も mo や ya ゆ yu よ yo ら ra り ri る ru れ re ろ ro わ wa を o ん n が ga ぎ gi ぐ gu げ ge ご go ざ za じ ji ず zu
    ぜ ze ぞ zo だ da ぢ ji づ zu で de ど do ば ba び bi ぶ bu べ be ぼ bo ぱ pa ぴ pi ぷ pu ぺ pe ぽ po";

fn in_romaji(kana: &str) -> String {
    let mut romaji = String::new();
    let mut rest = kana;
    'kana: while let Some(first) = rest.chars().next() {
        let pairs = ROMAJI.split_whitespace().collect::<Vec<_>>();
        for pair in pairs.chunks(2) {
            if let [kana, typed] = pair
                && let Some(left) = rest.strip_prefix(kana)
            {
                romaji.push_str(typed);
                rest = left;
                continue 'kana;
            }
        }
        rest = &rest[first.len_utf8()..];
    }
    romaji
}

/// Words of which the readings are known, as they sound.
fn sounds(number: usize) -> Vec<String> {
    let mut dice = Dice::new(number as u64 + 3_333_333);
    let mut sounds = Vec::new();
    while sounds.len() < 1 + number % 2 && !READINGS.is_empty() {
        sounds.extend(READINGS.get(dice.noun()).cloned());
    }
    sounds
}

/// One or two words in kana.
pub fn kana(number: usize) -> String {
    sounds(number).concat()
}

/// The same in romaji.
pub fn romaji(number: usize) -> String {
    let words: Vec<String> = sounds(number).iter().map(|kana| in_romaji(kana)).collect();
    words.join(" ")
}

/// A question of a whole sentence.
pub fn prose(number: usize) -> String {
    let mut dice = Dice::new(number as u64 + 9_999_999);
    let (one, other, third) = (dice.noun(), dice.noun(), dice.noun());
    match number % 3 {
        0 => format!("{one}と{other}を夏休みに学べる{third}のプログラムはどこで行われますか"),
        1 => {
            format!("オンラインで{one}を体験できて、{other}の研究にも参加できるものを探しています")
        }
        _ => format!("三週間で{one}を評価する{other}の現場はありますか。{third}も調べたいです"),
    }
}

/// A word with one letter wrong, alone or beside another.
pub fn misspelt(number: usize) -> String {
    const ENGLISH: &[&str] = &[
        "robotics",
        "semiconductor",
        "learning",
        "chemistry",
        "network",
        "research",
    ];
    const KATAKANA: &[&str] = &[
        "ロボット",
        "セキュリティ",
        "デザイン",
        "クラウド",
        "エネルギー",
        "リサイクル",
        "マーケティング",
    ];
    let mut dice = Dice::new(number as u64 + 1_111_111);
    let word = dice.pick(if number.is_multiple_of(2) {
        ENGLISH
    } else {
        KATAKANA
    });
    let mut letters: Vec<char> = word.chars().collect();
    let at = 1 + dice.roll(letters.len() - 1);
    letters[at] = if word.is_ascii() { 'x' } else { 'ヌ' };
    let word: String = letters.into_iter().collect();
    match number % 3 {
        0 => word,
        _ => format!("{word} {}", dice.noun()),
    }
}

/// The first letters of what people type.
pub fn begun(number: usize) -> String {
    query(number).chars().take(2 + number % 4).collect()
}
