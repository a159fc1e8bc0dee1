//! The demo's postings as rows, with what was said and told about each.

use super::files::{DemoStage, Posting};
use super::people::Cast;
use super::story::{By, Days, Event};
use crate::Portal;
use crate::error::{Error, Fault, Result};
use crate::journal::Entry;
use crate::notifications::{Audience, audience, entity as notifications};
use crate::opportunities::entities::{notes, opportunities, revisions};
use chrono::{DateTime, TimeDelta, Utc};
use model::opportunities::Verb;
use model::opportunities::{Content, Draft, Field, Kind};
use model::time::{day_in_japan, parse_day};
use model::{NotificationId, OpportunityId, OrganizationId, PersonId};
use std::collections::HashMap;

/// Messages older than this have been read.
const READ_AFTER: TimeDelta = TimeDelta::days(4);

/// Everything that the postings leave in the database.
#[derive(Default)]
pub(super) struct Records {
    pub opportunities: Vec<opportunities::Model>,
    pub revisions: Vec<revisions::Model>,
    pub notes: Vec<notes::Model>,
    pub notifications: Vec<notifications::Model>,
    pub journal: Vec<(DateTime<Utc>, Entry)>,
    ids: HashMap<String, OpportunityId>,
}

/// One posting being told.
struct Telling<'a> {
    portal: &'a Portal,
    posting: &'a Posting,
    id: OpportunityId,
    poster: PersonId,
    /// The one at the desk who decided.
    decider: PersonId,
    staff: &'a [PersonId],
}

impl Records {
    pub fn posting(&self, key: &str) -> Result<OpportunityId> {
        let id = self.ids.get(key).copied();
        id.ok_or_else(|| Fault::new(format_args!("demo: no posting {key}")).into())
    }

    pub fn add(
        &mut self,
        portal: &Portal,
        cast: &Cast,
        kind: Kind,
        posting: &Posting,
    ) -> Result<()> {
        let today = portal.today();
        let organization = match posting.organization.as_str() {
            "" => None,
            key => Some(cast.organization(key)?),
        };
        let draft = posting.draft(kind, organization, today)?;
        let minute = i64::try_from(self.opportunities.len()).unwrap_or_default() * 13 % 55;
        let days = Days {
            now: portal.now(),
            days_ago: i64::from(posting.days_ago),
            as_of: parse_day(draft.get(Field::AsOf)),
            apply_by: parse_day(draft.get(Field::ApplyBy)),
            minute,
        };
        let story = posting.stage.story(&days);
        let poster = cast.person(&posting.poster)?;
        let staff = cast.staff();
        let others: Vec<PersonId> = staff.iter().copied().filter(|one| *one != poster).collect();
        let decider = others
            .get(self.opportunities.len() % others.len().max(1))
            .copied();
        let decider = decider.ok_or_else(|| Fault::new("demo: nobody is at the desk"))?;
        let id = OpportunityId(portal.new_id());
        self.ids.insert(posting.key.clone(), id);
        let telling = Telling {
            portal,
            posting,
            id,
            poster,
            decider,
            staff: &staff,
        };

        let row = telling.row(kind, organization, draft, &story)?;
        self.revisions.extend(telling.revision(&row, &story));
        self.opportunities.push(row);
        for event in &story {
            let actor = telling.actor(event);
            self.journal
                .push((event.at, Entry::new(actor, id, event.verb)));
            self.notes.extend(telling.note(event));
            self.notifications.extend(telling.notifications(event));
        }
        Ok(())
    }
}

impl Telling<'_> {
    fn row(
        &self,
        kind: Kind,
        organization: Option<OrganizationId>,
        typed: Draft,
        story: &[Event],
    ) -> Result<opportunities::Model> {
        let posting = self.posting;
        let state = posting.stage.state();
        let published_at = time_of(story, Verb::Approved);
        let content = published_at
            .map(|at| self.check(&typed, kind, at))
            .transpose()?;
        let newest = match posting.stage {
            DemoStage::OpenEdited => posting.edited(&typed, kind, self.portal.today())?,
            _ => typed.clone(),
        };
        let oldest = story
            .first()
            .map_or_else(|| self.portal.now(), |event| event.at);
        let latest = story.last().map_or(oldest, |event| event.at);
        let mut row = opportunities::Model {
            organization_id: organization,
            publication: state.publication,
            revision: state.revision,
            awaits_answer: state.awaits_answer,
            version: i32::try_from(story.len()).unwrap_or(i32::MAX),
            submitted_at: time_of(story, Verb::Submitted),
            updated_at: latest,
            ..opportunities::Model::begun(self.id, kind, self.poster, &typed, oldest)?
        };
        if let Some((content, at)) = content.zip(published_at) {
            row.publish(&content, at)?;
        }
        row.draft = serde_json::to_string(&newest)?;
        Ok(row)
    }

    fn check(&self, draft: &Draft, kind: Kind, at: DateTime<Utc>) -> Result<Content> {
        draft.check(kind, day_in_japan(at)).map_err(|problems| {
            Error::Fault(Fault::new(format_args!(
                "demo posting {}: {problems:?}",
                self.posting.key
            )))
        })
    }

    fn revision(&self, row: &opportunities::Model, story: &[Event]) -> Option<revisions::Model> {
        Some(revisions::Model {
            opportunity_id: self.id,
            number: 1,
            draft: row.published_draft.clone()?,
            approved_at: time_of(story, Verb::Approved)?,
            approved_by: Some(self.decider),
        })
    }

    fn actor(&self, event: &Event) -> Option<PersonId> {
        match event.by {
            By::Poster => Some(self.poster),
            By::Staff => Some(self.decider),
            By::Portal => None,
        }
    }

    /// What staff wrote with a decision, or the poster with a withdrawal.
    fn note(&self, event: &Event) -> Option<notes::Model> {
        let carries_text = matches!(
            event.verb,
            Verb::Asked | Verb::ChangesRequested | Verb::Declined | Verb::Frozen | Verb::Withdrawn
        );
        carries_text.then(|| notes::Model {
            id: self.portal.new_id(),
            opportunity_id: self.id,
            at: event.at,
            author_id: if event.by == By::Staff {
                self.decider
            } else {
                self.poster
            },
            from_staff: event.by == By::Staff,
            verb: event.verb,
            reason: self.posting.reason,
            text: self.posting.note.trim().to_owned(),
        })
    }

    /// What people have been told, by the rules that hold for everybody.
    fn notifications(&self, event: &Event) -> Vec<notifications::Model> {
        let entry = Entry::new(self.actor(event), self.id, event.verb);
        let told: Vec<(PersonId, bool)> = match audience(&entry) {
            Some(Audience::Poster(_)) => vec![(self.poster, false)],
            Some(Audience::Desk) => self
                .staff
                .iter()
                .filter(|one| **one != self.poster)
                .map(|one| (*one, true))
                .collect(),
            _ => Vec::new(),
        };
        let is_read = self.portal.now() - event.at > READ_AFTER;
        told.into_iter()
            .map(|(person_id, at_desk)| notifications::Model {
                id: NotificationId(self.portal.new_id()),
                person_id,
                at: event.at,
                subject: Some(entry.subject().to_owned()),
                subject_id: Some(entry.subject_id()),
                verb: entry.verb().to_owned(),
                details: None,
                at_desk,
                actor_id: entry.actor(),
                read_at: is_read.then_some(event.at + TimeDelta::hours(5)),
                mail_id: None,
            })
            .collect()
    }
}

/// When something happened last.
fn time_of(story: &[Event], verb: Verb) -> Option<DateTime<Utc>> {
    story
        .iter()
        .rev()
        .find(|event| event.verb == verb)
        .map(|event| event.at)
}
