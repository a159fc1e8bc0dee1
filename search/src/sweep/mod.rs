//! One pass over everything that matches: who may see it, what narrows it, counts and the best.
//!
//! A document that fails exactly one chosen facet still counts for that facet, so the numbers
//! beside its other values are right without a second search.

mod closing;
mod gate;
mod tally;
mod top;

pub use closing::WINDOWS;
pub use gate::Gate;
pub use top::Candidate;

use crate::{Facet, Order};
use closing::SegmentClosing;
use gate::SegmentGate;
use tally::{SegmentTally, Verdict};
use tantivy::collector::{Collector, SegmentCollector};
use tantivy::query::Weight;
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader};
use top::{SegmentTop, Top};

/// What to look for in the matching documents.
pub struct Sweep<'a> {
    pub gate: Gate,
    /// Documents that match one of these are passed over.
    pub without: &'a [Box<dyn Weight>],
    pub chosen: &'a [(Facet, Vec<String>)],
    pub order: Order,
    pub today: i64,
    /// How many of the best to keep.
    pub keep: usize,
}

/// What was seen.
#[derive(Debug, Default)]
pub struct Seen {
    /// The best documents in order.
    pub best: Vec<Candidate>,
    /// How many passed the gate, whatever was chosen.
    pub passed: u64,
    /// How many passed everything.
    pub total: u64,
    pub counts: [std::collections::HashMap<String, u64>; Facet::COUNT],
    /// How many close within each of the [`WINDOWS`], whichever deadline was asked for.
    pub closing: [u64; WINDOWS.len()],
}

impl Collector for Sweep<'_> {
    type Fruit = Seen;
    type Child = SegmentSweep;

    fn for_segment(
        &self,
        segment: SegmentOrdinal,
        reader: &SegmentReader,
    ) -> tantivy::Result<SegmentSweep> {
        Ok(SegmentSweep {
            gate: SegmentGate::open(&self.gate, self.without, reader)?,
            closing: SegmentClosing::open(self.today, self.gate.apply_by_until, reader)?,
            tally: SegmentTally::open(self.chosen, reader)?,
            top: SegmentTop::open(segment, self.order, self.today, self.keep, reader)?,
            passed: 0,
            total: 0,
        })
    }

    fn requires_scoring(&self) -> bool {
        self.order == Order::Relevance
    }

    fn merge_fruits(&self, segments: Vec<Seen>) -> tantivy::Result<Seen> {
        let mut seen = Seen::default();
        let mut top = Top::new(self.keep);
        for segment in segments {
            seen.passed += segment.passed;
            seen.total += segment.total;
            for (all, part) in seen.closing.iter_mut().zip(segment.closing) {
                *all += part;
            }
            for (all, part) in seen.counts.iter_mut().zip(segment.counts) {
                for (value, count) in part {
                    *all.entry(value).or_default() += count;
                }
            }
            top.extend(segment.best);
        }
        seen.best = top.into_sorted();
        Ok(seen)
    }
}

/// What lets documents of one segment through, for those who need neither counts nor an order.
pub struct Pass {
    gate: SegmentGate,
    closing: SegmentClosing,
    tally: SegmentTally,
}

impl Pass {
    pub fn open(
        gate: &Gate,
        without: &[Box<dyn Weight>],
        chosen: &[(Facet, Vec<String>)],
        today: i64,
        reader: &SegmentReader,
    ) -> tantivy::Result<Self> {
        Ok(Self {
            gate: SegmentGate::open(gate, without, reader)?,
            closing: SegmentClosing::open(today, gate.apply_by_until, reader)?,
            tally: SegmentTally::of_chosen(chosen, reader)?,
        })
    }

    /// Documents come in order.
    pub fn lets(&mut self, doc: DocId) -> bool {
        self.gate.lets(doc) && self.closing.fits(doc) && self.tally.judge(doc) == Verdict::Fits
    }
}

/// The pass over one segment.
pub struct SegmentSweep {
    gate: SegmentGate,
    closing: SegmentClosing,
    tally: SegmentTally,
    top: SegmentTop,
    passed: u64,
    total: u64,
}

impl SegmentCollector for SegmentSweep {
    type Fruit = Seen;

    fn collect(&mut self, doc: DocId, score: Score) {
        if !self.gate.lets(doc) {
            return;
        }
        if !self.closing.fits(doc) {
            // A deadline that fails alone still counts for its window.
            if self.tally.judge(doc) == Verdict::Fits {
                self.closing.count(doc);
            }
            return;
        }
        self.passed += 1;
        if self.tally.count(doc) == Verdict::Fits {
            self.total += 1;
            self.closing.count(doc);
            self.top.offer(doc, score);
        }
    }

    fn harvest(self) -> Seen {
        Seen {
            best: self.top.harvest(),
            passed: self.passed,
            total: self.total,
            counts: self.tally.harvest(),
            closing: self.closing.harvest(),
        }
    }
}
