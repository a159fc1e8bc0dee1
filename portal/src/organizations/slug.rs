//! The word in an organization's address.

use super::names::search_key;
use super::romaji;
use model::OrganizationId;
use std::collections::HashSet;

/// Words under which other pages stand.
const KEPT: &[&str] = &["join"];

/// Longer words are cut at a hyphen where there is one.
const LONGEST: usize = 48;

/// A word made of the English name, else of the reading, else of the identity.
pub(super) fn of_names(english: &str, kana: &str, id: OrganizationId) -> String {
    let from_english = hyphenated(&search::fold(english));
    if from_english.len() >= 2 {
        return from_english;
    }
    let from_reading = hyphenated(&romaji::of_katakana(&search_key(kana)));
    if from_reading.len() >= 2 {
        return from_reading;
    }
    // The last digits are the random ones.
    let digits = id.0.simple().to_string();
    format!("org-{}", &digits[digits.len() - 10..])
}

/// The word itself, or the first of `word-2`, `word-3` … that nobody has.
pub(super) fn not_among(taken: &HashSet<String>, word: String) -> String {
    if !taken.contains(&word) && !KEPT.contains(&word.as_str()) {
        return word;
    }
    let mut number = 2_u32;
    loop {
        let candidate = format!("{word}-{number}");
        if !taken.contains(&candidate) {
            return candidate;
        }
        number += 1;
    }
}

fn hyphenated(text: &str) -> String {
    let words = text
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    let mut slug = String::new();
    for word in words {
        let word = word.to_ascii_lowercase();
        if slug.is_empty() {
            slug = word.chars().take(LONGEST).collect();
        } else if slug.len() + 1 + word.len() <= LONGEST {
            slug.push('-');
            slug.push_str(&word);
        } else {
            break;
        }
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const ID: OrganizationId =
        OrganizationId(Uuid::from_u128(0x0193_0000_0000_7000_8000_0123_4567_89ab));

    #[test]
    fn an_address_can_be_read_out() {
        assert_eq!(of_names("Reef Robotics, Inc.", "", ID), "reef-robotics-inc");
        assert_eq!(of_names("", "カケハシコウギョウ", ID), "kakehashikougyou");
        assert_eq!(of_names("", "かけはし こうぎょう", ID), "kakehashikougyou");
        assert_eq!(of_names("", "", ID), "org-23456789ab");
        assert_eq!(of_names("架橋", "", ID), "org-23456789ab");
        assert!(of_names(&"very long name ".repeat(20), "", ID).len() <= LONGEST);
    }

    #[test]
    fn the_second_of_a_name_gets_a_number() {
        let taken = HashSet::from(["reef".to_owned(), "reef-2".to_owned()]);
        assert_eq!(not_among(&taken, "reef".to_owned()), "reef-3");
        assert_eq!(not_among(&taken, "tide".to_owned()), "tide");
        assert_eq!(not_among(&taken, "join".to_owned()), "join-2");
    }
}
