//! Deadlines: which are near enough, and how many come within some days, whichever was chosen.

use crate::sheet::{Row, day};

/// The windows that are counted, in days from today.
pub const WINDOWS: [i64; 3] = [7, 30, 90];

/// Counts of deadlines.
pub struct Closing {
    today: i32,
    until: i32,
    counts: [u64; WINDOWS.len()],
}

impl Closing {
    pub fn new(today: i64, until: Option<i64>) -> Self {
        Self {
            today: day(today),
            until: until.map_or(i32::MAX, day),
            counts: [0; WINDOWS.len()],
        }
    }

    /// Whether its deadline is no later than asked for.
    pub fn fits(&self, row: &Row) -> bool {
        row.apply_by <= self.until
    }

    pub fn count(&mut self, row: &Row) {
        if row.apply_by < self.today {
            return;
        }
        let left = i64::from(row.apply_by) - i64::from(self.today);
        for (count, window) in self.counts.iter_mut().zip(WINDOWS) {
            *count += u64::from(left <= window);
        }
    }

    pub fn harvest(self) -> [u64; WINDOWS.len()] {
        self.counts
    }
}
