//! Postings as rows, with the few events that brought them where they are.

use super::OLDEST_POSTING;
use super::companies::Posters;
use super::compose::{Composed, compose};
use super::dice::Dice;
use super::words::Words;
use crate::Portal;
use crate::error::{Error, Fault, Result};
use crate::journal::Entry;
use crate::opportunities::entities::{opportunities, revisions};
use crate::rows::insert_all;
use crate::store::Tx;
use chrono::{DateTime, TimeDelta, Utc};
use model::OpportunityId;
use model::moderation::Verb;
use model::opportunities::{Field, Publication, Revision, Visibility};
use model::time::{day_in_japan, in_japan, parse_day};

/// What is written in one transaction.
#[derive(Default)]
pub(super) struct Batch {
    opportunities: Vec<opportunities::Model>,
    revisions: Vec<revisions::Model>,
    journal: Vec<(DateTime<Utc>, Entry)>,
}

/// When posting `number` of `count` was published: they follow each other from the oldest on.
fn published_at(now: DateTime<Utc>, number: u64, count: u64) -> DateTime<Utc> {
    let window = TimeDelta::days(OLDEST_POSTING).num_seconds();
    let step = window / i64::try_from(count.max(1)).unwrap_or(i64::MAX);
    let passed = step * i64::try_from(number).unwrap_or_default();
    now - TimeDelta::seconds(window - passed) - TimeDelta::hours(1)
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
        let from = if by_school {
            &posters.teachers
        } else {
            &posters.companies
        };
        let poster = dice.pick(from);
        let at = published_at(portal.now(), number, count);
        let published = day_in_japan(at);
        let Composed {
            kind,
            draft,
            is_open,
        } = compose(words, poster, number, published, portal.today());
        let content = draft.check(kind, published).map_err(|problems| {
            Error::Fault(Fault::new(format_args!(
                "scale, posting {number}: {problems:?}"
            )))
        })?;
        let typed = serde_json::to_string(&draft)?;
        let id = OpportunityId(portal.new_id());
        let decider = *dice.pick(&posters.desk);
        let (begun, submitted) = (
            at - TimeDelta::hours(dice.between(30, 60)),
            at - TimeDelta::hours(dice.between(2, 28)),
        );
        let ended = parse_day(draft.get(Field::ApplyBy))
            .filter(|_| !is_open)
            .map(|day| {
                let midnight = (day + TimeDelta::days(1)).and_time(chrono::NaiveTime::MIN);
                midnight
                    .and_local_timezone(in_japan(at).timezone())
                    .single()
                    .map_or(at, |time| time.with_timezone(&Utc))
            });
        self.journal.extend([
            (
                begun,
                Entry::opportunity(Some(poster.person), Verb::Began, id),
            ),
            (
                submitted,
                Entry::opportunity(Some(poster.person), Verb::Submitted, id),
            ),
            (at, Entry::opportunity(Some(decider), Verb::Approved, id)),
        ]);
        self.journal
            .extend(ended.map(|end| (end, Entry::opportunity(None, Verb::Expired, id))));
        self.revisions.push(revisions::Model {
            opportunity_id: id,
            number: 1,
            draft: typed.clone(),
            approved_at: at,
            approved_by: Some(decider),
        });
        self.opportunities.push(opportunities::Model {
            id,
            kind,
            poster_id: poster.person,
            organization_id: poster.organization,
            publication: if is_open {
                Publication::Open
            } else {
                Publication::Closed
            },
            revision: Revision::None,
            version: 3,
            draft: typed.clone(),
            published_draft: Some(typed),
            content: Some(serde_json::to_string(&content)?),
            published_organization_id: poster.organization,
            members_only: content.common.visibility == Visibility::Members,
            apply_by: Some(content.common.apply_by),
            published_at: Some(at),
            submitted_at: Some(submitted),
            awaits_answer: false,
            created_at: begun,
            updated_at: ended.unwrap_or(at),
            source: None,
            source_id: None,
            source_url: None,
            source_facts: None,
            source_hash: None,
        });
        Ok(())
    }

    /// Writes all of it at once.
    pub async fn write(mut self, portal: &Portal) -> Result<()> {
        self.journal.sort_by_key(|(at, _)| *at);
        let mut tx: Tx = portal.write().await?;
        insert_all(tx.db(), self.opportunities).await?;
        insert_all(tx.db(), self.revisions).await?;
        tx.record_all(self.journal).await?;
        tx.commit().await
    }
}
