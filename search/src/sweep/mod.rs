//! One pass over everything that matches: who may see it, what narrows it, counts and the best.
//!
//! A document that fails exactly one chosen facet still counts for that facet, so the numbers
//! beside its other values are right without a second search.

mod closing;
mod gate;
mod pass;
mod tally;
mod top;

pub use closing::WINDOWS;
pub use gate::Gate;
pub use pass::Pass;
pub use tally::Counts;
pub use top::Candidate;

use crate::sheet::{Sheet, Sheets, day};
use crate::{Error, Facet, Order};
use closing::Closing;
use gate::{SegmentGate, Sight};
use std::sync::Arc;
use tally::{SegmentTally, Verdict};
use tantivy::collector::{Collector, SegmentCollector};
use tantivy::query::Weight;
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader, TantivyError};
use top::{SegmentTop, Top};

/// What to look for in the matching documents.
pub struct Sweep<'a> {
    pub sheets: &'a Sheets,
    pub gate: Gate,
    /// Documents that match one of these are passed over.
    pub without: &'a [Box<dyn Weight>],
    pub chosen: &'a [(Facet, Vec<String>)],
    pub order: Order,
    pub today: i64,
    /// How many of the best to keep.
    pub keep: usize,
    /// Whether everything that matches is counted. Otherwise the best are looked for alone, and
    /// what cannot be among them is not looked at: totals may then be lower, but not below `keep`.
    pub counted: bool,
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
    pub counts: Counts,
    /// How many close within each of the [`WINDOWS`], whichever deadline was asked for.
    pub closing: [u64; WINDOWS.len()],
    /// How many are over and pass everything else, whether they were asked for or not.
    pub over: u64,
}

/// What was seen of one segment.
pub struct SegmentSeen {
    best: Vec<Candidate>,
    passed: u64,
    total: u64,
    tally: SegmentTally,
    closing: [u64; WINDOWS.len()],
    over: u64,
}

impl Collector for Sweep<'_> {
    type Fruit = Seen;
    type Child = SegmentSweep;

    fn for_segment(
        &self,
        segment: SegmentOrdinal,
        reader: &SegmentReader,
    ) -> tantivy::Result<SegmentSweep> {
        let sheet = sheet(self.sheets, reader)?;
        Ok(SegmentSweep {
            gate: SegmentGate::open(&self.gate, self.without, &sheet, reader)?,
            closing: Closing::new(self.today, self.gate.apply_by_until),
            tally: SegmentTally::new(self.chosen, self.counted, &sheet),
            top: SegmentTop::new(segment, self.order, self.today, self.keep),
            today: day(self.today),
            sheet,
            passed: 0,
            total: 0,
            over: 0,
        })
    }

    fn requires_scoring(&self) -> bool {
        self.order == Order::Relevance
    }

    fn collect_segment(
        &self,
        weight: &dyn Weight,
        segment: SegmentOrdinal,
        reader: &SegmentReader,
    ) -> tantivy::Result<SegmentSeen> {
        let mut sweep = self.for_segment(segment, reader)?;
        let alive = reader.alive_bitset();
        let is_alive = |doc: DocId| alive.is_none_or(|alive| alive.is_alive(doc));
        if !self.requires_scoring() {
            weight.for_each_no_score(reader, &mut |docs| {
                for &doc in docs.iter().filter(|doc| is_alive(**doc)) {
                    sweep.collect(doc, 0.0);
                }
            })?;
        } else if self.counted {
            weight.for_each(reader, &mut |doc, score| {
                if is_alive(doc) {
                    sweep.collect(doc, score);
                }
            })?;
        } else {
            weight.for_each_pruning(Score::MIN, reader, &mut |doc, score| {
                if is_alive(doc) {
                    sweep.collect(doc, score);
                }
                sweep.top.least()
            })?;
        }
        Ok(sweep.harvest())
    }

    fn merge_fruits(&self, segments: Vec<SegmentSeen>) -> tantivy::Result<Seen> {
        let mut seen = Seen::default();
        let mut top = Top::new(self.keep);
        let mut tallies = Vec::with_capacity(segments.len());
        for segment in segments {
            seen.passed += segment.passed;
            seen.total += segment.total;
            seen.over += segment.over;
            for (all, part) in seen.closing.iter_mut().zip(segment.closing) {
                *all += part;
            }
            tallies.push(segment.tally);
            top.extend(segment.best);
        }
        if self.counted {
            seen.counts = tally::merge(&tallies, self.chosen);
        }
        seen.best = top.into_sorted();
        Ok(seen)
    }
}

/// The pass over one segment.
pub struct SegmentSweep {
    sheet: Arc<Sheet>,
    gate: SegmentGate,
    closing: Closing,
    tally: SegmentTally,
    top: SegmentTop,
    today: i32,
    passed: u64,
    total: u64,
    over: u64,
}

impl SegmentCollector for SegmentSweep {
    type Fruit = SegmentSeen;

    fn collect(&mut self, doc: DocId, score: Score) {
        let row = self.sheet.row(doc);
        match self.gate.judge(doc, row) {
            Sight::Shown => {}
            Sight::Over => {
                if self.closing.fits(row) && self.tally.judge(doc) == Verdict::Fits {
                    self.over += 1;
                }
                return;
            }
            Sight::Hidden => return,
        }
        if !self.closing.fits(row) {
            // A deadline that fails alone still counts for its window.
            if self.tally.judge(doc) == Verdict::Fits {
                self.closing.count(row);
            }
            return;
        }
        self.passed += 1;
        if self.tally.add(doc) == Verdict::Fits {
            self.total += 1;
            self.over += u64::from(row.is_over(self.today));
            self.closing.count(row);
            self.top.offer(doc, row, score);
        }
    }

    fn harvest(self) -> SegmentSeen {
        SegmentSeen {
            best: self.top.harvest(),
            passed: self.passed,
            total: self.total,
            tally: self.tally,
            closing: self.closing.harvest(),
            over: self.over,
        }
    }
}

/// The engine knows its own errors only.
fn sheet(sheets: &Sheets, reader: &SegmentReader) -> tantivy::Result<Arc<Sheet>> {
    sheets.of(reader).map_err(|error| match error {
        Error::Engine(error) => error,
        other => TantivyError::InternalError(other.to_string()),
    })
}
