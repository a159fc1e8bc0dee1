//! Kana as they are heard: one script, long vowels dropped.

use super::fold::{is_hiragana, is_katakana};

/// Whether a word is written in kana alone.
pub fn is_kana_only(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| is_hiragana(c) || is_katakana(c))
}

/// A kana word as it is compared: hiragana without long vowels, so that とうきょう, トーキョー
/// and the romaji tokyo are one.
pub fn as_read(kana: &str) -> String {
    let mut read = String::with_capacity(kana.len());
    for c in kana.chars() {
        if c == 'ー' {
            continue;
        }
        let c = plain(hiragana(c));
        if read
            .chars()
            .next_back()
            .and_then(vowel)
            .is_some_and(|before| lengthens(before, c))
        {
            continue;
        }
        read.push(c);
    }
    read
}

/// The same sound in hiragana.
pub fn hiragana(c: char) -> char {
    match c {
        'ァ'..='ヶ' => char::from_u32(u32::from(c) - 0x60).unwrap_or(c),
        _ => c,
    }
}

/// The same sound in katakana.
pub fn katakana(c: char) -> char {
    match c {
        'ぁ'..='ゖ' => char::from_u32(u32::from(c) + 0x60).unwrap_or(c),
        _ => c,
    }
}

/// Letters that sound alike.
const fn plain(c: char) -> char {
    match c {
        'ぢ' => 'じ',
        'づ' => 'ず',
        'を' => 'お',
        'ゔ' => 'ぶ',
        _ => c,
    }
}

fn lengthens(vowel: char, next: char) -> bool {
    matches!(
        (vowel, next),
        ('a', 'あ') | ('i', 'い') | ('u', 'う') | ('e', 'え' | 'い') | ('o', 'お' | 'う')
    )
}

/// The vowel a kana ends with.
fn vowel(c: char) -> Option<char> {
    const ROWS: [(char, &str); 5] = [
        ('a', "あぁかがさざただなはばぱまやゃらわ"),
        ('i', "いぃきぎしじちにひびぴみり"),
        ('u', "うぅくぐすずつぬふぶぷむゆゅる"),
        ('e', "えぇけげせぜてでねへべぺめれ"),
        ('o', "おぉこごそぞとどのほぼぽもよょろ"),
    ];
    ROWS.into_iter()
        .find(|(_, row)| row.contains(c))
        .map(|(vowel, _)| vowel)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_vowels_are_one() {
        assert_eq!(as_read("トーキョー"), as_read("とうきょう"));
        assert_eq!(as_read("オオサカ"), as_read("おーさか"));
        assert_eq!(as_read("ケイザイ"), "けざい");
        assert_eq!(as_read("にっとう"), "にっと");
        assert_ne!(as_read("きょうと"), as_read("とうきょうと"));
    }
}
