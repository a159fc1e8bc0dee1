//! Names that people take for one another: for a question to staff, never for an answer.

use super::search_key;
use std::cmp::Ordering;
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Letters of other scripts, and kanji among kana, that look like another.
const LOOKS: &[(&str, &str)] = &[
    ("АВЕКМНОРСТУХЅІЈ", "ABEKMHOPCTYXSIJ"),
    ("авекмнорстухѕіјһԁԛԝ", "abekmhopctyxsijhdqw"),
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),
    ("αεικνορτυχγηω", "aeikvoptuxynw"),
    ("ıɡɑ", "iga"),
    ("力口二夕工八一卜", "カロニタエハート"),
];

/// Digits and strokes that pass for letters, once case is folded.
const DIGITS: (&str, &str) = ("01|!i", "ollll");

/// What companies add to their name, at its end.
const ADDED: &[&str] = &[
    "japan",
    "jp",
    "tokyo",
    "asia",
    "pacific",
    "apac",
    "usa",
    "us",
    "america",
    "uk",
    "europe",
    "emea",
    "global",
    "international",
    "worldwide",
    "group",
    "branch",
    "office",
    "division",
    "careers",
    "career",
    "recruiting",
    "recruitment",
    "hr",
    "日本法人",
    "日本支社",
    "東京支社",
    "東京本社",
    "支社",
    "支店",
    "本社",
    "人事部",
    "採用担当",
    "採用",
    "ジャパン",
    "日本",
    "グループ",
];

/// Letters of a name that a slip may be in.
const SLIP_MIN: usize = 10;

/// Two names are alike when they share one of these.
pub(super) fn keys(name: &str) -> BTreeSet<String> {
    let plain = plain(name);
    let bare = without_brackets(&plain);
    let mut keys = BTreeSet::new();
    for text in [&plain, &bare] {
        let key = search_key(text);
        keys.insert(looks(&without_added(&key)));
        keys.insert(looks(&search_key(&without_added_words(text))));
        keys.insert(looks(&key));
    }
    // With the form of company law, whose letters may be others too.
    let letters: String = plain.chars().filter(|c| c.is_alphanumeric()).collect();
    keys.insert(looks(&letters.to_lowercase()));
    keys.remove("");
    keys
}

/// Without marks, every letter that looks like a Latin one or like kana is that one.
fn plain(name: &str) -> String {
    name.nfkd()
        .filter(|c| !is_combining_mark(*c) || is_voicing(*c))
        .map(|c| {
            let mut same = LOOKS.iter().filter_map(|(from, to)| like(c, from, to));
            same.next().unwrap_or(c)
        })
        .nfc()
        .collect()
}

/// ば is は and a mark.
fn is_voicing(c: char) -> bool {
    matches!(c, '\u{3099}' | '\u{309A}')
}

fn like(c: char, from: &str, to: &str) -> Option<char> {
    let place = from.chars().position(|other| other == c)?;
    to.chars().nth(place)
}

/// What people see of it at a glance.
fn looks(key: &str) -> String {
    let (from, to) = DIGITS;
    key.chars()
        .map(|c| like(c, from, to).unwrap_or(c))
        .collect::<String>()
        .replace("rn", "m")
        .replace("vv", "w")
}

/// Whether one letter more, less or other makes the one name the other; in short names that is
/// another name.
pub(super) fn is_slip(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let is_short = one.len().min(other.len()) < SLIP_MIN;
    if is_short || one.len().abs_diff(other.len()) > 1 || one == other {
        return false;
    }
    let same = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let rests = |skip_one: usize, skip_other: usize| {
        one.get(same + skip_one..) == other.get(same + skip_other..)
    };
    match one.len().cmp(&other.len()) {
        Ordering::Equal => rests(1, 1),
        Ordering::Greater => rests(1, 0),
        Ordering::Less => rests(0, 1),
    }
}

fn without_brackets(name: &str) -> String {
    let mut depth = 0_usize;
    name.chars()
        .filter(|c| {
            let opens = matches!(c, '(' | '[' | '（' | '【' | '〔');
            let closes = matches!(c, ')' | ']' | '）' | '】' | '〕');
            depth += usize::from(opens);
            let is_outside = depth == 0;
            depth = depth.saturating_sub(usize::from(closes));
            is_outside
        })
        .collect()
}

/// Names in scripts without spaces.
fn without_added(key: &str) -> String {
    let is_wide = |word: &&&str| !word.is_ascii();
    let added = ADDED
        .iter()
        .filter(is_wide)
        .find_map(|word| key.strip_suffix(word));
    added.unwrap_or(key).to_owned()
}

/// `Juniper Bay Analytics, Inc. Japan`, `Juniper Bay Analytics Japan K.K.`
fn without_added_words(name: &str) -> String {
    let lower = name.to_lowercase();
    let lower = lower.strip_prefix("the ").unwrap_or(&lower);
    let words: Vec<&str> = lower
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '-' | '/' | '–'))
        .filter(|word| !word.is_empty())
        .collect();
    let is_added = |word: &str| ADDED.contains(&word.replace('.', "").as_str());
    let kept: Vec<&str> = match words.iter().position(|word| is_added(word)) {
        // A name of such words alone is a name.
        Some(first) if first > 0 => {
            let (name, rest) = words.split_at(first);
            let forms = rest.iter().copied().filter(|word| !is_added(word));
            name.iter().copied().chain(forms).collect()
        }
        _ => words,
    };
    kept.join(" ")
}

#[cfg(test)]
mod tests {
    use super::{is_slip, keys};

    fn are_alike(one: &str, other: &str) -> bool {
        !keys(one).is_disjoint(&keys(other))
    }

    #[test]
    fn names_that_people_confuse_are_alike() {
        for other in [
            "Juniper Bay Analytics, Inc. (Japan)",
            "Juniper Bay Analytics Japan",
            "Juniper Bay Analytics Japan K.K.",
            "Juniper Bay Analytics - Tokyo Office",
            "Junіper Bау Analytics, Inc.",
            "Jυniper Bay Analytics",
            "Jüniper Bay Analytics",
            "Juniper Bay Ana1ytics",
            "Ｊｕｎｉｐｅｒ Bay Analytics LLC",
            "JUNIPER-BAY ANALYTICS",
            "Juniper Bay Analytics, lnc.",
            "The Juniper Bay Analytics",
        ] {
            assert!(are_alike("Juniper Bay Analytics, Inc.", other), "{other}");
        }
        for (one, other) in [
            ("A.B. Consulting", "AB Consulting"),
            ("株式会社カケハシ", "株式会社力ケハシ"),
            ("株式会社カケハシ", "カケハシ（東京本社）"),
            ("株式会社カケハシ", "カケハシジャパン株式会社"),
        ] {
            assert!(are_alike(one, other), "{one} / {other}");
        }
    }

    #[test]
    fn a_slip_is_one_letter() {
        for other in [
            "juniperbayanalytic",
            "juniperbayanalyticss",
            "juniperbayanalitics",
            "uniperbayanalytics",
        ] {
            assert!(is_slip("juniperbayanalytics", other), "{other}");
        }
        for (one, other) in [
            ("juniperbayanalytics", "juniperbayanalytics"),
            ("juniperbayanalytics", "juniperbayanalyzers"),
            ("高橋精機", "高橋精工"),
            ("reefa", "reefb"),
        ] {
            assert!(!is_slip(one, other), "{one} / {other}");
        }
    }

    #[test]
    fn other_names_are_not() {
        for (one, other) in [
            ("Juniper Bay Analytics", "Juniper Bay"),
            ("Juniper Bay Analytics", "Cedar Bay Analytics"),
            ("高橋精機", "高橋精工"),
            ("Japan Office", "Tokyo Office"),
        ] {
            assert!(!are_alike(one, other), "{one} / {other}");
        }
        assert!(keys("★").is_empty());
    }
}
