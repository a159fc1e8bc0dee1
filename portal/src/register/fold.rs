//! One spelling of each name, so that 髙橋 claims what is written 高橋. Width, case and variant kanji are the index's business
//! (`search::fold`, whose table names its sources); kana and the order of Latin names are added here.

use model::register::matching::Keys;
use model::register::{ClaimFacts, Recorded};
use std::collections::BTreeSet;

/// By which a file knows an entry again: its student number, or what an old register has instead.
pub(crate) fn key(recorded: &Recorded) -> String {
    let number = number(&recorded.student_no);
    if !number.is_empty() {
        return format!("n:{number}");
    }
    person_key(recorded)
}

/// By which somebody without a number is known again.
pub(crate) fn person_key(recorded: &Recorded) -> String {
    let birth = recorded.birth.map(|day| day.to_string());
    let year = recorded.left.map(|left| left.year.to_string());
    format!(
        "p:{}|{}|{}",
        name(&recorded.name),
        birth.unwrap_or_default(),
        year.unwrap_or_default()
    )
}

/// A student number: letters and digits alone.
pub(crate) fn number(typed: &str) -> String {
    search::fold(typed)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect()
}

/// A name. Parts in Latin letters are put into one order: Hajime Takahashi is Takahashi Hajime.
pub(crate) fn name(typed: &str) -> String {
    let folded = search::fold(typed);
    let parts = folded.split(|c: char| !c.is_alphanumeric() && c != '々' && c != 'ー');
    let mut parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    if folded.chars().any(|c| c.is_ascii_alphabetic()) {
        parts.sort_unstable();
        return parts.join(" ");
    }
    parts.concat()
}

/// A reading: hiragana, small letters as large ones, sounds that are written in two ways in one.
pub(crate) fn kana(typed: &str) -> String {
    let folded = search::fold(typed);
    let letters = folded.chars().filter(|c| c.is_alphanumeric() || *c == 'ー');
    letters.map(hiragana).map(one_spelling).collect()
}

fn hiragana(c: char) -> char {
    match c {
        'ァ'..='ヶ' => char::from_u32(c as u32 - 0x60).unwrap_or(c),
        _ => c,
    }
}

fn one_spelling(c: char) -> char {
    const PAIRS: &[(char, char)] = &[
        ('ぁ', 'あ'),
        ('ぃ', 'い'),
        ('ぅ', 'う'),
        ('ぇ', 'え'),
        ('ぉ', 'お'),
        ('っ', 'つ'),
        ('ゃ', 'や'),
        ('ゅ', 'ゆ'),
        ('ょ', 'よ'),
        ('ゎ', 'わ'),
        ('ゐ', 'い'),
        ('ゑ', 'え'),
        ('を', 'お'),
        ('ぢ', 'じ'),
        ('づ', 'ず'),
    ];
    PAIRS
        .iter()
        .find(|(from, _)| *from == c)
        .map_or(c, |(_, to)| *to)
}

/// Every name somebody goes by. A former family name that is written alone goes with the present given name.
fn names(
    present: &str,
    roman: &str,
    former: &str,
    fold: impl Fn(&str) -> String,
) -> BTreeSet<String> {
    let mut all: BTreeSet<String> = [present, roman].map(&fold).into();
    for one in former.split([',', '、', '/', '／', ';']) {
        let one = one.trim();
        all.insert(fold(one));
        if let (1, Some(given)) = (one.split_whitespace().count(), given_of(present)) {
            all.insert(fold(&format!("{one} {given}")));
        }
    }
    // A former family name alone is not a name of anybody.
    let whole = |name: &&str| name.split_whitespace().count() > 1;
    if !former.is_empty() && given_of(present).is_some() {
        for one in former.split([',', '、', '/', '／', ';']).map(str::trim) {
            if !whole(&one) {
                all.remove(&fold(one));
            }
        }
    }
    all.remove("");
    all
}

/// What stands behind the family name, where a blank parts them.
fn given_of(name: &str) -> Option<&str> {
    let mut parts = name.split_whitespace();
    let (_, given) = (parts.next()?, parts.next()?);
    parts.next().is_none().then_some(given)
}

pub(crate) fn keys_of(recorded: &Recorded) -> Keys {
    Keys {
        number: number(&recorded.student_no),
        names: names(&recorded.name, &recorded.roman, &recorded.former, name),
        kana: one(kana(&recorded.kana)),
        birth: recorded.birth,
        year: recorded.left.map(|left| left.year),
        is_alumnus: recorded.leaving.makes_alumni(),
    }
}

pub(crate) fn keys_of_claim(facts: &ClaimFacts) -> Keys {
    Keys {
        number: number(&facts.student_no),
        names: names(&facts.name, &facts.roman, &facts.former, name),
        kana: one(kana(&facts.kana)),
        birth: Some(facts.birth),
        year: Some(facts.year),
        is_alumnus: false,
    }
}

fn one(key: String) -> BTreeSet<String> {
    [key].into_iter().filter(|key| !key.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variant_kanji_and_latin_letters_are_one() {
        for (typed, other) in [
            ("髙橋 一", "高橋　一"),
            ("山﨑", "山崎"),
            ("渡邊", "渡辺"),
            ("渡邉", "渡辺"),
            ("齋藤", "斎藤"),
            ("齊藤", "斉藤"),
            ("澤田", "沢田"),
            ("葛\u{E0100}城", "葛城"),
            ("ＨＡＪＩＭＥ Takahashi", "Takahashi, Hajime"),
        ] {
            assert_eq!(name(typed), name(other), "{typed}");
        }
        assert_ne!(name("高橋 一"), name("高橋 二"));
    }

    #[test]
    fn kana_are_read_as_they_sound() {
        for (typed, other) in [
            ("タカハシ ハジメ", "たかはしはじめ"),
            ("ﾀｶﾊｼ ﾊｼﾞﾒ", "たかはし　はじめ"),
            ("ミズシマ", "ミヅシマ"),
            ("キヨウコ", "キョウコ"),
        ] {
            assert_eq!(kana(typed), kana(other), "{typed}");
        }
    }

    #[test]
    fn a_former_family_name_goes_with_the_given_name() {
        let all = names("佐藤 花子", "", "田中", name);
        assert!(all.contains(&name("田中花子")) && all.contains(&name("佐藤花子")));
        assert!(!all.contains(&name("田中")), "nobody is called so");
        let whole = names("佐藤 花子", "", "田中 花子", name);
        assert!(whole.contains(&name("田中花子")));
    }
}
