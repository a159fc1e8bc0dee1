//! What lets documents through, for those who need neither counts nor an order.

use super::filter::Filter;
use super::gate::{Gate, SegmentGate};
use super::sheet;
use crate::Facet;
use crate::sheet::Sheets;
use tantivy::query::Weight;
use tantivy::{DocId, SegmentReader};

/// Over one segment.
pub struct Pass {
    gate: SegmentGate,
    filter: Filter,
}

impl Pass {
    pub fn open(
        sheets: &Sheets,
        gate: &Gate,
        without: &[Box<dyn Weight>],
        chosen: &[(Facet, Vec<String>)],
        reader: &SegmentReader,
    ) -> tantivy::Result<Self> {
        let sheet = sheet(sheets, reader)?;
        Ok(Self {
            gate: SegmentGate::open(gate, without, &sheet, reader)?,
            filter: Filter::open(chosen, &sheet, reader)?,
        })
    }

    /// Documents come in order.
    pub fn lets(&mut self, doc: DocId) -> bool {
        self.gate.lets(doc) && self.filter.has(doc)
    }
}
