//! Several queries as one that is asked for single documents.
//!
//! A document that has two of three words has one of the two rarest: only those are read through,
//! and the commonest is asked for single documents.

use super::member::Member;
use tantivy::query::{Scorer, Weight};
use tantivy::{DocId, DocSet, Score, SeekDangerResult, SegmentReader, TERMINATED};

/// What at least so many of several queries match.
pub struct Union {
    /// The rarest first.
    members: Vec<Member>,
    /// So many of them are read through: every match has one of these.
    drivers: usize,
    least: usize,
    /// What becomes of the scores of several members.
    join: fn(Score, Score) -> Score,
    doc: DocId,
}

impl Union {
    pub fn open(
        members: &[Box<dyn Weight>],
        least: usize,
        join: fn(Score, Score) -> Score,
        reader: &SegmentReader,
        boost: Score,
    ) -> tantivy::Result<Box<dyn Scorer>> {
        let members = members.iter();
        let members = members.map(|member| Member::open(member.as_ref(), reader, boost));
        let mut members: Vec<Member> = members.collect::<tantivy::Result<_>>()?;
        members.sort_by_key(|member| member.scorer.cost());
        let mut union = Self {
            drivers: (members.len() + 1).saturating_sub(least),
            members,
            least,
            join,
            doc: 0,
        };
        union.settle();
        Ok(Box::new(union))
    }

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

impl DocSet for Union {
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

impl Scorer for Union {
    fn score(&mut self) -> Score {
        let doc = self.doc;
        let scores = self.members.iter_mut().map(|member| member.score(doc));
        scores.fold(0.0, self.join)
    }
}
