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
    /// The rarest first.
    members: Vec<Part>,
    /// So many of them are read through: every match has one of these.
    drivers: usize,
    least: u32,
    /// What becomes of the scores of several members.
    join: fn(Score, Score) -> Score,
    doc: DocId,
}

struct Part {
    member: Member,
    counts: u32,
    /// What it and all that are commoner count for,
    left: u32,
    /// and what no document scores more by them than.
    most: Score,
}

impl Union {
    /// Opens it over one segment; each member comes with what it counts for and the most it scores.
    pub fn of<'a>(
        members: impl Iterator<Item = (&'a dyn Weight, u32, Score)>,
        least: u32,
        join: fn(Score, Score) -> Score,
        reader: &SegmentReader,
        boost: Score,
    ) -> tantivy::Result<Self> {
        let opened = members.map(|(weight, counts, most)| {
            let member = Member::open(weight, reader, boost)?;
            Ok(Part {
                member,
                counts,
                left: counts,
                most,
            })
        });
        let mut members: Vec<Part> = opened.collect::<tantivy::Result<_>>()?;
        members.sort_by_key(|part| part.member.scorer.cost());
        for at in (1..members.len()).rev() {
            members[at - 1].left += members[at].left;
            members[at - 1].most += members[at].most;
        }
        Ok(Self {
            // The others together are not enough.
            drivers: members.partition_point(|part| part.left >= least),
            members,
            least,
            join,
            doc: 0,
        })
    }

    /// The same on its first match.
    pub fn settled(mut self) -> Self {
        self.settle();
        self
    }

    /// Tells the documents whose added scores are above a threshold, which every one told may raise. What the commonest
    /// members score together at most is not looked for once it is too little.
    pub fn best(mut self, threshold: Score, callback: &mut dyn FnMut(DocId, Score) -> Score) {
        let mut threshold = threshold;
        loop {
            let drivers = self.members.iter().take(self.drivers);
            let next = drivers.map(|part| part.member.at).min();
            let Some(doc) = next.filter(|doc| *doc < TERMINATED) else {
                return;
            };
            if let Some(score) = self.score_above(doc, threshold) {
                threshold = callback(doc, score);
                let above = |part: &Part| part.most * ROUNDED > threshold;
                self.drivers = self.drivers.min(self.members.partition_point(above));
            }
            self.drive(doc + 1);
        }
    }

    /// The score of a document that enough members have, if it may be above the threshold.
    fn score_above(&mut self, doc: DocId, threshold: Score) -> Option<Score> {
        let (mut found, mut score) = (0, 0.0);
        for part in &mut self.members {
            if found + part.left < self.least || score + part.most * ROUNDED <= threshold {
                return None;
            }
            if part.member.has(doc) {
                found += part.counts;
                score += part.member.score(doc);
            }
        }
        (found >= self.least && score > threshold).then_some(score)
    }

    /// Whether enough of the members have this document.
    fn has(&mut self, doc: DocId) -> bool {
        let mut found = 0;
        for part in &mut self.members {
            if found + part.left < self.least {
                return false;
            }
            if part.member.has(doc) {
                found += part.counts;
            }
        }
        found >= self.least
    }

    /// Goes on from where the drivers are to the next match.
    fn settle(&mut self) {
        loop {
            let drivers = self.members.iter().take(self.drivers);
            self.doc = drivers
                .map(|part| part.member.at)
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
        drivers.for_each(|part| part.member.seek(target));
    }
}

/// Sums of bounds are rounded, and so are those of scores.
const ROUNDED: Score = 1.000_01;

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
        let next = drivers.map(|part| part.member.at.max(target + 1)).min();
        SeekDangerResult::SeekLowerBound(next.unwrap_or(TERMINATED))
    }

    fn doc(&self) -> DocId {
        self.doc
    }

    fn size_hint(&self) -> u32 {
        let sizes = self
            .members
            .iter()
            .map(|part| part.member.scorer.size_hint());
        sizes.take(self.drivers).fold(0, u32::saturating_add)
    }

    fn cost(&self) -> u64 {
        let drivers = self.members.iter().take(self.drivers);
        drivers.map(|part| part.member.scorer.cost()).sum()
    }
}

impl Scorer for Union {
    fn score(&mut self) -> Score {
        let doc = self.doc;
        let scores = self.members.iter_mut().map(|part| part.member.score(doc));
        scores.fold(0.0, self.join)
    }
}
