//! Who hears of what. Every commit asks these rules about what it tells the journal, so that no command can forget somebody.

use super::entity::Model;
use crate::accounts::entities::people;
use crate::error::Result;
use crate::journal::{Details, Entry};
use crate::opportunities::entities::opportunities;
use crate::rows::insert_all;
use crate::saved_searches::entities::saved_searches;
use crate::store::Tx;
use model::accounts::{self, Role};
use model::machine::Machine;
use model::opportunities::{Party, State, Verb};
use model::{NotificationId, OpportunityId, PersonId, SavedSearchId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::HashMap;

/// Ids asked for at once.
const AT_ONCE: usize = 500;

/// Those who hear of one thing; never whoever did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Audience {
    Poster(OpportunityId),
    /// Everybody at the moderation desk.
    Desk,
    Person(PersonId),
    Owner(SavedSearchId),
}

/// Who hears of an entry, if anybody does.
pub(crate) fn audience(entry: &Entry) -> Option<Audience> {
    if let Some((id, verb)) = entry.about::<OpportunityId>() {
        if verb == Verb::EndsSoon {
            return Some(Audience::Poster(id));
        }
        return match State::row_of(verb)?.tells? {
            Party::Poster => Some(Audience::Poster(id)),
            Party::Staff => Some(Audience::Desk),
            Party::Calendar => None,
        };
    }
    if let Some((id, accounts::Verb::LinkMade)) = entry.about::<PersonId>() {
        return Some(Audience::Person(id));
    }
    match entry.about::<SavedSearchId>()? {
        (id, model::saved_searches::Verb::Told) => Some(Audience::Owner(id)),
        _ => None,
    }
}

/// Writes what these entries, which a commit is about to tell the journal, tell people.
pub(crate) async fn tell(tx: &Tx, entries: &[Entry]) -> Result<()> {
    let news: Vec<(&Entry, Audience)> = entries
        .iter()
        .filter_map(|entry| Some((entry, audience(entry)?)))
        .collect();
    if news.is_empty() {
        return Ok(());
    }
    let people = People::of(tx, &news).await?;
    let lines = news.iter().flat_map(|(entry, audience)| {
        let told = people.of_audience(*audience).into_iter();
        let others = told.filter(|to| Some(*to) != entry.actor());
        others.map(|to| line(tx, to, entry, *audience == Audience::Desk))
    });
    Ok(insert_all(tx.db(), lines.collect()).await?)
}

fn line(tx: &Tx, to: PersonId, entry: &Entry, at_desk: bool) -> Model {
    let details = entry.details();
    Model {
        id: NotificationId(tx.portal().new_id()),
        person_id: to,
        at: tx.now(),
        subject: Some(entry.subject().to_owned()),
        subject_id: Some(entry.subject_id()),
        verb: entry.verb().to_owned(),
        details: (details != Details::default())
            .then(|| serde_json::to_string(&details).unwrap_or_default()),
        at_desk,
        actor_id: entry.actor(),
        read_at: None,
    }
}

/// The people behind all audiences of one commit, in at most three queries.
#[derive(Default)]
struct People {
    posters: HashMap<OpportunityId, PersonId>,
    owners: HashMap<SavedSearchId, PersonId>,
    desk: Vec<PersonId>,
}

impl People {
    async fn of(tx: &Tx, news: &[(&Entry, Audience)]) -> Result<Self> {
        let mut people = Self::default();
        let (mut postings, mut searches, mut desk) = (Vec::new(), Vec::new(), false);
        for (_, audience) in news {
            match audience {
                Audience::Poster(id) => postings.push(*id),
                Audience::Owner(id) => searches.push(*id),
                Audience::Desk => desk = true,
                Audience::Person(_) => {}
            }
        }
        for some in postings.chunks(AT_ONCE) {
            let rows: Vec<(OpportunityId, PersonId)> = opportunities::Entity::find()
                .select_only()
                .columns([opportunities::Column::Id, opportunities::Column::PosterId])
                .filter(opportunities::Column::Id.is_in(some.iter().copied()))
                .into_tuple()
                .all(tx.db())
                .await?;
            people.posters.extend(rows);
        }
        for some in searches.chunks(AT_ONCE) {
            let rows: Vec<(SavedSearchId, PersonId)> = saved_searches::Entity::find()
                .select_only()
                .columns([saved_searches::Column::Id, saved_searches::Column::PersonId])
                .filter(saved_searches::Column::Id.is_in(some.iter().copied()))
                .into_tuple()
                .all(tx.db())
                .await?;
            people.owners.extend(rows);
        }
        if desk {
            people.desk = at_desk(tx).await?;
        }
        Ok(people)
    }

    fn of_audience(&self, audience: Audience) -> Vec<PersonId> {
        match audience {
            Audience::Poster(id) => self.posters.get(&id).copied().into_iter().collect(),
            Audience::Owner(id) => self.owners.get(&id).copied().into_iter().collect(),
            Audience::Desk => self.desk.clone(),
            Audience::Person(id) => vec![id],
        }
    }
}

async fn at_desk(tx: &Tx) -> Result<Vec<PersonId>> {
    Ok(people::Entity::find()
        .select_only()
        .column(people::Column::Id)
        .filter(people::Column::Role.is_in([Role::Staff, Role::Admin]))
        .filter(people::Column::DisabledAt.is_null())
        .into_tuple()
        .all(tx.db())
        .await?)
}
