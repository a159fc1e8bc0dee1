//! Finding postings: what the URL says, what people may ask, what they get.

mod results;
mod suggestion;
mod why;
mod wider;

pub use results::{FacetCount, Facets, FoundBy, Front, Results, SavedHead};
pub use suggestion::{About, Suggestion};
pub use why::{How, Match, Score, Spot, Why};
pub use wider::{Way, Wider};

use crate::closed;
use crate::closed::Closed;
use crate::opportunities::{FieldOfStudy, Kind, WorkingLanguage};
use crate::organizations::Industry;
use crate::page::{self, LAST_PAGE, PER_PAGE};
use crate::place::Mode;
use crate::text::{is_seen, line};
use crate::time::parse_day;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Longest query that is looked at; the rest is cut off.
pub const QUERY_MAX: usize = 200;
/// Longer ones name no skill.
const SKILL_MAX: usize = 100;

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

/// A question, parsed. The URL holds all of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchQuery {
    pub text: String,
    pub kinds: Vec<Kind>,
    /// Codes as in [`crate::place::Place::codes`].
    pub places: Vec<String>,
    /// On site, online or both; `online` among the places is what can be done from afar.
    pub modes: Vec<Mode>,
    pub fields_of_study: Vec<FieldOfStudy>,
    pub languages: Vec<WorkingLanguage>,
    /// Slugs.
    pub organizations: Vec<String>,
    pub paid: Option<Paid>,
    /// As postings name them.
    pub skills: Vec<String>,
    /// Of the organization.
    pub industries: Vec<Industry>,
    /// Takes place on or after this day.
    pub from: Option<NaiveDate>,
    /// Takes place on or before this day.
    pub until: Option<NaiveDate>,
    /// The deadline lies within this many days.
    pub within_days: Option<u32>,
    /// Also what is over.
    pub include_closed: bool,
    pub sort: Option<Sort>,
    pub page: u32,
    pub per_page: u32,
}

impl Default for SearchQuery {
    fn default() -> Self {
        Self {
            text: String::new(),
            kinds: Vec::new(),
            places: Vec::new(),
            modes: Vec::new(),
            fields_of_study: Vec::new(),
            languages: Vec::new(),
            organizations: Vec::new(),
            paid: None,
            skills: Vec::new(),
            industries: Vec::new(),
            from: None,
            until: None,
            within_days: None,
            include_closed: false,
            sort: None,
            page: 1,
            per_page: PER_PAGE,
        }
    }
}

impl SearchQuery {
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
            "kind" => push(&mut self.kinds, Kind::from_code(value)),
            "place" => push(&mut self.places, place_code(value)),
            "mode" => push(&mut self.modes, Mode::from_code(value)),
            "field" => push(&mut self.fields_of_study, FieldOfStudy::from_code(value)),
            "language" => push(&mut self.languages, WorkingLanguage::from_code(value)),
            "organization" => push(&mut self.organizations, slug(value)),
            "skill" => push(&mut self.skills, skill(value)),
            "industry" => push(&mut self.industries, Industry::from_code(value)),
            "paid" => self.paid = Paid::from_code(value),
            "from" => self.from = parse_day(value),
            "until" => self.until = parse_day(value),
            "within" => {
                self.within_days = value.parse().ok().filter(|days| (1..=366).contains(days));
            }
            "closed" => self.include_closed = value == "1",
            "sort" => self.sort = Sort::from_code(value),
            "page" => self.page = page::asked(value).min(LAST_PAGE),
            "per_page" => self.per_page = value.parse().unwrap_or(PER_PAGE).clamp(1, 100),
            _ => {}
        }
    }

    /// The URL parameters that say the same; defaults are left out.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        if !self.text.is_empty() {
            pairs.push(("q", self.text.clone()));
        }
        pairs.extend(self.kinds.iter().map(|kind| ("kind", kind.to_string())));
        pairs.extend(self.places.iter().map(|place| ("place", place.clone())));
        pairs.extend(self.modes.iter().map(|mode| ("mode", mode.to_string())));
        pairs.extend(
            self.fields_of_study
                .iter()
                .map(|field| ("field", field.to_string())),
        );
        pairs.extend(
            self.languages
                .iter()
                .map(|language| ("language", language.to_string())),
        );
        pairs.extend(
            self.organizations
                .iter()
                .map(|slug| ("organization", slug.clone())),
        );
        pairs.extend(self.paid.map(|paid| ("paid", paid.to_string())));
        pairs.extend(self.skills.iter().map(|skill| ("skill", skill.clone())));
        pairs.extend(
            self.industries
                .iter()
                .map(|industry| ("industry", industry.to_string())),
        );
        pairs.extend(self.from.map(|day| ("from", day.to_string())));
        pairs.extend(self.until.map(|day| ("until", day.to_string())));
        pairs.extend(self.within_days.map(|days| ("within", days.to_string())));
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
        query.kinds.sort();
        query.places.sort();
        query.modes.sort();
        query.fields_of_study.sort();
        query.languages.sort();
        query.organizations.sort();
        query.skills.sort();
        query.industries.sort();
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

fn push<T: PartialEq>(list: &mut Vec<T>, value: Option<T>) {
    if let Some(value) = value.filter(|value| !list.contains(value))
        && list.len() < 50
    {
        list.push(value);
    }
}

fn place_code(value: &str) -> Option<String> {
    let is_known = value == "online"
        || crate::place::COUNTRIES.contains(&value)
        || value
            .strip_prefix("JP-")
            .is_some_and(|code| crate::place::PREFECTURES.contains(&code));
    is_known.then(|| value.to_owned())
}

fn slug(value: &str) -> Option<String> {
    let is_slug =
        value.len() <= 100 && value.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    is_slug.then(|| value.to_owned())
}

fn skill(value: &str) -> Option<String> {
    let skill = line(value);
    let is_skill = !skill.is_empty() && skill.chars().count() <= SKILL_MAX;
    is_skill.then_some(skill)
}

#[cfg(test)]
mod tests;
