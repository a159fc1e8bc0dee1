//! What was found in one segment, for what is counted when it is shown.

use super::closing::{Closing, WINDOWS};
use super::filter::Filter;
use crate::Facet;
use crate::sheet::{Bits, Found, Sheet};
use std::sync::Arc;

/// The documents of one segment that may be shown, whichever deadline was asked for.
pub struct Part {
    pub sheet: Arc<Sheet>,
    pub open: Found,
    pub until: Option<Arc<Bits>>,
    pub filter: Filter,
}

impl Part {
    /// What passed the gate, whatever was chosen.
    pub fn passed(&self) -> Found {
        let mut passed = self.open.clone();
        self.until.iter().for_each(|until| passed.keep(until));
        passed
    }

    /// What passed the gate and has what was chosen.
    pub fn fitting(&self) -> Found {
        let mut fitting = self.passed();
        self.filter.0.iter().for_each(|(_, set)| fitting.keep(set));
        fitting
    }

    /// What passed the gate and has what was chosen of the other facets.
    pub fn fitting_but(&self, facet: Facet) -> Found {
        let mut fitting = self.passed();
        let others = self.filter.0.iter().filter(|(other, _)| *other != facet);
        others.for_each(|(_, set)| fitting.keep(set));
        fitting
    }

    /// How many close within each of the [`WINDOWS`], whichever deadline was asked for.
    pub fn closing(&self, today: i64) -> [u64; WINDOWS.len()] {
        let mut open = self.open.clone();
        self.filter.0.iter().for_each(|(_, set)| open.keep(set));
        let mut closing = Closing::new(today);
        open.each(|doc| closing.count(self.sheet.apply_by(doc)));
        closing.harvest()
    }
}
