//! Romaji as kana: Hepburn, Kunrei and what keyboards take, long vowels written or not.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The word in hiragana, when all of it reads as Japanese.
pub fn to_kana(word: &str) -> Option<String> {
    let plain: String = word.nfd().filter(|&c| !is_combining_mark(c)).collect();
    let plain = plain.to_ascii_lowercase();
    if plain.len() < 2
        || !plain
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b == b'\'' || b == b'-')
    {
        return None;
    }
    let mut kana = String::new();
    let mut rest = plain.as_str();
    while !rest.is_empty() {
        rest = syllable(rest, &mut kana)?;
    }
    Some(kana)
}

/// The other ways in which a word may be read: kenetsu is けねつ, or けんえつ without its apostrophe;
/// direkuta is ぢれくた, or でぃれくた as it is said abroad.
pub fn others(word: &str) -> Vec<String> {
    let foreign = LOANS.iter().fold(word.to_owned(), |word, (typed, keyed)| {
        word.replace(typed, keyed)
    });
    let mut spelt = vec![word.to_owned()];
    if foreign != word {
        spelt.push(foreign);
    }
    let apart: Vec<String> = spelt
        .iter()
        .flat_map(|word| with_apostrophe(word))
        .collect();
    spelt.extend(apart);
    spelt
        .iter()
        .skip(1)
        .filter_map(|word| to_kana(word))
        .collect()
}

/// How sounds of words from abroad are typed as they are heard, and how keyboards take them.
const LOANS: [(&str, &str); 7] = [
    ("dyu", "dhu"),
    ("tyu", "thu"),
    ("di", "dhi"),
    ("ti", "thi"),
    ("du", "dwu"),
    ("tu", "twu"),
    ("wo", "who"),
];

/// A word with an apostrophe behind each n that may end a syllable.
fn with_apostrophe(word: &str) -> impl Iterator<Item = String> {
    let bytes = word.as_bytes();
    let may_end = |at: &usize| {
        let next = bytes.get(at + 1).copied();
        *at > 0 && bytes[*at] == b'n' && bytes[at - 1] != b'n' && next.is_some_and(is_vowel_or_y)
    };
    let places = (0..bytes.len()).filter(may_end);
    places.filter_map(|at| {
        let (syllable, rest) = word.split_at_checked(at + 1)?;
        Some(format!("{syllable}'{rest}"))
    })
}

/// Reads one syllable and returns what is left.
fn syllable<'a>(rest: &'a str, kana: &mut String) -> Option<&'a str> {
    let bytes = rest.as_bytes();
    let first = bytes[0];
    let second = bytes.get(1).copied();
    if first == b'-' || first == b'\'' {
        return Some(&rest[1..]);
    }
    // Satoh, Ohtani: an h that only lengthens the o.
    if first == b'h' && kana.ends_with(O_ROW) && !second.is_some_and(is_vowel_or_y) {
        return Some(&rest[1..]);
    }
    if matches!(first, b'n' | b'm') && !second.is_some_and(is_vowel_or_y) {
        let joins_lips = matches!(second, Some(b'b' | b'p' | b'm'));
        if first == b'm' && !joins_lips {
            return None;
        }
        kana.push('ん');
        // "nn" is how keyboards end a syllable, unless a vowel or y makes the second n its own.
        let typed_twice = first == b'n'
            && second == Some(b'n')
            && !bytes.get(2).copied().is_some_and(is_vowel_or_y);
        return Some(&rest[1 + usize::from(typed_twice)..]);
    }
    if (second == Some(first) && !is_vowel_or_y(first)) || rest.starts_with("tch") {
        kana.push('っ');
        return Some(&rest[1..]);
    }
    for length in (1..=3).rev() {
        let Some(letters) = rest.get(..length) else {
            continue;
        };
        if let Ok(at) = SYLLABLES.binary_search_by_key(&letters, |(letters, _)| letters) {
            kana.push_str(SYLLABLES[at].1);
            return Some(&rest[length..]);
        }
    }
    None
}

fn is_vowel_or_y(byte: u8) -> bool {
    matches!(byte, b'a' | b'i' | b'u' | b'e' | b'o' | b'y')
}

const O_ROW: [char; 16] = [
    'お', 'こ', 'ご', 'そ', 'ぞ', 'と', 'ど', 'の', 'ほ', 'ぼ', 'ぽ', 'も', 'よ', 'ょ', 'ろ', 'ぉ',
];

/// Sorted by letters.
#[rustfmt::skip]
const SYLLABLES: &[(&str, &str)] = &[
    ("a", "あ"), ("ba", "ば"), ("be", "べ"), ("bi", "び"), ("bo", "ぼ"), ("bu", "ぶ"),
    ("bya", "びゃ"), ("bye", "びぇ"), ("byo", "びょ"), ("byu", "びゅ"), ("cha", "ちゃ"), ("che", "ちぇ"),
    ("chi", "ち"), ("cho", "ちょ"), ("chu", "ちゅ"), ("cya", "ちゃ"), ("cyo", "ちょ"), ("cyu", "ちゅ"),
    ("da", "だ"), ("de", "で"), ("dhi", "でぃ"), ("dhu", "でゅ"), ("di", "ぢ"), ("do", "ど"),
    ("du", "づ"), ("dwu", "どぅ"), ("dya", "ぢゃ"), ("dye", "ぢぇ"), ("dyo", "ぢょ"), ("dyu", "ぢゅ"),
    ("e", "え"), ("fa", "ふぁ"), ("fe", "ふぇ"), ("fi", "ふぃ"), ("fo", "ふぉ"), ("fu", "ふ"),
    ("fyu", "ふゅ"), ("ga", "が"), ("ge", "げ"), ("gi", "ぎ"), ("go", "ご"), ("gu", "ぐ"),
    ("gya", "ぎゃ"), ("gye", "ぎぇ"), ("gyo", "ぎょ"), ("gyu", "ぎゅ"), ("ha", "は"), ("he", "へ"),
    ("hi", "ひ"), ("ho", "ほ"), ("hu", "ふ"), ("hya", "ひゃ"), ("hye", "ひぇ"), ("hyo", "ひょ"),
    ("hyu", "ひゅ"), ("i", "い"), ("ja", "じゃ"), ("je", "じぇ"), ("ji", "じ"), ("jo", "じょ"),
    ("ju", "じゅ"), ("jya", "じゃ"), ("jyo", "じょ"), ("jyu", "じゅ"), ("ka", "か"), ("ke", "け"),
    ("ki", "き"), ("ko", "こ"), ("ku", "く"), ("kya", "きゃ"), ("kye", "きぇ"), ("kyo", "きょ"),
    ("kyu", "きゅ"), ("ma", "ま"), ("me", "め"), ("mi", "み"), ("mo", "も"), ("mu", "む"),
    ("mya", "みゃ"), ("mye", "みぇ"), ("myo", "みょ"), ("myu", "みゅ"), ("na", "な"), ("ne", "ね"),
    ("ni", "に"), ("no", "の"), ("nu", "ぬ"), ("nya", "にゃ"), ("nye", "にぇ"), ("nyo", "にょ"),
    ("nyu", "にゅ"), ("o", "お"), ("pa", "ぱ"), ("pe", "ぺ"), ("pi", "ぴ"), ("po", "ぽ"),
    ("pu", "ぷ"), ("pya", "ぴゃ"), ("pye", "ぴぇ"), ("pyo", "ぴょ"), ("pyu", "ぴゅ"), ("ra", "ら"),
    ("re", "れ"), ("ri", "り"), ("ro", "ろ"), ("ru", "る"), ("rya", "りゃ"), ("rye", "りぇ"),
    ("ryo", "りょ"), ("ryu", "りゅ"), ("sa", "さ"), ("se", "せ"), ("sha", "しゃ"), ("she", "しぇ"),
    ("shi", "し"), ("sho", "しょ"), ("shu", "しゅ"), ("si", "し"), ("so", "そ"), ("su", "す"),
    ("sya", "しゃ"), ("sye", "しぇ"), ("syo", "しょ"), ("syu", "しゅ"), ("ta", "た"), ("te", "て"),
    ("thi", "てぃ"), ("thu", "てゅ"), ("ti", "ち"), ("to", "と"), ("tsa", "つぁ"), ("tse", "つぇ"),
    ("tsi", "つぃ"), ("tso", "つぉ"), ("tsu", "つ"), ("tu", "つ"), ("twu", "とぅ"), ("tya", "ちゃ"),
    ("tye", "ちぇ"), ("tyo", "ちょ"), ("tyu", "ちゅ"), ("u", "う"), ("va", "ぶぁ"), ("ve", "ぶぇ"),
    ("vi", "ぶぃ"), ("vo", "ぶぉ"), ("vu", "ぶ"), ("wa", "わ"), ("we", "うぇ"), ("who", "うぉ"),
    ("wi", "うぃ"), ("wo", "お"), ("ya", "や"), ("yo", "よ"), ("yu", "ゆ"), ("za", "ざ"),
    ("ze", "ぜ"), ("zi", "じ"), ("zo", "ぞ"), ("zu", "ず"), ("zya", "じゃ"), ("zye", "じぇ"),
    ("zyo", "じょ"), ("zyu", "じゅ"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_reads() {
        assert!(SYLLABLES.is_sorted_by_key(|(letters, _)| letters));
        for (romaji, kana) in [
            ("nitto", "にっと"),
            ("toukyou", "とうきょう"),
            ("Tōkyō", "ときょ"),
            ("shimbun", "しんぶん"),
            ("sinbun", "しんぶん"),
            ("satoh", "さと"),
            ("kin'yu", "きんゆ"),
            ("kinnyuu", "きんにゅう"),
            ("konnichi", "こんにち"),
            ("matcha", "まっちゃ"),
            ("tyugoku", "ちゅごく"),
            ("juku", "じゅく"),
            ("denki", "でんき"),
            ("fuji", "ふじ"),
            ("huzi", "ふじ"),
            ("ohtani", "おたに"),
        ] {
            assert_eq!(to_kana(romaji).as_deref(), Some(kana), "{romaji}");
        }
    }

    #[test]
    fn an_n_may_end_a_syllable_before_a_vowel() {
        assert_eq!(others("kenetsu"), ["けんえつ"]);
        assert_eq!(others("kinyu"), ["きんゆ"]);
        assert_eq!(others("shinanai"), ["しんあない", "しなんあい"]);
        for word in ["kinnyu", "kin'yu", "nara", "robotto", "日本ni", ""] {
            assert!(others(word).is_empty(), "{word}");
        }
    }

    #[test]
    fn words_from_abroad_have_sounds_of_their_own() {
        assert_eq!(others("direkuta"), ["でぃれくた"]);
        assert_eq!(others("purodyusu"), ["ぷろでゅす"]);
        assert_eq!(others("wotafuronto"), ["うぉたふろんと"]);
        assert_eq!(others("titu"), ["てぃとぅ"]);
        assert_eq!(others("indian"), ["いんでぃあん"]);
        assert_eq!(others("raten'amerika"), [""; 0]);
    }

    #[test]
    fn english_mostly_does_not() {
        for word in [
            "robot",
            "internship",
            "c++",
            "x",
            "learning",
            "2027",
            "日東",
        ] {
            assert_eq!(to_kana(word), None, "{word}");
        }
    }
}
