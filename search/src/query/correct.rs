//! Did-you-mean: terms that differ by one letter from a word that is in no document, and words that
//! sound like it where the wrong kanji were chosen.

use super::acronyms::Acronyms;
use super::counted::Counted;
use super::other::{Likeness, Other};
use super::places;
use super::reading::{heard, is_heard};
use super::terms::{self, frequency};
use super::unit::Unit;
use super::weights::{MOST_CORRECTED, MOST_EXPANSIONS};
use crate::Error;
use crate::analyzer::fold::is_katakana;
use crate::context::Context;
use tantivy::Term;
use tantivy::query::FuzzyTermQuery;
use tantivy::schema::Field;
use tantivy::tokenizer::Token;

/// Shorter words have too many neighbours.
const SHORTEST: usize = 4;
const SHORTEST_KATAKANA: usize = 3;
/// So many replacements of one word are looked for.
const REPLACEMENTS: usize = 3;

/// What helped words that are in no document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Corrected {
    /// The query with the best replacements in place, if there are any.
    pub text: Option<String>,
    /// Something sounds like a word of the query.
    pub by_sound: bool,
}

/// Fills in the corrections of unknown units.
pub fn correct(
    context: &Context<'_>,
    units: &mut [Unit],
    folded: &str,
    acronyms: &Acronyms,
) -> Result<Corrected, Error> {
    let mut text = folded.to_owned();
    let mut corrected = Corrected::default();
    let mut left = MOST_CORRECTED;
    for unit in units {
        if is_there(context, unit)? || is_spoken(context, unit)? {
            continue;
        }
        for (from, near) in replacements(context, unit, acronyms, &mut left)? {
            let Some(best) = near.first() else { continue };
            text = text.replacen(&from, best, 1);
            corrected.text = Some(text.clone());
            for word in &mut unit.words {
                if unit.typed.get(word.range.clone()) == Some(from.as_str()) {
                    for text in &near {
                        let other = Other::of_words(context, text, Likeness::Word)?;
                        word.corrections.push(other);
                    }
                }
            }
            for word in &near {
                let typed = unit.typed.replacen(&from, word, 1);
                unit.corrections.push(Unit::read_again(context, &typed));
            }
        }
        if unit.corrections.is_empty()
            && let Some(read) = heard(context, &unit.typed)?
        {
            unit.reading = Some(read);
            corrected.by_sound = true;
        }
    }
    Ok(corrected)
}

/// Whether any document has the unit: each of its words may be in another one.
fn is_there(context: &Context<'_>, unit: &Unit) -> Result<bool, Error> {
    let Some(query) = unit.strict(context).filter(|_| unit.is_found()) else {
        return Ok(false);
    };
    terms::is_there(&context.searcher, &query)
}

/// Whether it was typed as it sounds and something sounds so.
fn is_spoken(context: &Context<'_>, unit: &Unit) -> Result<bool, Error> {
    for read in &unit.spoken {
        if is_heard(context, read)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The misspelt words of a unit as typed, each with what it may have been meant to be.
fn replacements(
    context: &Context<'_>,
    unit: &Unit,
    acronyms: &Acronyms,
    left: &mut usize,
) -> Result<Vec<(String, Vec<String>)>, Error> {
    let mut found = Vec::new();
    for token in wholes_of(context, &unit.typed) {
        let Some(typed) = unit.typed.get(token.offset_from..token.offset_to) else {
            continue;
        };
        let all = context.fields.all;
        if *left == 0
            || !can_be_misspelt(typed)
            || acronyms.has(typed)
            || places::is_place(typed)
            || frequency(&context.searcher, all, &token.text)? > 0
        {
            continue;
        }
        *left -= 1;
        // Bigrams keep English words unstemmed, words keep katakana whole.
        let field = if typed.is_ascii() {
            context.fields.grams
        } else {
            all
        };
        let near = neighbours(context, field, typed)?;
        if !near.is_empty() {
            found.push((typed.to_owned(), near));
        }
    }
    Ok(found)
}

/// The words of a text without the parts of compounds.
fn wholes_of(context: &Context<'_>, text: &str) -> Vec<Token> {
    let mut tokens = context.analyzers.words(text);
    tokens.dedup_by_key(|token| token.position);
    tokens
}

fn can_be_misspelt(typed: &str) -> bool {
    let letters = typed.chars().count();
    if typed.chars().all(is_katakana) {
        return letters >= SHORTEST_KATAKANA;
    }
    letters >= SHORTEST && typed.chars().all(|c| c.is_alphabetic() && c < '\u{250}')
}

/// Terms at distance one, the commonest first.
fn neighbours(context: &Context<'_>, field: Field, word: &str) -> Result<Vec<String>, Error> {
    let automaton = FuzzyTermQuery::new(Term::from_field_text(field, word), 1, true).automaton()?;
    // A short word keeps its first letter: three letters have too many neighbours otherwise.
    let start = (word.chars().count() < SHORTEST)
        .then(|| word.chars().next())
        .flatten();
    let mut found = Counted::default();
    for segment in context.searcher.segment_readers() {
        let index = segment.inverted_index(field)?;
        // Other scripts begin with more letters than it takes to look through them.
        let mut near = index.terms().search(&automaton);
        if word.is_ascii() {
            near = near.lt([0x80]);
        } else if word.chars().all(is_katakana) {
            near = near.ge("ァ").lt("\u{3100}");
        }
        let mut stream = near.into_stream()?;
        while found.terms() < MOST_EXPANSIONS && stream.advance() {
            let Ok(text) = std::str::from_utf8(stream.key()) else {
                continue;
            };
            if start.is_some_and(|start| !text.starts_with(start)) {
                continue;
            }
            found.add(text, stream.value().doc_freq);
        }
    }
    Ok(found.commonest(REPLACEMENTS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_are_too_short_are_left_alone() {
        assert!(can_be_misspelt("quantam") && can_be_misspelt("ドロン"));
        assert!(!can_be_misspelt("rus") && !can_be_misspelt("ドロ"));
        assert!(!can_be_misspelt("研究開発") && !can_be_misspelt("c++17"));
    }
}
