//! Other ways to write a word: what means the same, sounds the same, or is the same word.

use super::rarest::{Rarest, together};
use super::terms::{
    AnyQuery, Piece, all_of, boosted, frequency, is_there, one_of, phrase, term, wholes,
};
use super::weights;
use super::word::Word;
use crate::Error;
use crate::analyzer::fold::is_cjk;
use crate::analyzer::is_weak;
use crate::context::Context;
use tantivy::query::ConstScoreQuery;

/// Another way to write what was typed.
#[derive(Clone, Debug)]
pub struct Other {
    pub written: String,
    pub pieces: Vec<Piece>,
    /// Whether the pieces are pairs of letters.
    pub by_letters: bool,
    beside: Beside,
    /// The same as the name of a value, where some posting has it.
    pub value: Option<String>,
    pub likeness: Likeness,
}

/// How documents are found that have several words side by side: those words may each be nearly everywhere.
#[derive(Clone, Debug)]
enum Beside {
    /// Nothing is known of the letters.
    Words,
    /// By a pair of their letters that few documents have.
    Pair(String),
    /// Each pair is in very many, as those of 株式会社 are: that the rarest are there is enough.
    Together(Vec<Piece>),
}

impl Beside {
    fn of(context: &Context<'_>, written: &str, pieces: &[Piece]) -> Result<Self, Error> {
        if pieces.len() < 2 || !written.chars().all(is_cjk) {
            return Ok(Self::Words);
        }
        let pairs = Rarest::of(context, context.fields.grams, grams(context, written))?;
        let is_common = pairs.is_common();
        let mut rarest = pairs.pieces;
        Ok(match is_common {
            true => Self::Together(rarest),
            false if rarest.is_empty() => Self::Words,
            false => Self::Pair(rarest.swap_remove(0).text),
        })
    }

    fn query(&self, context: &Context<'_>, pieces: &[Piece]) -> Option<AnyQuery> {
        let letters = context.fields.grams;
        let words = phrase(context.fields.all, pieces);
        match self {
            Self::Words => words,
            Self::Pair(pair) => {
                let pair = ConstScoreQuery::new(term(letters, pair), 0.0);
                all_of(
                    words
                        .into_iter()
                        .chain([Box::new(pair) as AnyQuery])
                        .collect(),
                )
            }
            Self::Together(pairs) => together(letters, pairs),
        }
    }
}

/// What another way to write a word has of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    Meaning,
    Sound,
    /// It is the same word.
    Word,
    /// A value is called so.
    Value,
}

/// A unit as it may have been meant.
#[derive(Clone, Debug)]
pub struct Correction {
    pub written: String,
    pub words: Vec<Word>,
}

impl Other {
    /// What is written like this.
    pub fn of_words(
        context: &Context<'_>,
        written: &str,
        likeness: Likeness,
    ) -> Result<Self, Error> {
        let pieces = wholes(context.analyzers.words(written));
        Ok(Self {
            written: written.to_owned(),
            beside: Beside::of(context, written, &pieces)?,
            pieces,
            by_letters: false,
            value: named(context, &context.analyzers.whole(written))?,
            likeness,
        })
    }

    /// The value that is called so, where some posting has it.
    pub fn of_value(context: &Context<'_>, written: &str) -> Result<Option<Self>, Error> {
        let value = named(context, &context.analyzers.whole(written))?;
        Ok(value.map(|value| Self {
            written: written.to_owned(),
            pieces: Vec::new(),
            by_letters: false,
            beside: Beside::Words,
            value: Some(value),
            likeness: Likeness::Value,
        }))
    }

    /// The same inside longer words too.
    pub fn of_letters(context: &Context<'_>, written: &str, likeness: Likeness) -> Self {
        Self {
            written: written.to_owned(),
            pieces: grams(context, written),
            by_letters: true,
            beside: Beside::Words,
            value: None,
            likeness,
        }
    }

    /// Whether some document has it.
    pub fn is_there(&self, context: &Context<'_>) -> Result<bool, Error> {
        if self.value.is_some() {
            return Ok(true);
        }
        if let [only] = &self.pieces[..]
            && !self.by_letters
        {
            return Ok(frequency(&context.searcher, context.fields.all, &only.text)? > 0);
        }
        let Some(query) = self.phrase(context) else {
            return Ok(false);
        };
        is_there(&context.searcher, &query)
    }

    /// Whether it is cut into grammar, as にす is into に and す: those stand nearly everywhere, hardly ever side by side.
    pub fn is_grammar(&self) -> bool {
        !self.by_letters
            && self.pieces.len() > 1
            && self.pieces.iter().all(|piece| is_weak(&piece.text))
    }

    /// How much it counts beside what was typed.
    pub const fn weight(&self) -> f32 {
        match self.likeness {
            Likeness::Word => weights::JOINED,
            Likeness::Meaning | Likeness::Sound => weights::SYNONYM,
            Likeness::Value => 1.0,
        }
    }

    /// Its words side by side, or the value of that name.
    pub fn phrase(&self, context: &Context<'_>) -> Option<AnyQuery> {
        let written = match self.by_letters {
            true => phrase(context.fields.grams, &self.pieces),
            false => self.beside.query(context, &self.pieces),
        };
        one_of(written.into_iter().chain(self.as_value(context)).collect())
    }

    /// The value of that name.
    pub fn as_value(&self, context: &Context<'_>) -> Option<AnyQuery> {
        let name = self.value.as_deref()?;
        Some(boosted(term(context.fields.values, name), weights::VALUE))
    }
}

impl Correction {
    /// All of its words, wherever they stand.
    pub fn all_words(&self, context: &Context<'_>) -> Option<AnyQuery> {
        all_of(self.words.iter().map(|word| word.query(context)).collect())
    }
}

/// The name of a value, where some posting has it. What a word means is decided by the whole index.
fn named(context: &Context<'_>, name: &str) -> Result<Option<String>, Error> {
    let found = frequency(&context.usual, context.fields.values, name)?;
    Ok((found > 0).then(|| name.to_owned()))
}

/// The pairs of letters of a text.
pub fn grams(context: &Context<'_>, text: &str) -> Vec<Piece> {
    let grams = context
        .analyzers
        .bigrams(text)
        .into_iter()
        .take(weights::MOST_BIGRAMS);
    grams.map(Piece::from).collect()
}
