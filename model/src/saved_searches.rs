//! Searches that people keep, and how they hear of what is new.

use crate::address::{query_pairs, query_string};
use crate::closed;
use crate::closed::Closed;
use crate::form;
use crate::ids::SavedSearchId;
use crate::opportunities::OpportunitySummary;
use crate::problem::{FieldProblem, FieldProblems};
use crate::search::SearchQuery;
use crate::text::{line, too_much};
use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use unicode_segmentation::UnicodeSegmentation;

/// Longest name, in user-visible characters.
pub const NAME_MAX: u32 = 60;
/// So many searches one person keeps at most; the texts of `Conflict::TooManySaved` say the number too.
pub const SAVED_MAX: u64 = 20;
/// Longest conditions as they stand in an address.
const QUERY_MAX: u32 = 2000;

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
    /// How often somebody hears of what a saved search finds.
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
    /// Whoever knows it reads the feed, so it is shown to the owner alone.
    pub feed_token: String,
    /// Names of the organizations in the query, by slug.
    pub organizations: BTreeMap<String, String>,
}

closed! {
    /// The form of an organization's page: whether the reader hears of its new postings.
    pub enum Follow {
        Follow = "follow",
        Unfollow = "unfollow",
    }
}

/// The search by which somebody follows an organization: all that it publishes.
pub fn following(slug: &str) -> SearchQuery {
    SearchQuery {
        organizations: vec![slug.to_owned()],
        ..SearchQuery::default()
    }
}

/// A look at what a saved search finds, as it stands in the address of the list.
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

form! {
    /// What is to be kept, as sent.
    #[derive(Debug)]
    pub struct SaveForm {
        name,
        /// The conditions as they stand in an address.
        query,
    }
}

impl SaveForm {
    /// The name, and the conditions in their canonical form.
    ///
    /// # Errors
    /// The fields to correct; what narrows nothing is not worth keeping.
    pub fn check(&self) -> Result<(String, SearchQuery), FieldProblems> {
        let names = SaveForm::FIELDS;
        let mut problems = FieldProblems::default();
        let name = check_name(names.name, &self.name, &mut problems);
        let query = read(&self.query).canonical();
        if !query.is_narrowed() {
            problems.add(names.query, FieldProblem::Missing);
        }
        let now = u32::try_from(written(&query).len()).unwrap_or(u32::MAX);
        if now > QUERY_MAX {
            let max = QUERY_MAX;
            problems.add(names.query, FieldProblem::TooLong { max, now });
        }
        problems.or((name, query))
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

form! {
    /// What the owner may change, as typed.
    #[derive(Debug)]
    pub struct ChangeForm { name, frequency }
}

impl ChangeForm {
    /// # Errors
    /// The fields to correct.
    pub fn check(&self) -> Result<(String, Frequency), FieldProblems> {
        let names = ChangeForm::FIELDS;
        let mut problems = FieldProblems::default();
        let name = check_name(names.name, &self.name, &mut problems);
        let frequency = Frequency::from_code(self.frequency.trim());
        if frequency.is_none() {
            problems.add(names.frequency, FieldProblem::NotAChoice);
        }
        problems.or((name, frequency.unwrap_or(Frequency::AtOnce)))
    }
}

fn check_name(field: &str, typed: &str, problems: &mut FieldProblems) -> String {
    let name = line(typed);
    if name.is_empty() {
        problems.add(field, FieldProblem::Missing);
    } else if let Some(problem) = too_much(&name, NAME_MAX) {
        problems.add(field, problem);
    }
    name
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
    fn what_is_kept_narrows_something_and_has_a_name() {
        let form = |name: &str, query: &str| SaveForm {
            name: name.into(),
            query: query.into(),
        };
        let (name, query) = form(" ロボット\n東京 ", "?q=ロボット&place=JP-13&page=4")
            .check()
            .unwrap();
        assert_eq!(name, "ロボット 東京");
        assert_eq!(read(&written(&query)), query);
        assert_eq!(query.page, 1);

        let problems = form("", "sort=newest&page=2").check().unwrap_err();
        assert_eq!(problems.of("name"), Some(&FieldProblem::Missing));
        assert_eq!(problems.of("query"), Some(&FieldProblem::Missing));
        let long = form(&"名".repeat(61), "q=x").check().unwrap_err();
        let too_long = FieldProblem::TooLong { max: 60, now: 61 };
        assert_eq!(long.of("name"), Some(&too_long));
        let many: String = (0..50)
            .map(|n| format!("&organization={}{n}", "x".repeat(90)))
            .collect();
        assert!(form("x", &many).check().unwrap_err().of("query").is_some());
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

    #[test]
    fn a_frequency_is_one_of_four() {
        let form = |frequency: &str| ChangeForm {
            name: "x".into(),
            frequency: frequency.into(),
        };
        assert_eq!(form("weekly").check().unwrap().1, Frequency::Weekly);
        assert!(form("hourly").check().is_err());
    }
}
