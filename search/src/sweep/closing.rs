//! Deadlines: which are near enough, and how many come within some days, whichever was chosen.

use crate::schema::column;
use tantivy::columnar::Column;
use tantivy::{DocId, SegmentReader};

/// The windows that are counted, in days from today.
pub const WINDOWS: [i64; 3] = [7, 30, 90];

/// The deadlines of one segment.
pub struct SegmentClosing {
    apply_by: Column<i64>,
    today: i64,
    until: Option<i64>,
    counts: [u64; WINDOWS.len()],
}

impl SegmentClosing {
    pub fn open(today: i64, until: Option<i64>, reader: &SegmentReader) -> tantivy::Result<Self> {
        Ok(Self {
            apply_by: reader.fast_fields().i64(column::APPLY_BY)?,
            today,
            until,
            counts: [0; WINDOWS.len()],
        })
    }

    /// Whether its deadline is no later than asked for.
    pub fn fits(&self, doc: DocId) -> bool {
        self.until
            .is_none_or(|last| self.apply_by.first(doc).is_some_and(|day| day <= last))
    }

    pub fn count(&mut self, doc: DocId) {
        let Some(day) = self.apply_by.first(doc).filter(|day| *day >= self.today) else {
            return;
        };
        for (count, window) in self.counts.iter_mut().zip(WINDOWS) {
            *count += u64::from(day - self.today <= window);
        }
    }

    pub fn harvest(self) -> [u64; WINDOWS.len()] {
        self.counts
    }
}
