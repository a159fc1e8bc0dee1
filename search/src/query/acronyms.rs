//! Words that are the first letters of others: TOEIC, SDGs, AI. They are never taken for a word with a letter wrong.

use super::other::{Likeness, Other};
use super::synonyms::Synonyms;
use crate::Error;
use crate::analyzer::fold::{fold, is_cjk};
use crate::context::Context;
use std::collections::HashSet;

/// From this many capitals on, a word is meant as an acronym.
const CAPITALS: usize = 2;
/// Fewer letters with an s are another acronym: AI, AIS.
const SHORTEST: usize = 3;

/// The acronyms of a query, folded.
#[derive(Default)]
pub struct Acronyms(HashSet<String>);

impl Acronyms {
    /// Words of a query that were typed in capitals or are known to the table of synonyms.
    pub fn of(typed: &str, synonyms: &Synonyms) -> Self {
        let words = typed.split(|c: char| !c.is_alphanumeric() || is_cjk(c));
        let words = words.filter(|word| !word.is_empty()).filter_map(|word| {
            let folded = fold(word).text;
            (is_in_capitals(word) || synonyms.has_acronym(&folded)).then_some(folded)
        });
        Self(words.collect())
    }

    pub fn has(&self, word: &str) -> bool {
        self.0.contains(word)
    }

    pub fn iter(&self) -> impl Iterator<Item = &String> {
        self.0.iter()
    }
}

/// Whether a word is written as an acronym is.
pub fn is_in_capitals(word: &str) -> bool {
    word.chars().filter(|c| c.is_uppercase()).count() >= CAPITALS
}

/// The plural of an acronym, or what it is the plural of; no stemmer knows that SDGs are many.
pub fn in_other_number(word: &str) -> Option<String> {
    let one = word.strip_suffix('s');
    let is_long = one.unwrap_or(word).chars().count() >= SHORTEST;
    is_long.then(|| one.map_or_else(|| format!("{word}s"), str::to_owned))
}

/// The same as another word, where some document has it.
pub fn other_number(context: &Context<'_>, word: &str) -> Result<Option<Other>, Error> {
    let Some(written) = in_other_number(word) else {
        return Ok(None);
    };
    let other = Other::of_words(context, &written, Likeness::Word)?;
    Ok(other.is_there(context)?.then_some(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_and_the_table_make_an_acronym() {
        let synonyms = Synonyms::parse("SDGs = 持続可能\nrobot = ロボット");
        let acronyms = Acronyms::of("ＴＯＥＩＣ対策 sdgs IoT Robot robot Kyoto", &synonyms);
        for word in ["toeic", "sdgs", "iot"] {
            assert!(acronyms.has(word), "{word}");
        }
        for word in ["robot", "kyoto", "対策"] {
            assert!(!acronyms.has(word), "{word}");
        }
    }

    #[test]
    fn an_acronym_has_a_plural() {
        assert_eq!(in_other_number("sdg").as_deref(), Some("sdgs"));
        assert_eq!(in_other_number("sdgs").as_deref(), Some("sdg"));
        assert_eq!(in_other_number("ai"), None);
        assert_eq!(in_other_number("gis"), None);
    }
}
