//! A page of a longer list.

use serde::{Deserialize, Serialize};

/// How many items a list page shows unless told otherwise.
pub const PER_PAGE: u32 = 20;
/// The deepest page anybody may ask for; beyond it, a narrower question helps more.
pub const LAST_PAGE: u32 = 500;

/// Some items of a list and how many there are in all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page<T> {
    pub items: Vec<T>,
    pub total: u64,
    /// Counted from 1.
    pub page: u32,
    pub per_page: u32,
}

/// The page that is shown for the one that was asked for, and how many items stand before it.
pub fn place_of(asked: u32, per_page: u32) -> (u32, u64) {
    let page = asked.clamp(1, LAST_PAGE);
    (page, u64::from(page - 1) * u64::from(per_page))
}

impl<T> Page<T> {
    /// The number of the last page, at least 1.
    pub fn last(&self) -> u32 {
        let per_page = u64::from(self.per_page.max(1));
        u32::try_from(self.total.div_ceil(per_page))
            .unwrap_or(u32::MAX)
            .clamp(1, LAST_PAGE)
    }
}
