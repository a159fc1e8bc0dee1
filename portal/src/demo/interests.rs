//! What people of the demo have marked and which searches they keep, so that nobody's first sign-in shows empty pages.
//! What the searches find is told by the portal itself, as soon as it runs.

use super::files::Interest;
use super::people::Cast;
use super::postings::Records;
use crate::Portal;
use crate::bookmarks::entity as bookmarks;
use crate::error::Result;
use crate::journal::Entry;
use crate::saved_searches::entities::saved_searches;
use crate::token::new_token;
use chrono::{DateTime, TimeDelta, Utc};
use model::saved_searches::{read, written};
use model::{PersonId, SavedSearchId};

#[derive(Default)]
pub(super) struct Interests {
    pub bookmarks: Vec<bookmarks::Model>,
    pub searches: Vec<saved_searches::Model>,
    pub journal: Vec<(DateTime<Utc>, Entry)>,
}

impl Interests {
    pub fn of(
        interests: &[Interest],
        portal: &Portal,
        cast: &Cast,
        records: &Records,
    ) -> Result<Self> {
        let mut all = Self::default();
        for interest in interests {
            let person = cast.person(&interest.person)?;
            all.mark(interest, portal, person, records)?;
            all.search(interest, portal, person)?;
        }
        Ok(all)
    }

    fn mark(
        &mut self,
        interest: &Interest,
        portal: &Portal,
        person: PersonId,
        records: &Records,
    ) -> Result<()> {
        for (number, mark) in (0..).zip(&interest.bookmarks) {
            let at = evening(portal, mark.days_ago, number);
            self.bookmarks.push(bookmarks::Model {
                person_id: person,
                opportunity_id: records.posting(&mark.posting)?,
                marked_at: at,
            });
            let verb = model::accounts::Verb::Bookmarked;
            self.journal
                .push((at, Entry::new(Some(person), person, verb)));
        }
        Ok(())
    }

    fn search(&mut self, interest: &Interest, portal: &Portal, person: PersonId) -> Result<()> {
        for (number, search) in (0..).zip(&interest.searches) {
            let id = SavedSearchId(portal.new_id());
            let at = evening(portal, search.days_ago, number);
            self.searches.push(saved_searches::Model {
                id,
                person_id: person,
                name: search.name.clone(),
                query: written(&read(&search.query)),
                frequency: search.frequency,
                feed_token: new_token()?,
                created_at: at,
            });
            let verb = model::saved_searches::Verb::Saved;
            self.journal.push((at, Entry::new(Some(person), id, verb)));
        }
        Ok(())
    }
}

/// So many days and some minutes before the demo is filled.
fn evening(portal: &Portal, days_ago: u32, number: i64) -> DateTime<Utc> {
    portal.now() - TimeDelta::days(days_ago.into()) - TimeDelta::minutes(17 + number * 23)
}
