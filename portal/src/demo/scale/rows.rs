//! Postings as rows, with the few events that brought them where they are.

use super::OLDEST_POSTING;
use super::companies::{Poster, Posters};
use super::compose::{Composed, compose};
use super::dice::Dice;
use super::words::Words;
use crate::Portal;
use crate::error::{Fault, Result};
use crate::journal::Entry;
use crate::opportunities::entities::{opportunities, revisions};
use crate::rows::insert_all;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use model::opportunities::Verb;
use model::opportunities::{Content, Publication, Revision};
use model::time::day_in_japan;
use model::{OpportunityId, PersonId};

/// Begun, sent in, approved.
const VERSION: i32 = 3;

/// What is written in one transaction.
#[derive(Default)]
pub(super) struct Batch {
    opportunities: Vec<opportunities::Model>,
    revisions: Vec<revisions::Model>,
    journal: Vec<(DateTime<Utc>, Entry)>,
}

/// When what happened to a posting.
struct Times {
    begun: DateTime<Utc>,
    submitted: DateTime<Utc>,
    published: DateTime<Utc>,
    ended: Option<DateTime<Utc>>,
}

impl Batch {
    /// Composes posting `number` of `count`.
    pub fn add(
        &mut self,
        portal: &Portal,
        words: &Words,
        posters: &Posters<'_>,
        number: u64,
        count: u64,
    ) -> Result<()> {
        // Other throws than those that compose the text.
        let mut dice = Dice::of(!number);
        let by_school = dice.one_in(10) && !posters.teachers.is_empty();
        let poster = dice.pick(match by_school {
            true => &posters.teachers,
            false => &posters.companies,
        });
        let decider = *dice.pick(&posters.desk);
        let published = published_at(portal.now(), number, count);
        let day = day_in_japan(published);
        let composed = compose(words, poster, number, day, portal.today());
        let content = composed.draft.check(composed.kind, day);
        let content = content.map_err(|problems| {
            Fault::new(format_args!("scale, posting {number}: {problems:?}"))
        })?;
        let times = Times {
            begun: published - TimeDelta::hours(dice.between(30, 60)),
            submitted: published - TimeDelta::hours(dice.between(2, 28)),
            published,
            ended: (!composed.is_open).then(|| end_in_japan(content.common.apply_by)),
        };
        let id = OpportunityId(portal.new_id());
        self.tell(id, poster.person, decider, &times);
        self.keep(id, poster, decider, &times, &composed, &content)
    }

    fn tell(&mut self, id: OpportunityId, poster: PersonId, decider: PersonId, times: &Times) {
        let entry = |actor, verb| Entry::new(actor, id, verb);
        self.journal.extend([
            (times.begun, entry(Some(poster), Verb::Began)),
            (times.submitted, entry(Some(poster), Verb::Submitted)),
            (times.published, entry(Some(decider), Verb::Approved)),
        ]);
        let end = times.ended.map(|end| (end, entry(None, Verb::Expired)));
        self.journal.extend(end);
    }

    fn keep(
        &mut self,
        id: OpportunityId,
        poster: &Poster<'_>,
        decider: PersonId,
        times: &Times,
        composed: &Composed,
        content: &Content,
    ) -> Result<()> {
        let (kind, draft) = (composed.kind, &composed.draft);
        let mut row = opportunities::Model {
            organization_id: poster.organization,
            publication: match composed.is_open {
                true => Publication::Open,
                false => Publication::Closed,
            },
            revision: Revision::None,
            version: VERSION,
            submitted_at: Some(times.submitted),
            updated_at: times.ended.unwrap_or(times.published),
            ..opportunities::Model::begun(id, kind, poster.person, draft, times.begun)?
        };
        row.publish(content, times.published)?;
        self.revisions.push(revisions::Model {
            opportunity_id: id,
            number: 1,
            draft: row.draft.clone(),
            approved_at: times.published,
            approved_by: Some(decider),
        });
        self.opportunities.push(row);
        Ok(())
    }

    /// Writes all of it at once.
    pub async fn write(mut self, portal: &Portal) -> Result<()> {
        self.journal.sort_by_key(|(at, _)| *at);
        let mut tx = portal.write().await?;
        insert_all(tx.db(), self.opportunities).await?;
        insert_all(tx.db(), self.revisions).await?;
        tx.record_all(self.journal).await?;
        tx.commit().await
    }
}

/// When posting `number` of `count` was published: they follow each other from the oldest on.
fn published_at(now: DateTime<Utc>, number: u64, count: u64) -> DateTime<Utc> {
    let window = TimeDelta::days(OLDEST_POSTING).num_seconds();
    let step = window / i64::try_from(count.max(1)).unwrap_or(i64::MAX);
    let passed = step * i64::try_from(number).unwrap_or_default();
    now - TimeDelta::seconds(window - passed) - TimeDelta::hours(1)
}

/// Midnight in Japan, which is 15 o'clock UTC.
fn end_in_japan(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(15)
}
