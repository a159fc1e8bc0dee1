//! One way in which a document may have a word of the query, and how to see where.

use super::heads::{Head, Heads};
use super::{How, Match, Spot};
use crate::Error;
use crate::context::Context;
use crate::query::reading::reading_query;
use crate::query::terms::{AnyQuery, Piece, all_of, phrase, term};
use crate::query::unit::{Other, Unit, grams};
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
    /// Where readings are all there is.
    read: Option<String>,
}

impl Trace {
    /// The ways of a unit, the best first.
    pub fn of_unit(context: &Context<'_>, unit: &Unit) -> Result<Vec<Self>, Error> {
        let all = context.fields.all;
        let words = |pieces: &[Piece]| pieces.iter().map(|piece| piece.text.clone()).collect();
        let mut traces = Vec::new();
        let has_meaning = !(unit.is_weak && unit.reading.is_some());
        if has_meaning {
            let each = unit.words.iter().map(|word| term(all, &word.text));
            traces.extend(Self::new(
                unit,
                How::Word,
                all_of(each.collect()),
                words(&unit.words),
                all,
            ));
        }
        for other in &unit.synonyms {
            traces.extend(Self::new(
                unit,
                other.how(),
                phrase(all, &other.pieces),
                words(&other.pieces),
                all,
            ));
        }
        traces.extend(unit.reading.as_ref().and_then(|read| {
            Some(Self {
                word: unit.typed.clone(),
                how: How::Reading(None),
                query: reading_query(context, read)?,
                is_single: false,
                terms: Vec::new(),
                field: context.fields.readings,
                read: Some(read.clone()),
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
            traces.extend(Self::new(
                unit,
                How::Correction(other.written.clone()),
                other.all_words(context),
                words(&other.pieces),
                all,
            ));
        }
        if has_meaning && unit.words.len() > 1 {
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
            read: None,
        })
    }

    /// Each word of a unit by itself.
    fn of_words(context: &Context<'_>, unit: &Unit) -> Vec<Self> {
        let tokens = context.analyzers.words(&unit.typed).into_iter();
        let tokens = tokens.filter(|token| unit.words.iter().any(|word| word.text == token.text));
        tokens
            .map(|token| Self {
                word: unit.typed[token.offset_from..token.offset_to].to_owned(),
                how: How::Word,
                query: term(context.fields.all, &token.text),
                is_single: true,
                terms: vec![token.text],
                field: context.fields.all,
                read: None,
            })
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
        if self.read.is_none() && (spots.is_empty() || self.is_in_text(context, heads, address)?) {
            spots.push(Spot::Text);
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
        self.terms
            .iter()
            .any(|term| head.count(context, self.field, term) > 0)
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
        Ok(false)
    }
}

impl Other {
    fn how(&self) -> How {
        if self.by_sound {
            How::Reading(Some(self.written.clone()))
        } else {
            How::Synonym(self.written.clone())
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
