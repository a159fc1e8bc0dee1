//! Which documents may be shown at all: visibility, deadline, period.

use crate::schema::column;
use tantivy::columnar::Column;
use tantivy::query::{Scorer, Weight};
use tantivy::{DocId, SegmentReader};

/// What every shown document must satisfy.
#[derive(Clone, Debug)]
pub struct Gate {
    /// Whether what is for members only may be shown.
    pub members: bool,
    /// Only what is open and whose deadline is this day or later.
    pub open_on: Option<i64>,
    /// Read by [`super::closing`], which counts what this leaves out.
    pub apply_by_until: Option<i64>,
    pub from: Option<i64>,
    pub until: Option<i64>,
}

impl Gate {
    /// Lets through what the person may see, open or not.
    pub fn visible(members: bool) -> Self {
        Self {
            members,
            open_on: None,
            apply_by_until: None,
            from: None,
            until: None,
        }
    }
}

/// The gate over the columns of one segment; a column is opened only when it is asked.
pub struct SegmentGate {
    members_only: Option<Column<u64>>,
    open: Option<Column<u64>>,
    apply_by: Option<(Column<i64>, i64)>,
    period: Option<Period>,
    /// What must not be there. The engine's own exclusion seeks phrases backwards, which they refuse.
    without: Vec<Box<dyn Scorer>>,
}

struct Period {
    starts_on: Column<i64>,
    ends_on: Column<i64>,
    from: i64,
    until: i64,
}

impl SegmentGate {
    pub fn open(
        gate: &Gate,
        without: &[Box<dyn Weight>],
        reader: &SegmentReader,
    ) -> tantivy::Result<Self> {
        let columns = reader.fast_fields();
        let members_only = if gate.members {
            None
        } else {
            Some(columns.u64(column::MEMBERS)?)
        };
        let open = if gate.open_on.is_some() {
            Some(columns.u64(column::OPEN)?)
        } else {
            None
        };
        let apply_by = match gate.open_on {
            None => None,
            Some(first) => Some((columns.i64(column::APPLY_BY)?, first)),
        };
        let period = match (gate.from, gate.until) {
            (None, None) => None,
            (from, until) => Some(Period {
                starts_on: columns.i64(column::STARTS_ON)?,
                ends_on: columns.i64(column::ENDS_ON)?,
                from: from.unwrap_or(i64::MIN),
                until: until.unwrap_or(i64::MAX),
            }),
        };
        let without = without
            .iter()
            .map(|weight| weight.scorer(reader, 1.0))
            .collect::<Result<_, _>>()?;
        Ok(Self {
            members_only,
            open,
            apply_by,
            period,
            without,
        })
    }

    /// Documents come in order.
    pub fn lets(&mut self, doc: DocId) -> bool {
        // A document without the mark is treated as hidden.
        let hidden = self
            .members_only
            .as_ref()
            .is_some_and(|mark| mark.first(doc) != Some(0));
        let closed = self
            .open
            .as_ref()
            .is_some_and(|open| open.first(doc) != Some(1));
        !hidden
            && !closed
            && self.is_not_over(doc)
            && self.period.as_ref().is_none_or(|period| period.meets(doc))
            && !self.is_excluded(doc)
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

    fn is_not_over(&self, doc: DocId) -> bool {
        self.apply_by
            .as_ref()
            .is_none_or(|(days, first)| days.first(doc).is_some_and(|day| day >= *first))
    }
}

impl Period {
    /// A period without a start or an end is open there; what has neither meets no period.
    fn meets(&self, doc: DocId) -> bool {
        match (self.starts_on.first(doc), self.ends_on.first(doc)) {
            (None, None) => false,
            (start, end) => {
                end.unwrap_or(i64::MAX) >= self.from && start.unwrap_or(i64::MIN) <= self.until
            }
        }
    }
}
