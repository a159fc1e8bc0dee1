//! One of several queries, the best of which scores, made to be asked beside other words.
//!
//! The engine's own union reads a window of 4,096 documents whenever somebody asks it for one:
//! quick when it is alone, and most of the time of a question when a rarer word stands beside it.
//! This one asks its members for the one document.

use super::union::Union;
use tantivy::query::{DisjunctionMaxQuery, EnableScoring, Explanation, Query, Scorer, Weight};
use tantivy::{DocId, Score, SegmentReader, Term};

/// Matches what one of its members matches.
#[derive(Debug)]
pub struct OneOf(Vec<Box<dyn Query>>);

impl OneOf {
    pub fn new(members: Vec<Box<dyn Query>>) -> Self {
        Self(members)
    }

    pub fn members(&self) -> &[Box<dyn Query>] {
        &self.0
    }
}

impl Clone for OneOf {
    fn clone(&self) -> Self {
        Self(self.0.iter().map(|member| member.box_clone()).collect())
    }
}

impl Query for OneOf {
    fn weight(&self, scoring: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        let members = self.0.iter().map(|member| member.weight(scoring));
        Ok(Box::new(OneOfWeight {
            members: members.collect::<Result<_, _>>()?,
            alone: DisjunctionMaxQuery::new(self.clone().0).weight(scoring)?,
        }))
    }

    fn query_terms<'a>(&'a self, visitor: &mut dyn FnMut(&'a Term, bool)) {
        self.0.iter().for_each(|member| member.query_terms(visitor));
    }
}

struct OneOfWeight {
    members: Vec<Box<dyn Weight>>,
    /// For when nothing stands beside it.
    alone: Box<dyn Weight>,
}

impl Weight for OneOfWeight {
    fn scorer(&self, reader: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        let members = self.members.iter();
        let members = members.map(|member| (member.as_ref(), 1, Score::INFINITY));
        let union = Union::of(members, 1, Score::max, reader, boost)?;
        Ok(Box::new(union.settled()))
    }

    fn explain(&self, reader: &SegmentReader, doc: DocId) -> tantivy::Result<Explanation> {
        self.alone.explain(reader, doc)
    }

    fn count(&self, reader: &SegmentReader) -> tantivy::Result<u32> {
        self.alone.count(reader)
    }

    fn for_each(
        &self,
        reader: &SegmentReader,
        callback: &mut dyn FnMut(DocId, Score),
    ) -> tantivy::Result<()> {
        self.alone.for_each(reader, callback)
    }

    fn for_each_no_score(
        &self,
        reader: &SegmentReader,
        callback: &mut dyn FnMut(&[DocId]),
    ) -> tantivy::Result<()> {
        self.alone.for_each_no_score(reader, callback)
    }

    fn for_each_pruning(
        &self,
        threshold: Score,
        reader: &SegmentReader,
        callback: &mut dyn FnMut(DocId, Score) -> Score,
    ) -> tantivy::Result<()> {
        self.alone.for_each_pruning(threshold, reader, callback)
    }
}
