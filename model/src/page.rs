//! A page of a longer list.

use serde::{Deserialize, Serialize};
use std::num::IntErrorKind;

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

/// The page that an address asks for. What is no number is the first page; a number that is too large is the last.
pub fn asked(text: &str) -> u32 {
    match text.trim().parse::<u32>() {
        Ok(page) => page.max(1),
        Err(error) if *error.kind() == IntErrorKind::PosOverflow => u32::MAX,
        Err(_) => 1,
    }
}

/// The page that is shown for the one that was asked for, and how many items come before it. Past the end of a list
/// it is the last page: what is counted is seen.
pub fn place_of(asked: u32, per_page: u32, total: u64) -> (u32, u64) {
    let page = asked.clamp(1, last(total, per_page));
    (page, u64::from(page - 1) * u64::from(per_page))
}

/// The number of the last page of a list, at least 1.
fn last(total: u64, per_page: u32) -> u32 {
    u32::try_from(total.div_ceil(u64::from(per_page.max(1))))
        .unwrap_or(u32::MAX)
        .clamp(1, LAST_PAGE)
}

impl<T> Page<T> {
    /// The page that is shown of a list that is in memory.
    pub fn of(all: Vec<T>, asked: u32, per_page: u32) -> Self {
        let total = all.len() as u64;
        let (page, before) = place_of(asked, per_page, total);
        let rest = all
            .into_iter()
            .skip(usize::try_from(before).unwrap_or(usize::MAX));
        Self {
            items: rest.take(per_page as usize).collect(),
            total,
            page,
            per_page,
        }
    }

    /// The same page of other items, such as what is shown of each.
    pub fn with<U>(&self, items: Vec<U>) -> Page<U> {
        Page {
            items,
            total: self.total,
            page: self.page,
            per_page: self.per_page,
        }
    }

    /// The number of the last page, at least 1.
    pub fn last(&self) -> u32 {
        last(self.total, self.per_page)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f94_an_address_asks_for_a_page_that_can_be() {
        for (text, page) in [
            ("1", 1),
            ("7", 7),
            (" 3 ", 3),
            ("0", 1),
            ("-1", 1),
            ("", 1),
            ("abc", 1),
            ("2.5", 1),
            ("4294967296", u32::MAX),
            ("99999999999", u32::MAX),
        ] {
            assert_eq!(asked(text), page, "{text:?}");
        }
    }

    #[test]
    fn a_page_of_a_list_in_memory() {
        let page = Page::of((1..=45).collect(), 99, 20);
        assert_eq!((page.page, page.total), (3, 45));
        assert_eq!(page.items, [41, 42, 43, 44, 45]);
        assert_eq!(page.with(vec!["a"]).last(), 3);
    }

    #[test]
    fn f94_past_the_end_stands_the_last_page() {
        for (asked, total, shown) in [
            (1, 0, (1, 0)),
            (99, 0, (1, 0)),
            (2, 20, (1, 0)),
            (2, 21, (2, 20)),
            (99, 68, (4, 60)),
            (u32::MAX, 68, (4, 60)),
            (0, 68, (1, 0)),
            (u32::MAX, 1_000_000, (LAST_PAGE, 9_980)),
        ] {
            assert_eq!(place_of(asked, 20, total), shown, "page {asked} of {total}");
        }
    }
}
