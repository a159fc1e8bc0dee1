//! Titles, names and skills by how they are read.

use super::rarest::{Rarest, together};
use super::terms::{AnyQuery, Piece, boosted, is_there, one_of, phrase, term};
use super::weights;
use crate::Error;
use crate::analyzer::{WORD_START, WORD_WHOLE, as_read, grams_of, is_grammar};
use crate::context::Context;

/// Longer readings name nothing.
pub const LONGEST: usize = 24;

/// A reading that something in the index has.
#[derive(Clone, Debug)]
pub struct Reading {
    pub kana: String,
    manner: Manner,
}

/// Whether sounds stand side by side is asked document by document. Those of 株式会社 are in nearly every one: then that
/// they are there is enough, and what only has them inside a longer word is not looked for beside what begins with them.
#[derive(Clone, Debug)]
enum Manner {
    SideBySide,
    /// Side by side from the start of a word.
    Begun,
    /// The rarest of them, wherever they stand.
    Together(Vec<Piece>),
}

impl Reading {
    /// How kana are read, where something is read so.
    pub fn of(context: &Context<'_>, kana: &str) -> Result<Option<Self>, Error> {
        let reading = Self::new(context, kana)?;
        let query = reading.as_ref().and_then(|reading| reading.query(context));
        match query {
            Some(query) if is_there(&context.searcher, &query)? => Ok(reading),
            _ => Ok(None),
        }
    }

    /// The first of several ways to read a word in which something in the whole index is read.
    pub fn of_first(context: &Context<'_>, kanas: &[String]) -> Result<Option<Self>, Error> {
        if let [only] = kanas {
            return Self::of(context, only);
        }
        for kana in kanas {
            let reading = Self::new(context, kana)?;
            if let Some(query) = reading.and_then(|reading| reading.query(context))
                && is_there(&context.usual, &query)?
            {
                return Self::of(context, kana);
            }
        }
        Ok(None)
    }

    fn new(context: &Context<'_>, kana: &str) -> Result<Option<Self>, Error> {
        let read: String = as_read(kana).chars().take(LONGEST).collect();
        if is_grammar(kana) || read.chars().count() < 2 {
            return Ok(None);
        }
        let manner = Manner::of(context, &read)?;
        Ok(Some(Self { kana: read, manner }))
    }

    pub fn query(&self, context: &Context<'_>) -> Option<AnyQuery> {
        let field = context.fields.readings;
        match &self.manner {
            Manner::SideBySide => reading_query(context, &self.kana),
            Manner::Begun => phrase(field, &from_start(&self.kana)),
            Manner::Together(pieces) => together(field, pieces),
        }
    }
}

impl Manner {
    fn of(context: &Context<'_>, read: &str) -> Result<Self, Error> {
        let field = context.fields.readings;
        let begun = Rarest::of(context, field, from_start(read))?;
        if begun.is_common() {
            return Ok(Self::Together(begun.pieces));
        }
        let inside = Rarest::of(context, field, pieces(read))?;
        Ok(match (inside.is_common(), begun.found) {
            (false, _) => Self::SideBySide,
            (true, 0) => Self::Together(inside.pieces),
            (true, _) => Self::Begun,
        })
    }
}

/// What is read like this: from the start of a word, or inside one at a lower weight.
pub fn reading_query(context: &Context<'_>, read: &str) -> Option<AnyQuery> {
    let field = context.fields.readings;
    let inside = pieces(read);
    if inside.is_empty() {
        return Some(term(field, &format!("{WORD_WHOLE}{read}")));
    }
    let begun = phrase(field, &from_start(read))?;
    let mut ways = vec![boosted(begun, weights::READING)];
    if read.chars().count() > 3 {
        ways.push(boosted(phrase(field, &inside)?, weights::READING_INSIDE));
    }
    one_of(ways)
}

/// The sounds of a reading in a row; none where there are fewer than three.
fn pieces(read: &str) -> Vec<Piece> {
    let grams = grams_of(read).into_iter().enumerate();
    grams
        .map(|(position, text)| Piece { position, text })
        .collect()
}

/// The same from the start of a word.
fn from_start(read: &str) -> Vec<Piece> {
    let mut pieces = pieces(read);
    if let Some(first) = pieces.first_mut() {
        first.text.insert(0, WORD_START);
    }
    pieces
}
