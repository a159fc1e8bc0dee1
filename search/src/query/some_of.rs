//! Enough of several queries, each of which counts for something; what each finds is added up. The
//! engine's own reads all of them. Ours reads the rarest where single documents are asked for, and fewer still where only
//! the best are ([`super::union`]); where everything is, it adds up a stretch of documents at a time ([`super::stretch`]).

use super::member::most_of;
use super::stretch::Stretches;
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
        let members = self.members.iter().map(|(member, counts)| {
            Ok(Part {
                weight: member.weight(scoring)?,
                counts: *counts,
                most: most_of(member.as_ref(), scoring)?,
            })
        });
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

struct Part {
    weight: Box<dyn Weight>,
    counts: u32,
    /// No document scores more by it.
    most: Score,
}

struct SomeOfWeight {
    members: Vec<Part>,
    least: u32,
}

impl SomeOfWeight {
    fn union(&self, reader: &SegmentReader, boost: Score) -> tantivy::Result<Union> {
        let members = self.members.iter();
        Union::of(
            members.map(|part| (part.weight.as_ref(), part.counts, part.most * boost)),
            self.least,
            |one, other| one + other,
            reader,
            boost,
        )
    }

    fn stretches(&self, reader: &SegmentReader) -> tantivy::Result<Stretches> {
        let members = self.members.iter();
        let members = members.map(|part| (part.weight.as_ref(), part.counts));
        Stretches::open(members, self.least, reader)
    }
}

impl Weight for SomeOfWeight {
    fn scorer(&self, reader: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        Ok(Box::new(self.union(reader, boost)?.settled()))
    }

    fn explain(&self, reader: &SegmentReader, doc: DocId) -> tantivy::Result<Explanation> {
        let mut scorer = self.scorer(reader, 1.0)?;
        if scorer.seek(doc) != doc {
            let why = format!("document {doc} does not match");
            return Err(TantivyError::InvalidArgument(why));
        }
        Ok(Explanation::new("some of the words", scorer.score()))
    }

    fn count(&self, reader: &SegmentReader) -> tantivy::Result<u32> {
        let alive = reader.alive_bitset();
        let mut count = 0;
        self.for_each_no_score(reader, &mut |docs| {
            count += match alive {
                None => docs.len(),
                Some(alive) => docs.iter().filter(|doc| alive.is_alive(**doc)).count(),
            };
        })?;
        Ok(count as u32)
    }

    fn for_each_no_score(
        &self,
        reader: &SegmentReader,
        callback: &mut dyn FnMut(&[DocId]),
    ) -> tantivy::Result<()> {
        self.stretches(reader)?.each(callback);
        Ok(())
    }

    fn for_each_pruning(
        &self,
        threshold: Score,
        reader: &SegmentReader,
        callback: &mut dyn FnMut(DocId, Score) -> Score,
    ) -> tantivy::Result<()> {
        self.union(reader, 1.0)?.best(threshold, callback);
        Ok(())
    }
}
