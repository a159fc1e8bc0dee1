//! One way in which a document may have a word of the query, and how to see where.

use super::heads::{Head, Heads};
use super::{How, Match, Spot};
use crate::Error;
use crate::analyzer::fold::fold;
use crate::context::Context;
use crate::query::other::{Likeness, Other, grams};
use crate::query::reading::{reading_query, spoken_query};
use crate::query::terms::{AnyQuery, Piece, one_of};
use crate::query::unit::Unit;
use crate::query::word::Word;
use tantivy::postings::Postings;
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocAddress, DocSet, Term};

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
        traces.extend(unit.reading.as_ref().and_then(|read| {
            Some(Self {
                word: unit.typed.clone(),
                how: How::Reading(None),
                query: reading_query(context, read)?,
                is_single: false,
                terms: Vec::new(),
                field: context.fields.readings,
                letters: Vec::new(),
                read: Some(read.clone()),
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
        traces.extend(unit.spoken.as_ref().and_then(|read| {
            Some(Self {
                read: Some(read.clone()),
                is_in_text: true,
                ..Self::new(
                    unit,
                    How::Reading(None),
                    spoken_query(context, read),
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
            word: unit.typed[word.range.clone()].to_owned(),
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
        let words = unit.words.iter();
        words
            .map(|word| trace(word).with_words(std::slice::from_ref(word)))
            .collect()
    }

    /// What is said of it.
    pub fn found_at(&self, spots: Vec<Spot>) -> Match {
        Match {
            word: self.word.clone(),
            how: self.how.clone(),
            spots,
        }
    }

    /// Where a document has it.
    pub fn spots(
        &self,
        context: &Context<'_>,
        heads: &Heads,
        address: DocAddress,
    ) -> Result<Vec<Spot>, Error> {
        let mut spots = heads.spots(|head| self.stands_in(context, head));
        let is_value = self.is_value(context, address)?;
        let is_nowhere = spots.is_empty() && !is_value;
        let may_be_in_text = self.read.is_none() || (self.is_in_text && is_nowhere);
        if may_be_in_text && (is_nowhere || self.is_in_text(context, heads, address)?) {
            spots.push(Spot::Text);
        }
        if is_value {
            spots.push(Spot::Facts);
        }
        Ok(spots)
    }

    fn stands_in(&self, context: &Context<'_>, head: &Head) -> bool {
        if let Some(read) = &self.read {
            return head.is_read(context, read);
        }
        if self.field == context.fields.grams {
            return head.folded.text.contains(&self.word);
        }
        let has_letters = |letters: &String| head.folded.text.contains(letters.as_str());
        self.letters.iter().any(has_letters)
            || self
                .terms
                .iter()
                .any(|term| head.count(context, self.field, term) > 0)
    }

    /// Whether a document has a value that is called so.
    fn is_value(&self, context: &Context<'_>, address: DocAddress) -> Result<bool, Error> {
        for name in &self.values {
            if count(context, context.fields.values, name, address)? > 0 {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The text is not stored: a word stands there when the posting has it more often than its
    /// title, names and skills do.
    fn is_in_text(
        &self,
        context: &Context<'_>,
        heads: &Heads,
        address: DocAddress,
    ) -> Result<bool, Error> {
        for term in &self.terms {
            let above: usize = heads
                .all()
                .map(|head| head.count(context, self.field, term))
                .sum();
            if count(context, self.field, term, address)? > above {
                return Ok(true);
            }
        }
        for letters in &self.letters {
            let mut is_there = true;
            for pair in grams(context, letters) {
                let field = context.fields.grams;
                let above = heads
                    .all()
                    .map(|head| head.count(context, field, &pair.text));
                is_there &= count(context, field, &pair.text, address)? > above.sum();
            }
            if is_there {
                return Ok(true);
            }
        }
        Ok(false)
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

/// How often a document has a term.
fn count(
    context: &Context<'_>,
    field: Field,
    term: &str,
    address: DocAddress,
) -> Result<usize, Error> {
    let segment = context.searcher.segment_reader(address.segment_ord);
    let index = segment.inverted_index(field)?;
    let term = Term::from_field_text(field, term);
    let Some(mut postings) = index.read_postings(&term, IndexRecordOption::WithFreqs)? else {
        return Ok(0);
    };
    // Postings move forwards only, and may begin behind the document.
    let first = postings.doc();
    let is_there = first == address.doc_id
        || (first < address.doc_id && postings.seek(address.doc_id) == address.doc_id);
    Ok(if is_there {
        postings.term_freq() as usize
    } else {
        0
    })
}
