//! Enough of several queries, each of which counts for something; what each finds is added up. The
//! engine's own reads all of them, ours the rarest ([`super::union`]).

use super::union::Union;
use tantivy::query::{EnableScoring, Explanation, Query, Scorer, Weight};
use tantivy::{DocId, Score, SegmentReader, TantivyError, Term};

/// Matches what enough of its members match.
#[derive(Debug)]
pub struct SomeOf {
    members: Vec<(Box<dyn Query>, u32)>,
    least: u32,
}

impl SomeOf {
    /// Members that count for `least` together, each with what it counts for; one of them at least, and
    /// all of them are enough.
    pub fn new(members: Vec<(Box<dyn Query>, u32)>, least: u32) -> Self {
        let all = members.iter().map(|(_, counts)| counts).sum();
        let least = least.min(all).max(1);
        Self { members, least }
    }
}

impl Clone for SomeOf {
    fn clone(&self) -> Self {
        let members = self.members.iter();
        let members = members.map(|(member, counts)| (member.box_clone(), *counts));
        Self::new(members.collect(), self.least)
    }
}

impl Query for SomeOf {
    fn weight(&self, scoring: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        let members = self.members.iter();
        let members = members.map(|(member, counts)| Ok((member.weight(scoring)?, *counts)));
        Ok(Box::new(SomeOfWeight {
            members: members.collect::<tantivy::Result<_>>()?,
            least: self.least,
        }))
    }

    fn query_terms<'a>(&'a self, visitor: &mut dyn FnMut(&'a Term, bool)) {
        self.members
            .iter()
            .for_each(|(member, _)| member.query_terms(visitor));
    }
}

struct SomeOfWeight {
    members: Vec<(Box<dyn Weight>, u32)>,
    least: u32,
}

impl Weight for SomeOfWeight {
    fn scorer(&self, reader: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        let members = self.members.iter();
        Union::open(
            members.map(|(member, counts)| (member.as_ref(), *counts)),
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
