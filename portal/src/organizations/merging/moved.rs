use crate::organizations::entities::memberships;
use crate::saved_searches::entities::{matches, saved_searches};
use chrono::{DateTime, NaiveDate, Utc};
use model::organizations::MemberRole;
use model::saved_searches::Frequency;
use model::{MailId, OpportunityId, PersonId, RequestId, SavedSearchId};
use serde::{Deserialize, Serialize};

/// What went from one organization to another.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Moved {
    /// Postings whose newest revision was the one's.
    pub newest: Vec<OpportunityId>,
    /// Postings that were published as the one's.
    pub published: Vec<OpportunityId>,
    pub people: Vec<MovedPerson>,
    /// Everybody of the other before.
    pub others: Vec<MovedPerson>,
    /// Who has left the two that were one since, or was removed.
    pub ended: Vec<Ended>,
    pub searches: Vec<MovedSearch>,
    pub domains: Vec<String>,
    pub requests: Vec<RequestId>,
    /// Hashes of invitations that nobody has answered.
    pub invitations: Vec<String>,
    /// The corporate number that the other did not have.
    pub number: Option<String>,
}

/// Somebody who belonged to the one, or to the other.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct MovedPerson {
    pub person: PersonId,
    pub role: MemberRole,
    pub since: DateTime<Utc>,
    /// Of the one: what they were in the other before; `None`: nothing.
    pub before: Option<MemberRole>,
    /// Of the other: they had come to it with an earlier merge alone, which was taken back.
    #[serde(default)]
    pub is_parted: bool,
}

impl MovedPerson {
    pub fn of(row: &memberships::Model, before: Option<MemberRole>) -> Self {
        Self {
            person: row.person_id,
            role: row.role,
            since: row.since,
            before,
            is_parted: false,
        }
    }

    /// What they are in the other since.
    pub fn after(&self) -> MemberRole {
        self.before
            .map_or(self.role, |before| before.min(self.role))
    }
}

/// Somebody belongs to the two that were one no more.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Ended {
    pub person: PersonId,
    /// Themselves, or the owner who removed them.
    pub by: PersonId,
}

/// A saved search that named the one.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct MovedSearch {
    pub id: SavedSearchId,
    pub before: String,
    pub after: String,
    /// Its owner kept the same of the other already, so it is gone.
    pub gone: Option<GoneSearch>,
}

/// What it takes to keep a search again.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct GoneSearch {
    pub person: PersonId,
    pub name: String,
    pub frequency: Frequency,
    pub feed_token: String,
    pub created_at: DateTime<Utc>,
    /// The same of the other, which has found since what this one would have found.
    #[serde(default)]
    pub into: Option<SavedSearchId>,
    #[serde(default)]
    pub matches: Vec<GoneMatch>,
}

impl GoneSearch {
    pub fn of(row: &saved_searches::Model, into: SavedSearchId, matches: Vec<GoneMatch>) -> Self {
        Self {
            into: Some(into),
            matches,
            person: row.person_id,
            name: row.name.clone(),
            frequency: row.frequency,
            feed_token: row.feed_token.clone(),
            created_at: row.created_at,
        }
    }
}

/// What a search that is gone has found.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct GoneMatch {
    pub posting: OpportunityId,
    pub at: DateTime<Utc>,
    pub seen_at: Option<DateTime<Utc>>,
    pub digest_on: Option<NaiveDate>,
    pub mail: Option<MailId>,
    /// The other had not found it: it has it from this one.
    pub is_carried: bool,
}

impl GoneMatch {
    pub fn of(row: &matches::Model, is_carried: bool) -> Self {
        Self {
            posting: row.opportunity_id,
            at: row.at,
            seen_at: row.seen_at,
            digest_on: row.digest_on,
            mail: row.mail_id,
            is_carried,
        }
    }

    pub fn row(&self, search: SavedSearchId) -> matches::Model {
        matches::Model {
            saved_search_id: search,
            opportunity_id: self.posting,
            at: self.at,
            seen_at: self.seen_at,
            digest_on: self.digest_on,
            mail_id: self.mail,
        }
    }
}
