//! What lets documents through, for those who need neither counts nor an order.

use super::closing::Closing;
use super::gate::{Gate, SegmentGate, Sight};
use super::sheet;
use super::tally::{Filter, Verdict};
use crate::Facet;
use crate::sheet::{Sheet, Sheets};
use std::sync::Arc;
use tantivy::query::Weight;
use tantivy::{DocId, SegmentReader};

/// Over one segment.
pub struct Pass {
    sheet: Arc<Sheet>,
    gate: SegmentGate,
    closing: Closing,
    filter: Filter,
}

impl Pass {
    pub fn open(
        sheets: &Sheets,
        gate: &Gate,
        without: &[Box<dyn Weight>],
        chosen: &[(Facet, Vec<String>)],
        today: i64,
        reader: &SegmentReader,
    ) -> tantivy::Result<Self> {
        let sheet = sheet(sheets, reader)?;
        Ok(Self {
            gate: SegmentGate::open(gate, without, &sheet, reader)?,
            closing: Closing::new(today, gate.apply_by_until),
            filter: Filter::new(chosen, &sheet),
            sheet,
        })
    }

    /// Documents come in order.
    pub fn lets(&mut self, doc: DocId) -> bool {
        let row = self.sheet.row(doc);
        self.gate.judge(doc, row) == Sight::Shown
            && self.closing.fits(row)
            && self.filter.judge(self.sheet.values(doc)) == Verdict::Fits
    }
}
