//! One key for all spellings of a name, so that a directory finds and an import recognizes.

use super::registered::spellings_of_form;
use crate::rows::containing;
use sea_orm::sea_query::LikeExpr;

/// Forms of company law in Japanese; they precede or follow the name.
const JAPANESE_FORMS: &[&str] = &[
    "株式会社",
    "有限会社",
    "合同会社",
    "合資会社",
    "合名会社",
    "一般社団法人",
    "一般財団法人",
    "公益社団法人",
    "公益財団法人",
    "特定非営利活動法人",
    "npo法人",
    "カブシキガイシャ",
    "(株)",
    "(有)",
    "(同)",
    "(一社)",
    "(公財)",
];

/// Forms of company law elsewhere; they are the last words of the name.
const OTHER_FORMS: &[&str] = &[
    "inc",
    "incorporated",
    "ltd",
    "limited",
    "llc",
    "llp",
    "lp",
    "plc",
    "co",
    "company",
    "corp",
    "corporation",
    "kk",
    "gk",
    "gmbh",
    "ag",
    "sa",
    "sas",
    "sarl",
    "srl",
    "bv",
    "nv",
    "oy",
    "ab",
    "pty",
    "pte",
    "holdings",
];

/// The name without width, case, variant kanji, kind of kana, punctuation and form of company
/// law: ㈱髙橋精機 and 高橋精機株式会社 are one, as are "Reef Robotics, Inc." and "ＲＥＥＦ　Robotics".
pub fn search_key(name: &str) -> String {
    let folded = search::fold(name);
    let key = bare(&folded);
    // A name that is nothing but a form of company law is still a name.
    if key.is_empty() {
        letters(&folded)
    } else {
        key
    }
}

/// The keys of all names of an organization, for the directory to look in.
pub(crate) fn search_keys(names: [&str; 3]) -> String {
    let mut keys: Vec<String> = Vec::with_capacity(names.len());
    for name in names {
        let key = search_key(name);
        if !key.is_empty() && !keys.contains(&key) {
            keys.push(key);
        }
    }
    // No key contains a line break, so nothing is found across two names.
    keys.join("\n")
}

/// What somebody typed to find an organization, word by word; forms of company law are left out, as
/// they are of the keys.
pub(super) fn query_words(typed: &str) -> Vec<String> {
    let folded = search::fold(typed);
    folded
        .split_whitespace()
        .map(bare)
        .filter(|word| !word.is_empty())
        .take(8)
        .collect()
}

/// What is looked for letter by letter: a form of company law in each of its spellings, and what has no
/// word left, SAS or ★.
pub(super) fn literally(typed: &str) -> Vec<LikeExpr> {
    let folded = search::fold(typed.trim());
    let mut spellings = spellings_of_form(&folded);
    if spellings.is_empty() && !folded.is_empty() && query_words(typed).is_empty() {
        spellings.push(folded);
    }
    spellings.iter().map(|text| containing(text)).collect()
}

fn bare(folded: &str) -> String {
    let mut name = folded.to_owned();
    for form in JAPANESE_FORMS {
        name = name.replace(form, " ");
    }
    let without_dots = name.replace('.', "");
    let mut words: Vec<&str> = without_dots
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    while words.last().is_some_and(|word| OTHER_FORMS.contains(word)) {
        words.pop();
    }
    words
        .iter()
        .flat_map(|word| word.chars())
        .map(as_katakana)
        .collect()
}

fn letters(folded: &str) -> String {
    folded
        .chars()
        .filter(|c| c.is_alphanumeric())
        .map(as_katakana)
        .collect()
}

fn as_katakana(c: char) -> char {
    match c {
        'ぁ'..='ゖ' => char::from_u32(c as u32 + 0x60).unwrap_or(c),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_organization_has_one_key() {
        for (one, other) in [
            ("㈱髙橋精機", "高橋精機株式会社"),
            ("(株) 高橋精機", "（株）髙橋精機"),
            ("Reef Robotics, Inc.", "ＲＥＥＦ　Robotics"),
            ("Nitto Denko K.K.", "nitto denko"),
            ("ｶｹﾊｼ工業", "カケハシ工業"),
            ("かけはし工業", "カケハシ工業"),
            ("Blue Tide Co., Ltd.", "Blue Tide"),
        ] {
            assert_eq!(search_key(one), search_key(other), "{one} / {other}");
        }
    }

    #[test]
    fn different_organizations_keep_different_keys() {
        for (one, other) in [
            ("高橋精機", "高橋精工"),
            ("Reef Robotics", "Reef Robot"),
            ("東京工業", "東京鉱業"),
        ] {
            assert_ne!(search_key(one), search_key(other));
        }
    }

    #[test]
    fn a_name_never_vanishes() {
        assert_eq!(search_key("株式会社"), "株式会社");
        assert_eq!(search_key("The Company"), "the");
        assert_eq!(search_key("Company"), "company");
        assert!(query_words("株式会社").is_empty());
    }

    #[test]
    fn keys_have_no_signs_that_a_pattern_gives_a_meaning() {
        let key = search_keys(["100%_\\'\"", "%", "_"]);
        assert!(!key.contains(['%', '_', '\\', '\'']), "{key}");
    }
}
