//! A row that has changed at its source, taken into a posting that people may have worked on.

use super::listing::Listing;
use crate::error::Result;
use crate::opportunities::entities::opportunities::Model;
use chrono::{DateTime, NaiveDate, Utc};
use model::opportunities::{
    Change, Content, Draft, Field, Kind, Move, Publication, Revision, Visibility,
};
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
    /// The drafts that the earlier and the present row make.
    pub before: Draft,
    pub after: Draft,
    pub now: DateTime<Utc>,
    pub today: NaiveDate,
}

impl Merge<'_> {
    /// Takes the source's changes into the row; the text that is published with it, if any.
    pub fn into_row(self, row: &mut Model, destination: Destination) -> Result<Option<String>> {
        let changes = self.after.changes_since(&self.before, Kind::Internship);
        let newest = self.take_over(row.draft()?, &changes);
        let published = row.published_draft()?;
        row.version += 1;
        row.updated_at = self.now;
        row.source_url.clone_from(&self.listing.url);
        row.source_facts = Some(self.listing.facts.clone());
        row.source_hash = Some(self.listing.hash.clone());

        // Somebody is working on an edit: theirs stays on its way beside the source's news.
        let under_way = published.filter(|_| row.revision != Revision::None);
        let text =
            under_way.map_or_else(|| newest.clone(), |draft| self.take_over(draft, &changes));
        let has_edit = row.published_draft.is_some() && row.revision != Revision::None;
        row.organization_id = newest.get(Field::Organization).parse().ok();
        row.draft = serde_json::to_string(&newest)?;
        // What staff have frozen only staff let speak again.
        let may_publish =
            destination == Destination::Published && row.publication != Publication::Frozen;
        let content = text
            .check(Kind::Internship, self.today)
            .ok()
            .filter(|_| may_publish);
        let Some(content) = content else {
            self.send_to_review(row);
            return Ok(None);
        };
        let published = serde_json::to_string(&text)?;
        publish(row, &content, published.clone())?;
        if !has_edit {
            row.revision = Revision::None;
            row.awaits_answer = false;
        }
        if matches!(
            row.publication,
            Publication::Unpublished | Publication::Closed
        ) {
            row.publication = Publication::Open;
        }
        row.published_at = row.published_at.or(Some(self.now));
        Ok(Some(published))
    }

    fn take_over(&self, mut draft: Draft, changes: &[Change]) -> Draft {
        for change in changes {
            // What somebody has corrected here stays.
            if draft.get(change.field) == change.before {
                draft.set(change.field, &*change.after);
            }
        }
        // The source still shows it, so it is not over.
        if parse_day(draft.get(Field::ApplyBy)).is_none_or(|day| day < self.today) {
            draft.set(Field::ApplyBy, self.after.get(Field::ApplyBy));
        }
        draft
    }

    /// Unless it is on its way there already.
    fn send_to_review(&self, row: &mut Model) {
        if !matches!(row.revision, Revision::None | Revision::Declined) {
            return;
        }
        // Nobody saves what is frozen, but the desk may still look at it.
        let saved = row
            .state()
            .after(Move::Save)
            .and_then(|state| state.after(Move::Submit));
        row.revision = saved.map_or(Revision::InReview, |state| state.revision);
        row.submitted_at = Some(self.now);
        row.awaits_answer = false;
    }
}

/// Copies what lists filter and sort by.
pub(super) fn publish(row: &mut Model, content: &Content, draft: String) -> Result<()> {
    row.content = Some(serde_json::to_string(content)?);
    row.published_draft = Some(draft);
    row.published_organization_id = content.common.organization;
    row.members_only = content.common.visibility == Visibility::Members;
    row.apply_by = Some(content.common.apply_by);
    Ok(())
}
