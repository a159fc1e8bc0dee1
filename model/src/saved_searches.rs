//! Saved searches, and how their owners are notified of new results.

mod forms;

use crate::address::{query_pairs, query_string};
use crate::closed;
use crate::ids::SavedSearchId;
use crate::opportunities::OpportunitySummary;
use crate::search::{Facet, SearchQuery};
use crate::text::line;
use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
pub use forms::{ChangeForm, SaveForm};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use unicode_segmentation::UnicodeSegmentation;

/// Longest name, in user-visible characters.
pub const NAME_MAX: u32 = 60;
/// So many searches one person keeps at most; the texts of `Conflict::TooManySaved` say the number too.
pub const SAVED_MAX: u64 = 20;

closed! {
    /// What happened to a saved search.
    pub enum Verb {
        Saved = "saved",
        Updated = "updated",
        /// It found something.
        Matched = "matched",
        /// Its owner was told what it found.
        Told = "told",
        Read = "read",
        Deleted = "deleted",
    }
}

closed! {
    /// How often the owner is notified of what a saved search finds.
    pub enum Frequency {
        AtOnce = "at-once",
        Daily = "daily",
        Weekly = "weekly",
        Never = "never",
    }
}

impl Frequency {
    /// The day in Japan on which what is found today is told together; `None` when it is told at
    /// once or not at all. A week ends with its Sunday.
    pub fn digest_after(self, today: NaiveDate) -> Option<NaiveDate> {
        let days = match self {
            Self::AtOnce | Self::Never => return None,
            Self::Daily => 1,
            Self::Weekly => 7 - today.weekday().num_days_from_monday(),
        };
        today.checked_add_days(Days::new(days.into()))
    }
}

/// A saved search as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedSearch {
    pub id: SavedSearchId,
    pub name: String,
    pub query: SearchQuery,
    pub frequency: Frequency,
    pub created_at: DateTime<Utc>,
    /// Postings found since the owner last looked that can still be read.
    pub new: u32,
    /// A secret: anybody who knows it can read the feed, so only the owner sees it.
    pub feed_token: String,
    /// Names of the organizations in the query, by slug.
    pub organizations: BTreeMap<String, String>,
}

closed! {
    /// The form of an organization's page: whether the reader is notified of its new postings.
    pub enum Follow {
        Follow = "follow",
        Unfollow = "unfollow",
    }
}

/// The search by which somebody follows an organization: all that it publishes.
pub fn following(slug: &str) -> SearchQuery {
    SearchQuery::of(Facet::Organization, slug)
}

/// A look at what a saved search finds, as the address of the list has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    pub id: SavedSearchId,
    /// When, in microseconds since 1970; what was new until then is marked.
    pub seen: i64,
}

impl Look {
    /// Reads the address; `None` when it tells of no such look.
    pub fn from_pairs<K: AsRef<str>, V: AsRef<str>>(pairs: &[(K, V)]) -> Option<Self> {
        let value = |name: &str| {
            let pair = pairs.iter().find(|(key, _)| key.as_ref() == name);
            pair.map(|(_, value)| value.as_ref().trim())
        };
        Some(Self {
            id: value("saved")?.parse().ok()?,
            seen: value("seen")?.parse().ok()?,
        })
    }

    pub fn pairs(self) -> [(&'static str, String); 2] {
        [
            ("saved", self.id.to_string()),
            ("seen", self.seen.to_string()),
        ]
    }
}

/// What a feed reader gets: public postings only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feed {
    pub id: SavedSearchId,
    pub name: String,
    pub query: SearchQuery,
    pub entries: Vec<FeedEntry>,
    /// When the search was saved, or the newest entry changed.
    pub updated_at: DateTime<Utc>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedEntry {
    pub posting: OpportunitySummary,
    /// When its published text was last approved.
    pub updated_at: DateTime<Utc>,
}

closed! {
    /// The forms of one saved search.
    pub enum SavedAct {
        /// Opens what it finds.
        Look = "look",
        Change = "change",
        Delete = "delete",
    }
}

closed! {
    /// What has been done to a saved search.
    pub enum SavedDone {
        Save = "save",
        Change = "change",
        Delete = "delete",
    }
}

/// A name made of the conditions in words, as long as a name may be.
pub fn suggested_name(conditions: &str) -> String {
    let name = line(conditions);
    let max = NAME_MAX as usize;
    if name.graphemes(true).count() <= max {
        return name;
    }
    let begin: String = name.graphemes(true).take(max - 1).collect();
    begin + "…"
}

/// The conditions as they are stored: their parameters in an address, without the `?`.
pub fn written(query: &SearchQuery) -> String {
    query_string(query.pairs())
        .trim_start_matches('?')
        .to_owned()
}

/// Reads what [`written`] wrote; what makes no sense any more is left out.
pub fn read(query: &str) -> SearchQuery {
    SearchQuery::from_pairs(query_pairs(query))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::visible_length;
    use crate::time::parse_day;

    #[test]
    fn a_day_is_told_the_next_day_and_a_week_on_monday() {
        for (today, daily, weekly) in [
            // 2027-04-15 is a Thursday.
            ("2027-04-15", "2027-04-16", "2027-04-19"),
            ("2027-04-18", "2027-04-19", "2027-04-19"),
            ("2027-04-19", "2027-04-20", "2027-04-26"),
            ("2027-12-31", "2028-01-01", "2028-01-03"),
        ] {
            let day = parse_day(today).unwrap();
            assert_eq!(Frequency::Daily.digest_after(day), parse_day(daily));
            assert_eq!(Frequency::Weekly.digest_after(day), parse_day(weekly));
            assert_eq!(Frequency::AtOnce.digest_after(day), None);
            assert_eq!(Frequency::Never.digest_after(day), None);
        }
    }

    #[test]
    fn a_suggested_name_is_never_too_long() {
        assert_eq!(suggested_name("ロボット・東京都"), "ロボット・東京都");
        let long = suggested_name(&"語".repeat(200));
        assert_eq!(visible_length(&long), NAME_MAX);
        assert!(long.ends_with('…'));
    }

    #[test]
    fn a_look_stands_in_the_address() {
        let look = Look {
            id: SavedSearchId(uuid::Uuid::from_u128(7)),
            seen: 1_800_000_000_000_000,
        };
        assert_eq!(Look::from_pairs(&look.pairs()), Some(look));
        assert_eq!(Look::from_pairs(&[("saved", "x"), ("seen", "1")]), None);
        assert_eq!(Look::from_pairs(&[("q", "x")]), None);
    }
}
