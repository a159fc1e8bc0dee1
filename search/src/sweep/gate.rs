//! Which documents may be shown at all: visibility, deadline, period.

use crate::sheet::{Row, Sheet, day};
use crate::{Facet, Reach};
use std::sync::Arc;
use tantivy::query::{Scorer, Weight};
use tantivy::{DocId, SegmentReader};

/// What every shown document must satisfy.
#[derive(Clone, Debug)]
pub struct Gate {
    /// What may be shown of what is for members only.
    pub members: Reach,
    /// Only what is open and whose deadline is this day or later.
    pub open_on: Option<i64>,
    /// Read by [`super::closing`], which counts what this leaves out.
    pub apply_by_until: Option<i64>,
    pub from: Option<i64>,
    pub until: Option<i64>,
}

impl Gate {
    /// Lets through what the person may see, open or not.
    pub fn visible(members: Reach) -> Self {
        Self {
            members,
            open_on: None,
            apply_by_until: None,
            from: None,
            until: None,
        }
    }
}

/// Whether a document may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    Shown,
    /// It is over, and nothing else speaks against it.
    Over,
    Hidden,
}

/// The gate over one segment.
pub struct SegmentGate {
    members: bool,
    /// Organizations whose postings for members may be shown all the same, as numbers of the sheet.
    own: Vec<u32>,
    sheet: Arc<Sheet>,
    open_on: Option<i32>,
    period: Option<(i32, i32)>,
    /// What must not be there. The engine's own exclusion seeks phrases backwards, which they refuse.
    without: Vec<Box<dyn Scorer>>,
}

impl SegmentGate {
    pub fn open(
        gate: &Gate,
        without: &[Box<dyn Weight>],
        sheet: &Arc<Sheet>,
        reader: &SegmentReader,
    ) -> tantivy::Result<Self> {
        let own = match &gate.members {
            Reach::Own(organizations) => organizations.as_slice(),
            Reach::Public | Reach::All => &[],
        };
        let numbers = own
            .iter()
            .filter_map(|one| sheet.number_of(Facet::Organization, one));
        let period = match (gate.from, gate.until) {
            (None, None) => None,
            (from, until) => Some((from.map_or(i32::MIN, day), until.map_or(i32::MAX, day))),
        };
        let without = without
            .iter()
            .map(|weight| weight.scorer(reader, 1.0))
            .collect::<Result<_, _>>()?;
        Ok(Self {
            members: gate.members == Reach::All,
            own: numbers.collect(),
            sheet: Arc::clone(sheet),
            open_on: gate.open_on.map(day),
            period,
            without,
        })
    }

    /// Documents come in order.
    pub fn judge(&mut self, doc: DocId, row: &Row) -> Sight {
        let hidden = row.members_only && !self.members && !self.is_own(doc);
        if hidden || self.period.is_some_and(|period| !meets(row, period)) || self.is_excluded(doc)
        {
            Sight::Hidden
        } else if self.open_on.is_some_and(|day| row.is_over(day)) {
            Sight::Over
        } else {
            Sight::Shown
        }
    }

    fn is_own(&self, doc: DocId) -> bool {
        let mut values = self.sheet.values(doc).iter();
        !self.own.is_empty() && values.any(|value| self.own.contains(value))
    }

    fn is_excluded(&mut self, doc: DocId) -> bool {
        self.without.iter_mut().any(|scorer| {
            let at = if scorer.doc() < doc {
                scorer.seek(doc)
            } else {
                scorer.doc()
            };
            at == doc
        })
    }
}

/// A period without a start or an end is open there; what has neither meets no period.
fn meets(row: &Row, (from, until): (i32, i32)) -> bool {
    match (row.starts_on, row.ends_on) {
        (None, None) => false,
        (start, end) => end.unwrap_or(i32::MAX) >= from && start.unwrap_or(i32::MIN) <= until,
    }
}
