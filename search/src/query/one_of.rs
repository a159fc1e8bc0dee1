//! One of several queries, the best of which scores, made to be asked beside other words.
//!
//! The engine's own union reads a window of 4,096 documents whenever somebody asks it for one:
//! quick when it is alone, and most of the time of a question when a rarer word stands beside it.
//! This one asks its members for the one document.

use super::member::Member;
use tantivy::query::{DisjunctionMaxQuery, EnableScoring, Explanation, Query, Scorer, Weight};
use tantivy::{DocId, DocSet, Score, SeekDangerResult, SegmentReader, TERMINATED, Term};

/// Matches what one of its members matches.
#[derive(Debug)]
pub struct OneOf(Vec<Box<dyn Query>>);

impl OneOf {
    pub fn new(members: Vec<Box<dyn Query>>) -> Self {
        Self(members)
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
        let members = members.map(|member| Member::open(member.as_ref(), reader, boost));
        let mut union = OneOfScorer {
            members: members.collect::<tantivy::Result<_>>()?,
            doc: 0,
        };
        union.settle();
        Ok(Box::new(union))
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

struct OneOfScorer {
    members: Vec<Member>,
    doc: DocId,
}

impl OneOfScorer {
    /// Stands on the first document of those that its members stand on.
    fn settle(&mut self) {
        let first = self.members.iter().map(|member| member.at).min();
        self.doc = first.unwrap_or(TERMINATED);
    }
}

impl DocSet for OneOfScorer {
    fn advance(&mut self) -> DocId {
        if self.doc < TERMINATED {
            self.seek(self.doc + 1);
        }
        self.doc
    }

    fn seek(&mut self, target: DocId) -> DocId {
        if self.doc < target {
            self.members
                .iter_mut()
                .for_each(|member| member.seek(target));
            self.settle();
        }
        self.doc
    }

    fn seek_danger(&mut self, target: DocId) -> SeekDangerResult {
        if target >= TERMINATED {
            return SeekDangerResult::SeekLowerBound(TERMINATED);
        }
        let mut is_found = false;
        let mut bound = TERMINATED;
        for member in &mut self.members {
            if member.has(target) {
                is_found = true;
            } else {
                bound = bound.min(member.at);
            }
        }
        if is_found {
            self.doc = target;
            SeekDangerResult::Found
        } else {
            SeekDangerResult::SeekLowerBound(bound)
        }
    }

    fn doc(&self) -> DocId {
        self.doc
    }

    fn size_hint(&self) -> u32 {
        let sizes = self.members.iter().map(|member| member.scorer.size_hint());
        sizes.fold(0, u32::saturating_add)
    }

    fn cost(&self) -> u64 {
        self.members.iter().map(|member| member.scorer.cost()).sum()
    }
}

impl Scorer for OneOfScorer {
    fn score(&mut self) -> Score {
        let doc = self.doc;
        let scores = self.members.iter_mut().map(|member| member.score(doc));
        scores.fold(0.0, Score::max)
    }
}
