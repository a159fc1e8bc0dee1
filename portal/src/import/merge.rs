//! A row that has changed at its source, taken into a posting that people may have worked on.

use super::listing::Listing;
use crate::error::Result;
use crate::opportunities::entities::opportunities::Model;
use chrono::{DateTime, NaiveDate, Utc};
use model::opportunities::{Draft, Field, Kind, Publication, Revision};
use model::time::parse_day;

/// What an import does with what it brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Destination {
    /// Opens at once.
    Published,
    /// Waits on the desk.
    Review,
}

/// The same posting in two states of its source, and now.
pub(super) struct Merge<'a> {
    pub listing: &'a Listing,
    /// What the earlier row made, where people have edited the posting since.
    pub before: Option<Draft>,
    /// What the present row makes.
    pub after: Draft,
    pub now: DateTime<Utc>,
    pub today: NaiveDate,
}

impl Merge<'_> {
    /// The newest text with what the source has changed.
    pub fn newest(&self, row: &Model) -> Result<Draft> {
        // Nobody has touched it: it is the source's altogether.
        let Some(before) = &self.before else {
            return Ok(self.after.clone());
        };
        let mut draft = row.draft()?;
        for change in self.after.changes_since(before, Kind::Internship) {
            // What somebody has corrected here stays.
            if draft.get(change.field) == change.before {
                draft.set(change.field, change.after);
            }
        }
        // The source still shows it, so it is not over.
        if parse_day(draft.get(Field::ApplyBy)).is_none_or(|day| day < self.today) {
            draft.set(Field::ApplyBy, self.after.get(Field::ApplyBy));
        }
        Ok(draft)
    }

    /// Takes the newest text into the row; the text that is published with it, if any.
    pub fn into_row(
        self,
        row: &mut Model,
        newest: &Draft,
        publishes: bool,
    ) -> Result<Option<String>> {
        row.version += 1;
        row.updated_at = self.now;
        row.source = Some(self.listing.source.clone());
        row.source_url.clone_from(&self.listing.url);
        row.source_facts = Some(self.listing.facts.clone());
        row.source_hash = Some(self.listing.hash.clone());
        row.organization_id = newest.get(Field::Organization).parse().ok();
        row.draft = serde_json::to_string(newest)?;
        let content = newest
            .check(Kind::Internship, self.today)
            .ok()
            .filter(|_| publishes);
        let Some(content) = content else {
            self.send_to_review(row);
            return Ok(None);
        };
        row.publish(&content, self.now)?;
        row.revision = Revision::None;
        row.awaits_answer = false;
        row.publication = Publication::Open;
        Ok(Some(row.draft.clone()))
    }

    /// Unless it is on its way there already.
    fn send_to_review(&self, row: &mut Model) {
        if row.revision == Revision::InReview {
            return;
        }
        row.revision = Revision::InReview;
        row.submitted_at = Some(self.now);
        row.awaits_answer = false;
    }
}
