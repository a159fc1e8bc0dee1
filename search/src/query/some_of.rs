//! At least so many of several queries; what each finds is added up. The engine's own reads all of
//! them, ours the rarest ([`super::union`]).

use super::union::Union;
use tantivy::query::{EnableScoring, Explanation, Query, Scorer, Weight};
use tantivy::{DocId, Score, SegmentReader, TantivyError, Term};

/// Matches what at least so many of its members match.
#[derive(Debug)]
pub struct SomeOf {
    members: Vec<Box<dyn Query>>,
    least: usize,
}

impl SomeOf {
    /// At least `least` of the members, but not fewer than one and no more than there are.
    pub fn new(members: Vec<Box<dyn Query>>, least: usize) -> Self {
        let least = least.min(members.len()).max(1);
        Self { members, least }
    }
}

impl Clone for SomeOf {
    fn clone(&self) -> Self {
        let members = self.members.iter().map(|member| member.box_clone());
        Self::new(members.collect(), self.least)
    }
}

impl Query for SomeOf {
    fn weight(&self, scoring: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        let members = self.members.iter().map(|member| member.weight(scoring));
        Ok(Box::new(SomeOfWeight {
            members: members.collect::<Result<_, _>>()?,
            least: self.least,
        }))
    }

    fn query_terms<'a>(&'a self, visitor: &mut dyn FnMut(&'a Term, bool)) {
        self.members
            .iter()
            .for_each(|member| member.query_terms(visitor));
    }
}

struct SomeOfWeight {
    members: Vec<Box<dyn Weight>>,
    least: usize,
}

impl Weight for SomeOfWeight {
    fn scorer(&self, reader: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        Union::open(
            &self.members,
            self.least,
            |one, other| one + other,
            reader,
            boost,
        )
    }

    fn explain(&self, reader: &SegmentReader, doc: DocId) -> tantivy::Result<Explanation> {
        let mut scorer = self.scorer(reader, 1.0)?;
        if scorer.seek(doc) != doc {
            let why = format!("document {doc} does not match");
            return Err(TantivyError::InvalidArgument(why));
        }
        Ok(Explanation::new("some of the words", scorer.score()))
    }
}
