//! Which documents may be shown at all: visibility, deadline, period.

use super::filter::having;
use crate::sheet::{Bits, Sheet, day};
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
    pub apply_by_until: Option<i64>,
    /// In Unix seconds.
    pub published_from: Option<i64>,
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
            published_from: None,
            from: None,
            until: None,
        }
    }
}

/// The gate over one segment, as sets in each of which a document has to be.
pub struct SegmentGate {
    /// What there is and the person may see, and the period.
    pub visible: Vec<Arc<Bits>>,
    pub open: Option<Arc<Bits>>,
    /// What has a deadline no later than asked for.
    pub until: Option<Arc<Bits>>,
    /// What must not be there. The engine's own exclusion seeks phrases backwards, which they refuse.
    without: Vec<Box<dyn Scorer>>,
}

impl SegmentGate {
    pub fn open(
        gate: &Gate,
        without: &[Box<dyn Weight>],
        sheet: &Sheet,
        reader: &SegmentReader,
    ) -> tantivy::Result<Self> {
        let mut visible: Vec<Arc<Bits>> = sheet.alive(reader).into_iter().collect();
        match &gate.members {
            Reach::All => {}
            Reach::Own(organizations) if !organizations.is_empty() => {
                let own = having(sheet, reader, Facet::Organization, organizations)?;
                let mut seen = Bits::clone(&sheet.public);
                seen.unite(&own);
                visible.push(Arc::new(seen));
            }
            Reach::Public | Reach::Own(_) => visible.push(Arc::clone(&sheet.public)),
        }
        if gate.from.is_some() || gate.until.is_some() {
            let from = gate.from.map_or(i32::MIN, day);
            visible.push(sheet.meeting(from, gate.until.map_or(i32::MAX, day)));
        }
        if let Some(from) = gate.published_from {
            visible.push(sheet.published_since(from));
        }
        let without = without.iter().map(|weight| weight.scorer(reader, 1.0));
        Ok(Self {
            visible,
            open: gate.open_on.map(|on| sheet.open_on(day(on))),
            until: gate.apply_by_until.map(|until| sheet.until(day(until))),
            without: without.collect::<Result<_, _>>()?,
        })
    }

    /// Whether the document may be shown. Documents come in order.
    pub fn lets(&mut self, doc: DocId) -> bool {
        let mut sets = self.visible.iter().chain(&self.open).chain(&self.until);
        sets.all(|set| set.contains(doc)) && !self.is_excluded(doc)
    }

    pub fn excludes_nothing(&self) -> bool {
        self.without.is_empty()
    }

    /// Whether it has what it must not have. Documents come in order.
    pub fn is_excluded(&mut self, doc: DocId) -> bool {
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
