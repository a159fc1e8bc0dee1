//! One way in which a document may have a word of the query, and how to see where.

mod spots;

use super::{How, Match, Spot};
use crate::Error;
use crate::analyzer::fold::{fold, is_cjk, is_hiragana};
use crate::context::Context;
use crate::query::other::{Likeness, Other, grams};
use crate::query::reading::spoken_query;
use crate::query::terms::{AnyQuery, Piece, one_of};
use crate::query::unit::Unit;
use crate::query::word::{PARTICLES, Word};
use tantivy::schema::Field;

/// A way to have a word.
pub struct Trace {
    word: String,
    how: How,
    pub query: AnyQuery,
    /// One word of several: others of them may be there too.
    pub is_single: bool,
    /// Words, or bigrams, of which a place has at least one.
    terms: Vec<String>,
    field: Field,
    /// Letters that a place may have instead.
    letters: Vec<String>,
    /// Where readings are all there is.
    read: Option<String>,
    /// Whether the text is read too.
    is_in_text: bool,
    /// Names of values that it may have instead.
    values: Vec<String>,
}

impl Trace {
    /// The ways of a unit, the best first.
    pub fn of_unit(context: &Context<'_>, unit: &Unit) -> Result<Vec<Self>, Error> {
        let all = context.fields.all;
        let words = |pieces: &[Piece]| pieces.iter().map(|piece| piece.text.clone()).collect();
        let mut traces = Vec::new();
        if unit.has_words() {
            let query = unit.all_words(context);
            let trace = Self::new(unit, How::Word, query, Vec::new(), all);
            traces.extend(trace.map(|trace| trace.with_words(&unit.words)));
        }
        for other in &unit.synonyms {
            let query = other.phrase(context);
            let trace = Self::new(unit, other.how(), query, words(&other.pieces), all);
            traces.extend(trace.map(|mut trace| {
                trace.values.extend(other.value.clone());
                match other.by_letters {
                    true => trace.with_letters(&other.written),
                    false => trace,
                }
            }));
        }
        traces.extend(unit.reading.as_ref().and_then(|reading| {
            Some(Self {
                word: unit.typed.clone(),
                how: How::Reading(None),
                query: reading.query(context)?,
                is_single: false,
                terms: Vec::new(),
                field: context.fields.readings,
                letters: Vec::new(),
                read: Some(reading.kana.clone()),
                is_in_text: false,
                values: Vec::new(),
            })
        }));
        let letters = grams(context, &unit.typed);
        traces.extend(Self::new(
            unit,
            How::Part,
            unit.inside(context)?,
            words(&letters),
            context.fields.grams,
        ));
        for other in &unit.corrections {
            let how = How::Correction(other.written.clone());
            let trace = Self::new(unit, how, other.all_words(context), Vec::new(), all);
            traces.extend(trace.map(|trace| trace.with_words(&other.words)));
        }
        traces.extend(unit.spoken.iter().filter_map(|read| {
            Some(Self {
                read: Some(read.clone()),
                is_in_text: true,
                ..Self::new(
                    unit,
                    How::Reading(None),
                    spoken_query(context, std::slice::from_ref(read)),
                    Vec::new(),
                    all,
                )?
            })
        }));
        if unit.has_words() && unit.words.len() > 1 {
            traces.extend(Self::of_words(context, unit));
        }
        Ok(traces)
    }

    fn new(
        unit: &Unit,
        how: How,
        query: Option<AnyQuery>,
        terms: Vec<String>,
        field: Field,
    ) -> Option<Self> {
        Some(Self {
            word: unit.typed.clone(),
            how,
            query: query?,
            is_single: false,
            terms,
            field,
            letters: Vec::new(),
            read: None,
            is_in_text: false,
            values: Vec::new(),
        })
    }

    /// Stands where these letters do.
    fn with_letters(mut self, letters: &str) -> Self {
        self.terms.clear();
        self.letters.push(fold(letters).text);
        self
    }

    /// Stands where one of the words does.
    fn with_words(mut self, words: &[Word]) -> Self {
        for word in words {
            if word.by_letters {
                self.letters.push(word.text.clone());
            } else {
                self.terms.push(word.text.clone());
            }
            let values = word.others.iter().filter_map(|other| other.value.clone());
            self.values.extend(values);
        }
        self
    }

    /// Each word of a unit by itself.
    fn of_words(context: &Context<'_>, unit: &Unit) -> Vec<Self> {
        let ways = |word: &Word| {
            let values = word.others.iter();
            let values = values.filter_map(|other| other.as_value(context));
            one_of(
                std::iter::once(word.as_typed(context))
                    .chain(values)
                    .collect(),
            )
        };
        let trace = |word: &Word| Self {
            word: shown(&unit.typed, word),
            how: How::Word,
            query: ways(word).unwrap_or_else(|| word.as_typed(context)),
            is_single: true,
            terms: Vec::new(),
            field: context.fields.all,
            letters: Vec::new(),
            read: None,
            is_in_text: false,
            values: Vec::new(),
        };
        let mut traces = Vec::new();
        for word in &unit.words {
            traces.push(trace(word).with_words(std::slice::from_ref(word)));
            let others = word.others.iter().chain(&word.corrections);
            traces.extend(others.filter_map(|other| {
                let one = Self {
                    how: other.how(),
                    query: other.phrase(context)?,
                    terms: other.pieces.iter().map(|one| one.text.clone()).collect(),
                    ..trace(word)
                };
                Some(match other.by_letters {
                    true => one.with_letters(&other.written),
                    false => one,
                })
            }));
            traces.extend(word.spoken.iter().filter_map(|read| {
                Some(Self {
                    how: How::Reading(None),
                    query: spoken_query(context, std::slice::from_ref(read))?,
                    read: Some(read.clone()),
                    is_in_text: true,
                    ..trace(word)
                })
            }));
        }
        traces
    }

    /// What is said of it.
    pub fn found_at(&self, spots: Vec<Spot>) -> Match {
        Match {
            word: self.word.clone(),
            how: self.how.clone(),
            spots,
        }
    }
}

impl Other {
    fn how(&self) -> How {
        match self.likeness {
            Likeness::Meaning => How::Synonym(self.written.clone()),
            Likeness::Sound => How::Reading(Some(self.written.clone())),
            Likeness::Word | Likeness::Value => How::Word,
        }
    }
}

/// A word as people know it: with the kana that it ends with, which the index leaves away (夏休み), and without the particles
/// behind them.
fn shown(typed: &str, word: &Word) -> String {
    let (whole, behind) = (&typed[word.range.clone()], &typed[word.range.end..]);
    if whole.ends_with(|c: char| is_hiragana(c) || !is_cjk(c)) {
        return whole.to_owned();
    }
    let end = behind
        .find(|c: char| !is_hiragana(c))
        .unwrap_or(behind.len());
    let kana = behind[..end].trim_end_matches(|c: char| PARTICLES.contains(c));
    format!("{whole}{kana}")
}
