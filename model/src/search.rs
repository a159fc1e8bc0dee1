//! Finding postings: what the URL says, what people may ask, what they get.

mod chosen;
mod facet;
mod measures;
mod results;
mod suggestion;
mod why;
mod wider;

pub use chosen::Chosen;
pub use facet::{Choose, FACETS, Facet, FacetRow, Sorted, Values};
pub use measures::{Credit, JapaneseNeeded, Length, SCHOOL_YEARS, school_years};
pub use results::{FacetCount, Facets, FoundBy, Front, Results, SavedHead};
pub use suggestion::{About, Suggestion};
pub use why::{How, Match, Score, Spot, Why};
pub use wider::{Way, Wider};

use crate::closed;
use crate::closed::Closed;
use crate::page::{self, LAST_PAGE, PER_PAGE};
use crate::text::{is_seen, line};
use crate::time::parse_day;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Longest query that is looked at; the rest is cut off.
pub const QUERY_MAX: usize = 200;

closed! {
    pub enum Sort {
        Relevance = "relevance",
        Newest = "newest",
        Deadline = "deadline",
    }
}

closed! {
    pub enum Paid {
        Paid = "yes",
        Unpaid = "no",
    }
}

impl From<bool> for Paid {
    fn from(is_paid: bool) -> Self {
        if is_paid { Self::Paid } else { Self::Unpaid }
    }
}

/// A question, parsed. The URL holds all of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchQuery {
    pub text: String,
    pub chosen: Chosen,
    /// Takes place on or after this day.
    pub from: Option<NaiveDate>,
    /// Takes place on or before this day.
    pub until: Option<NaiveDate>,
    /// The deadline lies within this many days.
    pub within_days: Option<u32>,
    /// Published within this many days.
    #[serde(default)]
    pub published_days: Option<u32>,
    /// Closed postings too.
    pub include_closed: bool,
    pub sort: Option<Sort>,
    pub page: u32,
    pub per_page: u32,
}

impl Default for SearchQuery {
    fn default() -> Self {
        Self {
            text: String::new(),
            chosen: Chosen::default(),
            from: None,
            until: None,
            within_days: None,
            published_days: None,
            include_closed: false,
            sort: None,
            page: 1,
            per_page: PER_PAGE,
        }
    }
}

impl SearchQuery {
    /// Everything that has this value of a facet.
    pub fn of(facet: Facet, value: &str) -> Self {
        Self::default().with(facet, value)
    }

    /// The same with one more value of a facet.
    #[must_use]
    pub fn with(mut self, facet: Facet, value: &str) -> Self {
        self.chosen.add(facet, value);
        self
    }

    /// Reads URL parameters; what makes no sense is left out, never refused.
    pub fn from_pairs<K: AsRef<str>, V: AsRef<str>>(
        pairs: impl IntoIterator<Item = (K, V)>,
    ) -> Self {
        let mut query = Self::default();
        for (name, value) in pairs {
            query.take(name.as_ref(), value.as_ref().trim());
        }
        query
    }

    fn take(&mut self, name: &str, value: &str) {
        if value.is_empty() {
            return;
        }
        match name {
            "q" => {
                // Cleaned here and not before it is kept, so that whatever an address or an old search says shows no more
                // than what is read of it.
                self.text = line(value).chars().take(QUERY_MAX).collect();
            }
            "from" => self.from = parse_day(value),
            "until" => self.until = parse_day(value),
            "within" => self.within_days = days(value),
            "published" => self.published_days = days(value),
            "closed" => self.include_closed = value == "1",
            "sort" => self.sort = Sort::from_code(value),
            "page" => self.page = page::asked(value).min(LAST_PAGE),
            "per_page" => self.per_page = value.parse().unwrap_or(PER_PAGE).clamp(1, 100),
            name => {
                if let Some(facet) = Facet::from_code(name) {
                    self.chosen.add(facet, value);
                }
            }
        }
    }

    /// The URL parameters that say the same; defaults are left out.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        if !self.text.is_empty() {
            pairs.push(("q", self.text.clone()));
        }
        let chosen = self.chosen.each();
        pairs.extend(chosen.map(|(facet, value)| (facet.code(), value.to_owned())));
        pairs.extend(self.from.map(|day| ("from", day.to_string())));
        pairs.extend(self.until.map(|day| ("until", day.to_string())));
        pairs.extend(self.within_days.map(|days| ("within", days.to_string())));
        pairs.extend(
            self.published_days
                .map(|days| ("published", days.to_string())),
        );
        if self.include_closed {
            pairs.push(("closed", "1".to_owned()));
        }
        pairs.extend(self.sort.map(|sort| ("sort", sort.to_string())));
        if self.page > 1 {
            pairs.push(("page", self.page.to_string()));
        }
        if self.per_page != PER_PAGE {
            pairs.push(("per_page", self.per_page.to_string()));
        }
        pairs
    }

    /// Whether anything narrows the list.
    pub fn is_narrowed(&self) -> bool {
        let bare = Self {
            sort: self.sort,
            page: self.page,
            per_page: self.per_page,
            ..Self::default()
        };
        *self != bare
    }

    /// Whether signs were typed and nothing else: 🚀, ???, ・. They are found nowhere. What nobody sees is
    /// nothing typed.
    pub fn is_signs_only(&self) -> bool {
        let mut seen = self.text.chars().filter(|c| is_seen(*c)).peekable();
        // A long vowel alone is no word.
        seen.peek().is_some() && !seen.any(|c| c.is_alphanumeric() && !matches!(c, 'ー' | 'ｰ'))
    }

    /// The same question for everybody who asks it: without page and order, its values sorted.
    /// Two questions that find the same postings mostly have the same canonical form.
    pub fn canonical(&self) -> Self {
        Self {
            sort: None,
            page: 1,
            per_page: PER_PAGE,
            ..self.in_one_order()
        }
    }

    /// The same page of the same list, whichever order its conditions were chosen in.
    pub fn in_one_order(&self) -> Self {
        let mut query = self.clone();
        query.text = query.text.split_whitespace().collect::<Vec<_>>().join(" ");
        query.chosen.sort();
        query
    }

    /// The order used: relevance when there is something to be relevant to.
    pub fn order(&self) -> Sort {
        self.sort.unwrap_or(if self.text.is_empty() {
            Sort::Newest
        } else {
            Sort::Relevance
        })
    }
}

/// A number of days, of at most a year.
fn days(value: &str) -> Option<u32> {
    value.parse().ok().filter(|days| (1..=366).contains(days))
}

#[cfg(test)]
mod tests;
