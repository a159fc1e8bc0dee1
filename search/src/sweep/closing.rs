//! Deadlines: how many come within some days, whichever was chosen.

use crate::sheet::day;

/// The windows that are counted, in days from today.
pub const WINDOWS: [i64; 3] = [7, 30, 90];

/// Counts of deadlines.
pub struct Closing {
    today: i32,
    counts: [u64; WINDOWS.len()],
}

impl Closing {
    pub fn new(today: i64) -> Self {
        Self {
            today: day(today),
            counts: [0; WINDOWS.len()],
        }
    }

    pub fn count(&mut self, apply_by: i32) {
        if apply_by < self.today {
            return;
        }
        let left = i64::from(apply_by) - i64::from(self.today);
        for (count, window) in self.counts.iter_mut().zip(WINDOWS) {
            *count += u64::from(left <= window);
        }
    }

    pub fn harvest(self) -> [u64; WINDOWS.len()] {
        self.counts
    }
}
