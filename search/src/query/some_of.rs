//! At least so many of several queries; what each finds is added up.
//!
//! A document that has two of three words has one of the two rarest: only those are read through,
//! and the commonest is asked for single documents. The engine's own reads all of them.

use super::member::Member;
use tantivy::query::{EnableScoring, Explanation, Query, Scorer, Weight};
use tantivy::{
    DocId, DocSet, Score, SeekDangerResult, SegmentReader, TERMINATED, TantivyError, Term,
};

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
        let members = self.members.iter();
        let members = members.map(|member| Member::open(member.as_ref(), reader, boost));
        let mut members: Vec<Member> = members.collect::<tantivy::Result<_>>()?;
        members.sort_by_key(|member| member.scorer.cost());
        let mut some = SomeOfScorer {
            drivers: (members.len() + 1).saturating_sub(self.least),
            members,
            least: self.least,
            doc: 0,
        };
        some.settle();
        Ok(Box::new(some))
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

struct SomeOfScorer {
    /// The rarest first.
    members: Vec<Member>,
    /// So many of them are read through: every match has one of these.
    drivers: usize,
    least: usize,
    doc: DocId,
}

impl SomeOfScorer {
    /// Whether enough of the members have this document.
    fn has(&mut self, doc: DocId) -> bool {
        let (mut found, mut left) = (0, self.members.len());
        for member in &mut self.members {
            if found + left < self.least {
                return false;
            }
            left -= 1;
            found += usize::from(member.has(doc));
        }
        found >= self.least
    }

    /// Goes on from where the drivers are to the next match.
    fn settle(&mut self) {
        loop {
            let drivers = self.members.iter().take(self.drivers);
            self.doc = drivers.map(|driver| driver.at).min().unwrap_or(TERMINATED);
            if self.doc >= TERMINATED || self.has(self.doc) {
                return;
            }
            self.drive(self.doc + 1);
        }
    }

    fn drive(&mut self, target: DocId) {
        let drivers = self.members.iter_mut().take(self.drivers);
        drivers.for_each(|driver| driver.seek(target));
    }
}

impl DocSet for SomeOfScorer {
    fn advance(&mut self) -> DocId {
        if self.doc < TERMINATED {
            self.seek(self.doc + 1);
        }
        self.doc
    }

    fn seek(&mut self, target: DocId) -> DocId {
        if self.doc < target {
            self.drive(target);
            self.settle();
        }
        self.doc
    }

    fn seek_danger(&mut self, target: DocId) -> SeekDangerResult {
        if target >= TERMINATED {
            return SeekDangerResult::SeekLowerBound(TERMINATED);
        }
        if self.has(target) {
            self.doc = target;
            return SeekDangerResult::Found;
        }
        // A driver that was not asked any more may stand before the target still.
        let drivers = self.members.iter().take(self.drivers);
        let next = drivers.map(|driver| driver.at.max(target + 1)).min();
        SeekDangerResult::SeekLowerBound(next.unwrap_or(TERMINATED))
    }

    fn doc(&self) -> DocId {
        self.doc
    }

    fn size_hint(&self) -> u32 {
        let sizes = self.members.iter().map(|member| member.scorer.size_hint());
        sizes.take(self.drivers).fold(0, u32::saturating_add)
    }

    fn cost(&self) -> u64 {
        let drivers = self.members.iter().take(self.drivers);
        drivers.map(|driver| driver.scorer.cost()).sum()
    }
}

impl Scorer for SomeOfScorer {
    fn score(&mut self) -> Score {
        let doc = self.doc;
        self.members
            .iter_mut()
            .map(|member| member.score(doc))
            .sum()
    }
}
