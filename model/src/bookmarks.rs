//! Postings that people mark with ★, and those that somebody has opened last.

use crate::closed;
use crate::ids::OpportunityId;
use crate::opportunities::OpportunitySummary;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::fmt;

/// So many postings one person marks at most; the texts of `Conflict::TooManyBookmarks` say the number too.
pub const BOOKMARKS_MAX: u64 = 500;
/// So many postings are remembered as the last that were opened.
pub const VIEWED_MAX: usize = 10;

closed! {
    /// The order of a person's bookmarks.
    pub enum BookmarkOrder {
        /// Last marked first.
        Marked = "marked",
        /// The next deadline first, closed postings last.
        Deadline = "deadline",
    }
}

closed! {
    /// The forms of a ★.
    pub enum StarForm {
        Mark = "mark",
        Unmark = "unmark",
    }
}

impl StarForm {
    /// What the ★ of a posting does when it is pressed.
    pub fn of(is_marked: bool) -> Self {
        if is_marked { Self::Unmark } else { Self::Mark }
    }
}

/// What a reader can do with the ★ of a posting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Star {
    /// It cannot be bookmarked, so there is no button.
    #[default]
    Hidden,
    /// Sign in, then mark it.
    Guest,
    Unmarked,
    Marked,
}

/// A line of somebody's bookmarks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bookmark {
    pub id: OpportunityId,
    /// In Japan.
    pub marked_on: NaiveDate,
    /// `None`: the person may not read it any more, so nothing of it is told.
    pub posting: Option<OpportunitySummary>,
}

/// The postings that a browser opened last, the newest first, as its cookie holds them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Viewed(Vec<OpportunityId>);

impl Viewed {
    /// Longest text that is looked at: ids without hyphens, and what stands between them.
    const TEXT_MAX: usize = VIEWED_MAX * 33 - 1;

    /// Reads a cookie; one that is broken in any way holds nothing.
    pub fn parse(text: &str) -> Self {
        if text.is_empty() || text.len() > Self::TEXT_MAX {
            return Self::default();
        }
        let ids: Option<Vec<OpportunityId>> = text.split('.').map(|id| id.parse().ok()).collect();
        let mut viewed = Self::default();
        for id in ids.into_iter().flatten().rev() {
            viewed = viewed.opened(id);
        }
        viewed
    }

    /// The same after one more was opened.
    #[must_use]
    pub fn opened(mut self, id: OpportunityId) -> Self {
        self.0.retain(|other| *other != id);
        self.0.insert(0, id);
        self.0.truncate(VIEWED_MAX);
        self
    }

    pub fn ids(&self) -> &[OpportunityId] {
        &self.0
    }
}

impl fmt::Display for Viewed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, id) in self.0.iter().enumerate() {
            let between = if place == 0 { "" } else { "." };
            write!(f, "{between}{}", id.0.simple())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn id(number: u128) -> OpportunityId {
        OpportunityId(Uuid::from_u128(number))
    }

    #[test]
    fn the_last_ten_are_remembered_each_once() {
        let mut viewed = Viewed::default();
        for number in [1, 2, 3, 1] {
            viewed = viewed.opened(id(number));
        }
        assert_eq!(viewed.ids(), [id(1), id(3), id(2)]);
        for number in 10..30 {
            viewed = viewed.opened(id(number));
        }
        assert_eq!(viewed.ids().len(), VIEWED_MAX);
        assert_eq!(viewed.ids()[0], id(29));
        let text = viewed.to_string();
        assert_eq!(text.len(), Viewed::TEXT_MAX);
        assert_eq!(Viewed::parse(&text), viewed);
    }

    #[test]
    fn a_broken_cookie_holds_nothing() {
        let one = Viewed::default().opened(id(7)).to_string();
        let long = [one.as_str(); VIEWED_MAX + 1].join(".");
        for text in [
            "",
            ".",
            "x",
            &one[1..],
            &format!("{one}."),
            &format!("{one},{one}"),
            &long,
        ] {
            assert_eq!(Viewed::parse(text), Viewed::default(), "{text}");
        }
        assert_eq!(Viewed::parse(&format!("{one}.{one}")).ids(), [id(7)]);
    }
}
