//! Small queries over one field, the bricks of the larger ones.

use super::counted::Counted;
use super::one_of::OneOf;
use super::some_of::SomeOf;
use super::weights::MOST_EXPANSIONS;
use crate::Error;
use tantivy::query::{
    BooleanQuery, BoostQuery, EnableScoring, Occur, PhraseQuery, Query, TermQuery,
};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::tokenizer::Token;
use tantivy::{DocSet, Searcher, TERMINATED, Term};

/// A query of any kind.
pub type AnyQuery = Box<dyn Query>;

/// A token of the query: where it stood and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub position: usize,
    pub text: String,
}

impl From<Token> for Piece {
    fn from(token: Token) -> Self {
        Self {
            position: token.position,
            text: token.text,
        }
    }
}

/// The whole words: parts of a word follow it at its position and are left out.
pub fn wholes(tokens: Vec<Token>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::with_capacity(tokens.len());
    for token in tokens {
        if pieces
            .last()
            .is_none_or(|last| last.position != token.position)
        {
            pieces.push(token.into());
        }
    }
    pieces
}

pub fn term(field: Field, text: &str) -> AnyQuery {
    Box::new(TermQuery::new(
        Term::from_field_text(field, text),
        IndexRecordOption::WithFreqs,
    ))
}

/// The pieces side by side as they were typed; `None` when there are none.
pub fn phrase(field: Field, pieces: &[Piece]) -> Option<AnyQuery> {
    match pieces {
        [] => None,
        [only] => Some(term(field, &only.text)),
        _ => {
            let terms = pieces
                .iter()
                .map(|piece| (piece.position, Term::from_field_text(field, &piece.text)));
            Some(Box::new(PhraseQuery::new_with_offset(terms.collect())))
        }
    }
}

pub fn all_of(mut queries: Vec<AnyQuery>) -> Option<AnyQuery> {
    match queries.len() {
        0 => None,
        1 => queries.pop(),
        _ => Some(Box::new(BooleanQuery::intersection(queries))),
    }
}

/// Whether the best of a query are found without a look at all: those of a word, of several that must be there, and of some.
pub fn is_flat(query: &AnyQuery) -> bool {
    let is_word = |query: &AnyQuery| query.is::<TermQuery>();
    let all = query.downcast_ref::<BooleanQuery>();
    is_word(query)
        || query.is::<SomeOf>()
        || all.is_some_and(|all| {
            let mut clauses = all.clauses().iter();
            clauses.all(|(occur, query)| *occur == Occur::Must && is_word(query))
        })
}

/// One of them; the best one scores.
pub fn one_of(mut queries: Vec<AnyQuery>) -> Option<AnyQuery> {
    match queries.len() {
        0 => None,
        1 => queries.pop(),
        _ => Some(Box::new(OneOf::new(queries))),
    }
}

/// The engine finds the best of a query without a look at all only where nothing is around it.
pub fn boosted(query: AnyQuery, weight: f32) -> AnyQuery {
    if weight == 1.0 {
        return query;
    }
    Box::new(BoostQuery::new(query, weight))
}

/// Whether some document has it.
pub fn is_there(searcher: &Searcher, query: &AnyQuery) -> Result<bool, Error> {
    let weight = query.weight(EnableScoring::disabled_from_searcher(searcher))?;
    for segment in searcher.segment_readers() {
        let alive = segment.alive_bitset();
        let mut scorer = weight.scorer(segment, 1.0)?;
        while scorer.doc() != TERMINATED {
            if alive.is_none_or(|alive| alive.is_alive(scorer.doc())) {
                return Ok(true);
            }
            scorer.advance();
        }
    }
    Ok(false)
}

pub fn frequency(searcher: &Searcher, field: Field, text: &str) -> Result<u64, Error> {
    Ok(searcher.doc_freq(&Term::from_field_text(field, text))?)
}

/// Terms that begin with the given letters, the commonest first.
pub fn beginning_with(
    searcher: &Searcher,
    field: Field,
    prefix: &str,
) -> Result<Vec<String>, Error> {
    /// Terms read before the commonest are chosen.
    const READ: usize = 512;
    let mut found = Counted::default();
    for segment in searcher.segment_readers() {
        let index = segment.inverted_index(field)?;
        let mut stream = index.terms().range().ge(prefix.as_bytes()).into_stream()?;
        let mut read = 0;
        while read < READ && stream.advance() && stream.key().starts_with(prefix.as_bytes()) {
            read += 1;
            let Ok(text) = std::str::from_utf8(stream.key()) else {
                continue;
            };
            found.add(text, stream.value().doc_freq);
        }
    }
    Ok(found.commonest(MOST_EXPANSIONS))
}
