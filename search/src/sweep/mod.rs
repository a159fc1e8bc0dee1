//! One pass over everything that matches: who may see it, what narrows it, counts and the best.
//!
//! What matches becomes a set, and the rest is intersections with the sets of the sheet. A document that fails exactly
//! one chosen facet still counts for that facet, so the numbers beside its other values are right without a second search.

mod closing;
mod filter;
mod gate;
mod part;
mod pass;
mod tally;
mod top;

pub use closing::WINDOWS;
pub use gate::Gate;
pub use pass::Pass;
pub use tally::Counts;
pub use top::Candidate;

use crate::sheet::{Found, Sheet, Sheets, day};
use crate::{Error, Facet, Order};
use filter::Filter;
use gate::SegmentGate;
use part::Part;
use std::sync::Arc;
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
    /// Whether it is quicker to find everything first, without scores, and then the best alone.
    pub in_two: bool,
}

/// What was seen.
#[derive(Default)]
pub struct Seen {
    /// The best documents in order.
    pub best: Vec<Candidate>,
    /// How many passed the gate, whatever was chosen.
    pub passed: u64,
    /// How many passed everything.
    pub total: u64,
    /// How many closed documents pass everything else, whether they were asked for or not.
    pub over: u64,
    /// What is counted when it is shown.
    parts: Vec<Part>,
}

impl Seen {
    /// How many have each value. A chosen facet is counted without its own filter.
    pub fn counts(&self, chosen: &[(Facet, Vec<String>)]) -> Counts {
        tally::counts(&self.parts, chosen)
    }

    /// How many close within each of the [`WINDOWS`], whichever deadline was asked for.
    pub fn closing(&self, today: i64) -> [u64; WINDOWS.len()] {
        let mut sums = [0; WINDOWS.len()];
        for part in &self.parts {
            for (sum, count) in sums.iter_mut().zip(part.closing(today)) {
                *sum += count;
            }
        }
        sums
    }
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
            filter: Filter::open(self.chosen, &sheet, reader)?,
            top: SegmentTop::new(segment, self.order, self.today, self.keep),
            today: day(self.today),
            found: Found::default(),
            is_counted: self.counted,
            passed: 0,
            total: 0,
            sheet,
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
        if !self.requires_scoring() {
            weight.for_each_no_score(reader, &mut |docs| sweep.find(docs))?;
            return Ok(sweep.all_in_order());
        }
        if self.counted && !(self.in_two && self.without.is_empty()) {
            weight.for_each(reader, &mut |doc, score| sweep.collect(doc, score))?;
            return Ok(sweep.harvest());
        }
        if self.counted {
            weight.for_each_no_score(reader, &mut |docs| sweep.find(docs))?;
        }
        weight.for_each_pruning(Score::MIN, reader, &mut |doc, score| {
            sweep.offer(doc, score);
            sweep.top.least()
        })?;
        Ok(sweep.harvest())
    }

    fn merge_fruits(&self, segments: Vec<SegmentSeen>) -> tantivy::Result<Seen> {
        let mut seen = Seen::default();
        let mut top = Top::new(self.keep);
        for segment in segments {
            seen.passed += segment.passed;
            seen.total += segment.total;
            seen.over += segment.over;
            seen.parts.extend(segment.part);
            top.extend(segment.best);
        }
        seen.best = top.into_sorted();
        Ok(seen)
    }
}

/// What was seen of one segment.
pub struct SegmentSeen {
    best: Vec<Candidate>,
    passed: u64,
    total: u64,
    over: u64,
    part: Option<Part>,
}

/// The pass over one segment.
pub struct SegmentSweep {
    sheet: Arc<Sheet>,
    gate: SegmentGate,
    filter: Filter,
    top: SegmentTop,
    today: i32,
    found: Found,
    is_counted: bool,
    /// Counted one by one where not everything that matches is found.
    passed: u64,
    total: u64,
}

impl SegmentSweep {
    /// Takes documents that match.
    fn find(&mut self, docs: &[DocId]) {
        if self.gate.excludes_nothing() {
            self.found.extend(docs);
        } else {
            for &doc in docs.iter().filter(|doc| !self.gate.is_excluded(**doc)) {
                self.found.push(doc);
            }
        }
    }

    /// Offers a document to the best.
    fn offer(&mut self, doc: DocId, score: Score) {
        if self.gate.lets(doc) {
            self.passed += 1;
            if self.filter.has(doc) {
                self.total += 1;
                self.top.offer(doc, &self.sheet, score);
            }
        }
    }

    /// Everything that was found, the best of it in an order without scores.
    fn all_in_order(mut self) -> SegmentSeen {
        let is_counted = std::mem::replace(&mut self.is_counted, true);
        let (sheet, mut top) = (Arc::clone(&self.sheet), self.top.take());
        let mut seen = self.harvest();
        if let Some(part) = &seen.part {
            let fitting = part.fitting();
            fitting.each(|doc| top.offer(doc, &sheet, 0.0));
        }
        seen.best = top.harvest();
        seen.part = seen.part.filter(|_| is_counted);
        seen
    }
}

impl SegmentCollector for SegmentSweep {
    type Fruit = SegmentSeen;

    fn collect(&mut self, doc: DocId, score: Score) {
        if !self.gate.is_excluded(doc) {
            self.found.push(doc);
            if score >= self.top.least() {
                self.offer(doc, score);
            }
        }
    }

    fn harvest(self) -> SegmentSeen {
        let best = self.top.harvest();
        if !self.is_counted {
            return SegmentSeen {
                best,
                passed: self.passed,
                total: self.total,
                over: 0,
                part: None,
            };
        }
        let SegmentGate {
            visible,
            open,
            until,
            ..
        } = self.gate;
        let mut found = self.found;
        visible.iter().for_each(|set| found.keep(set));
        let mut fitting = found.clone();
        let chosen = self.filter.0.iter().map(|(_, set)| set);
        chosen.chain(&until).for_each(|set| fitting.keep(set));
        let with_closed = fitting.count();
        if let Some(open) = &open {
            fitting.keep(open);
            found.keep(open);
        }
        let total = fitting.count();
        let open_today = fitting.count_within(&self.sheet.open_on(self.today));
        let part = Part {
            sheet: self.sheet,
            open: found,
            until,
            filter: self.filter,
        };
        SegmentSeen {
            best,
            passed: part.passed().count(),
            total,
            over: with_closed - u64::from(open_today),
            part: Some(part),
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
