//! Several queries as one that is asked for single documents.
//!
//! Each of them counts for something, and a document matches when what it has counts enough. Where two
//! of three words are enough, every match has one of the two rarest: only those are read through, and
//! the commonest is asked for single documents.

use super::member::Member;
use tantivy::query::{Scorer, Weight};
use tantivy::{DocId, DocSet, Score, SeekDangerResult, SegmentReader, TERMINATED};

/// What matches enough of several queries.
pub struct Union {
    /// The rarest first, each with what it counts for.
    members: Vec<(Member, u32)>,
    /// So many of them are read through: every match has one of these.
    drivers: usize,
    least: u32,
    /// What becomes of the scores of several members.
    join: fn(Score, Score) -> Score,
    doc: DocId,
}

impl Union {
    /// Opens it over one segment; each member comes with what it counts for.
    pub fn open<'a>(
        members: impl Iterator<Item = (&'a dyn Weight, u32)>,
        least: u32,
        join: fn(Score, Score) -> Score,
        reader: &SegmentReader,
        boost: Score,
    ) -> tantivy::Result<Box<dyn Scorer>> {
        let opened =
            members.map(|(member, counts)| Ok((Member::open(member, reader, boost)?, counts)));
        let mut members: Vec<(Member, u32)> = opened.collect::<tantivy::Result<_>>()?;
        members.sort_by_key(|(member, _)| member.scorer.cost());
        let mut union = Self {
            drivers: drivers(&members, least),
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
        let mut found = 0;
        let mut left: u32 = self.members.iter().map(|(_, counts)| counts).sum();
        for (member, counts) in &mut self.members {
            if found + left < self.least {
                return false;
            }
            left -= *counts;
            if member.has(doc) {
                found += *counts;
            }
        }
        found >= self.least
    }

    /// Goes on from where the drivers are to the next match.
    fn settle(&mut self) {
        loop {
            let drivers = self.members.iter().take(self.drivers);
            self.doc = drivers
                .map(|(driver, _)| driver.at)
                .min()
                .unwrap_or(TERMINATED);
            if self.doc >= TERMINATED || self.has(self.doc) {
                return;
            }
            self.drive(self.doc + 1);
        }
    }

    fn drive(&mut self, target: DocId) {
        let drivers = self.members.iter_mut().take(self.drivers);
        drivers.for_each(|(driver, _)| driver.seek(target));
    }
}

/// How many of the rarest have to be read through: the others together are not enough.
fn drivers(members: &[(Member, u32)], least: u32) -> usize {
    let mut left = 0;
    let others = members.iter().rev().take_while(|(_, counts)| {
        left += counts;
        left < least
    });
    members.len() - others.count()
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
        let next = drivers.map(|(driver, _)| driver.at.max(target + 1)).min();
        SeekDangerResult::SeekLowerBound(next.unwrap_or(TERMINATED))
    }

    fn doc(&self) -> DocId {
        self.doc
    }

    fn size_hint(&self) -> u32 {
        let sizes = self
            .members
            .iter()
            .map(|(member, _)| member.scorer.size_hint());
        sizes.take(self.drivers).fold(0, u32::saturating_add)
    }

    fn cost(&self) -> u64 {
        let drivers = self.members.iter().take(self.drivers);
        drivers.map(|(driver, _)| driver.scorer.cost()).sum()
    }
}

impl Scorer for Union {
    fn score(&mut self) -> Score {
        let doc = self.doc;
        let scores = self.members.iter_mut().map(|(member, _)| member.score(doc));
        scores.fold(0.0, self.join)
    }
}
