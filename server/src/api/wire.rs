//! What programs get. These shapes are promised; the portal's own may change.

use app::routes::paths;
use chrono::{DateTime, NaiveDate, Utc};
use model::Language;
use model::closed::Closed;
use model::opportunities::{OpportunityDetails, OpportunitySummary};
use model::organizations::OrganizationHead;
use model::search::Results;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;
use uuid::Uuid;

/// A page of what was found.
#[derive(Serialize, ToSchema)]
pub struct List {
    pub total: u64,
    pub page: u32,
    pub per_page: u32,
    pub items: Vec<Found>,
    /// How many there are by value of each filter.
    pub facets: BTreeMap<String, Vec<Facet>>,
    /// How many close within a number of days, whichever deadline was asked for.
    pub closing: Vec<Closing>,
    /// How many closed postings match otherwise; `closed=1` lists them too.
    pub over: u64,
    /// How the words were matched: `all-words`, `substring`, `reading`, `any-word`, `correction`, or `browse` without words.
    pub found_by: &'static str,
    /// The words with misspelt ones replaced, when a replaced word helped to find something.
    pub corrected: Option<String>,
}

/// How many close soon.
#[derive(Serialize, ToSchema)]
pub struct Closing {
    /// Days from today; the value of the parameter `within`.
    pub within: u32,
    pub count: u64,
}

/// A posting that was found.
#[derive(Serialize, ToSchema)]
pub struct Found {
    #[serde(flatten)]
    pub item: Item,
    pub highlights: Highlights,
}

/// A posting in short.
#[derive(Serialize, ToSchema)]
pub struct Item {
    pub id: Uuid,
    /// `joint-research`, `internship`, `overseas-program` or `guest-course`.
    pub kind: &'static str,
    pub title: String,
    pub summary: String,
    /// Language of title and summary: `ja` or `en`.
    pub language: &'static str,
    /// `null`: the school itself.
    pub organization: Option<Organization>,
    pub place: Place,
    /// Last day to apply, in Japan; `null` where the source of an imported posting does not tell.
    pub apply_by: Option<NaiveDate>,
    /// Only where there is no `apply_by`: the day until which it is listed here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listed_until: Option<NaiveDate>,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    pub paid: Option<bool>,
    pub closed: bool,
    pub published_at: DateTime<Utc>,
    /// Its page for people.
    pub url: String,
}

/// What the words of the query matched: stretches of text as `[start, end)`, counted in Unicode characters.
#[derive(Serialize, ToSchema)]
pub struct Highlights {
    pub title: Vec<[usize; 2]>,
    pub summary: Vec<[usize; 2]>,
}

#[derive(Serialize, ToSchema)]
pub struct Organization {
    pub slug: String,
    pub name: String,
    /// The school has checked it.
    pub verified: bool,
    pub url: String,
}

#[derive(Serialize, ToSchema)]
pub struct Place {
    /// `on-site`, `hybrid` or `online`.
    pub mode: &'static str,
    /// ISO 3166-1; `null` where the source of an imported posting does not tell.
    pub country: Option<String>,
    /// ISO 3166-2, in Japan only.
    pub prefecture: Option<String>,
    pub city: String,
}

#[derive(Serialize, ToSchema)]
pub struct Facet {
    pub code: String,
    /// Where the code is not a word of the interface.
    pub name: Option<String>,
    pub count: u64,
}

/// One posting.
#[derive(Serialize, ToSchema)]
pub struct Details {
    #[serde(flatten)]
    pub item: Item,
    /// Sanitised HTML.
    pub body_html: String,
    /// The facts were true on this day.
    pub as_of: NaiveDate,
    pub updated_at: DateTime<Utc>,
    /// Where an imported posting comes from.
    pub source_url: Option<String>,
}

/// What may be meant by the letters typed so far.
#[derive(Serialize, ToSchema)]
pub struct Suggestions {
    pub items: Vec<Suggestion>,
}

/// One line of a list below a search box.
#[derive(Serialize, ToSchema)]
pub struct Suggestion {
    pub text: String,
    /// What the text names: `title`, `organization`, `skill` or `place`.
    pub about: &'static str,
    /// The page to open: the posting with this title, the organization of this name, or the list narrowed to this place or searched for this text.
    pub url: String,
}

/// RFC 9457.
#[derive(Serialize, ToSchema)]
pub struct ProblemDetails {
    pub r#type: String,
    pub title: String,
    pub status: u16,
    pub detail: Option<String>,
    /// The portal's own word, such as `not-found`.
    pub problem: Option<String>,
}

/// RFC 9457, for a parameter that cannot be answered.
#[derive(Serialize, ToSchema)]
pub struct WrongParameter {
    pub r#type: String,
    pub title: String,
    pub status: u16,
    pub detail: String,
    /// The parameter as it was sent.
    pub parameter: String,
    /// What may be sent instead: a list of words, or a sentence.
    pub allowed: serde_json::Value,
}

impl List {
    pub fn new(results: Results, base_url: &str, language: Language) -> Self {
        let facets = results.facets.into_iter().map(|(name, counts)| {
            let counts = counts.into_iter().map(|one| Facet {
                code: one.code,
                name: one.name,
                count: one.count,
            });
            (name.to_string(), counts.collect())
        });
        Self {
            total: results.page.total,
            page: results.page.page,
            per_page: results.page.per_page,
            facets: facets.collect(),
            closing: results
                .closing
                .into_iter()
                .map(|(within, count)| Closing { within, count })
                .collect(),
            over: results.over,
            found_by: results.found_by.code(),
            corrected: results.corrected,
            items: results
                .page
                .items
                .into_iter()
                .map(|one| Found {
                    highlights: Highlights::new(&one),
                    item: Item::new(one, base_url, language),
                })
                .collect(),
        }
    }
}

impl Highlights {
    fn new(summary: &OpportunitySummary) -> Self {
        Self {
            title: in_characters(&summary.title.text, &summary.mine.title_marks),
            summary: in_characters(&summary.summary.text, &summary.mine.summary_marks),
        }
    }
}

/// Programs in other languages do not count in bytes of UTF-8.
fn in_characters(text: &str, marks: &[(u32, u32)]) -> Vec<[usize; 2]> {
    let before = |byte: u32| text.get(..byte as usize).map(|text| text.chars().count());
    let marks = marks.iter();
    marks
        .filter_map(|(from, to)| Some([before(*from)?, before(*to)?]))
        .collect()
}

impl Suggestions {
    pub fn new(lines: Vec<model::search::Suggestion>, base_url: &str, language: Language) -> Self {
        let items = lines.into_iter().map(|line| {
            let path = paths::suggestion(language, &line);
            Suggestion {
                text: line.text,
                about: line.about.code(),
                url: format!("{base_url}{path}"),
            }
        });
        Self {
            items: items.collect(),
        }
    }
}

impl Item {
    fn new(summary: OpportunitySummary, base_url: &str, language: Language) -> Self {
        Self {
            id: summary.id.0,
            kind: summary.kind.code(),
            language: summary.title.language.code(),
            title: summary.title.text,
            summary: summary.summary.text,
            organization: summary
                .organization
                .map(|one| Organization::new(one, base_url, language)),
            place: Place {
                mode: summary.place.mode.code(),
                prefecture: summary.place.prefecture.map(|code| format!("JP-{code}")),
                country: Some(summary.place.country).filter(|code| !code.is_empty()),
                city: summary.place.city,
            },
            apply_by: Some(summary.apply_by).filter(|_| summary.has_deadline),
            listed_until: Some(summary.apply_by).filter(|_| !summary.has_deadline),
            starts_on: summary.starts_on,
            ends_on: summary.ends_on,
            paid: summary.paid,
            closed: summary.closed,
            published_at: summary.published_at,
            url: format!("{base_url}{}", paths::opportunity(language, summary.id)),
        }
    }
}

impl Organization {
    fn new(head: OrganizationHead, base_url: &str, language: Language) -> Self {
        let url = format!("{base_url}{}", paths::organization(language, &head.slug));
        Self {
            slug: head.slug,
            name: head.name.text,
            verified: head.verified,
            url,
        }
    }
}

impl Details {
    pub fn new(details: OpportunityDetails, base_url: &str, language: Language) -> Self {
        Self {
            item: Item::new(details.summary, base_url, language),
            body_html: details.body_html,
            as_of: details.as_of,
            updated_at: details.updated_at,
            source_url: details.source_url,
        }
    }
}
