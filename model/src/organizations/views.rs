use super::Industry;
use crate::ids::OrganizationId;
use crate::language::Shown;
use crate::opportunities::OpportunitySummary;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// Name and link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganizationHead {
    pub id: OrganizationId,
    pub slug: String,
    pub name: Shown,
    pub verified: bool,
}

/// In a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganizationSummary {
    pub head: OrganizationHead,
    pub industry: Option<Industry>,
    /// A code of [`crate::place::PREFECTURES`].
    pub prefecture: Option<String>,
    /// A code of [`crate::place::COUNTRIES`].
    pub country: String,
    pub open_postings: u32,
}

/// On its own page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganizationDetails {
    pub summary: OrganizationSummary,
    /// Plain text.
    pub description: Option<Shown>,
    pub website: Option<String>,
    pub corporate_number: Option<String>,
    /// Those that somebody has proved.
    pub domains: Vec<String>,
    pub verified_at: Option<DateTime<Utc>>,
    /// All postings ever published.
    pub published: u32,
    /// Comes from an import, not from the organization itself.
    pub imported: bool,
}

/// Its page: what it is, and what it offers now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganizationPage {
    pub details: OrganizationDetails,
    /// Open postings that the reader may see, newest first.
    pub postings: Vec<OpportunitySummary>,
    /// In Japan.
    pub today: NaiveDate,
}
