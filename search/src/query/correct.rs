//! Did-you-mean: terms that differ by one letter from a word that is in no document.

use super::terms::Piece;
use super::unit::Unit;
use super::weights::{MOST_CORRECTED, MOST_EXPANSIONS};
use crate::Error;
use crate::analyzer::fold::is_katakana;
use crate::index::Context;
use tantivy::Term;
use tantivy::query::FuzzyTermQuery;
use tantivy::schema::Field;

/// Shorter words have too many neighbours.
const SHORTEST: usize = 4;
/// So many replacements of one word are looked for.
const REPLACEMENTS: usize = 3;

/// Fills in the corrections of unknown units, and returns the query with the best of them in
/// place, if there is any.
pub fn correct(
    context: &Context<'_>,
    units: &mut [Unit],
    folded: &str,
) -> Result<Option<String>, Error> {
    let mut corrected = folded.to_owned();
    let mut any = false;
    let unknown = units
        .iter_mut()
        .filter(|unit| !unit.is_found() && can_be_misspelt(&unit.typed));
    for unit in unknown.take(MOST_CORRECTED) {
        // Bigrams keep English words unstemmed, words keep katakana whole.
        let field = if unit.typed.is_ascii() {
            context.fields.grams
        } else {
            context.fields.all
        };
        let near = neighbours(context, field, &unit.typed)?;
        let Some(best) = near.first() else { continue };
        corrected = corrected.replacen(&unit.typed, best, 1);
        any = true;
        for word in &near {
            unit.corrections.extend(
                context
                    .analyzers
                    .words(word)
                    .into_iter()
                    .take(1)
                    .map(Piece::from),
            );
        }
    }
    Ok(any.then_some(corrected))
}

fn can_be_misspelt(typed: &str) -> bool {
    let letters = typed.chars().count();
    let latin = typed.chars().all(|c| c.is_alphabetic() && c < '\u{250}');
    letters >= SHORTEST && (latin || typed.chars().all(is_katakana))
}

/// Terms at distance one, the commonest first.
fn neighbours(context: &Context<'_>, field: Field, word: &str) -> Result<Vec<String>, Error> {
    let automaton = FuzzyTermQuery::new(Term::from_field_text(field, word), 1, true).automaton()?;
    let mut found: Vec<(u64, String)> = Vec::new();
    for segment in context.searcher.segment_readers() {
        let index = segment.inverted_index(field)?;
        let mut stream = index.terms().search(&automaton).into_stream()?;
        while found.len() < MOST_EXPANSIONS && stream.advance() {
            let Ok(text) = std::str::from_utf8(stream.key()) else {
                continue;
            };
            let count = u64::from(stream.value().doc_freq);
            match found.iter_mut().find(|(_, known)| known == text) {
                Some((sum, _)) => *sum += count,
                None => found.push((count, text.to_owned())),
            }
        }
    }
    found.sort_by(|one, other| other.0.cmp(&one.0).then_with(|| one.1.cmp(&other.1)));
    found.truncate(REPLACEMENTS);
    Ok(found.into_iter().map(|(_, text)| text).collect())
}
