//! Cards of the demo's student, graduate and teacher, and the key that signs them.

use super::people::Cast;
use crate::Portal;
use crate::error::Result;
use crate::journal::Entry;
use crate::rows::insert_all;
use crate::school_cards::entities::{cards, keys};
use crate::school_cards::{new_card, new_key};
use crate::store::Tx;
use chrono::{DateTime, TimeDelta, Utc};
use model::school_cards::{CardClass, CardKeyVerb, CardVerb};

/// Rows, and what the journal tells of them.
pub(super) struct Cards {
    key: keys::Model,
    cards: Vec<cards::Model>,
    pub journal: Vec<(DateTime<Utc>, Entry)>,
}

impl Cards {
    pub fn of(portal: &Portal, cast: &Cast) -> Result<Self> {
        let at = portal.now() - TimeDelta::days(30);
        let mut key = new_key(portal, 1)?;
        key.made_at = at;
        let cards = [
            ("student", CardClass::Student),
            ("alumnus", CardClass::Alumnus),
            ("faculty", CardClass::Faculty),
        ];
        let cards = cards.map(|(holder, class)| new_card(portal, cast.person(holder)?, class));
        let mut cards = cards.into_iter().collect::<Result<Vec<_>>>()?;
        cards.iter_mut().for_each(|card| card.made_at = at);
        let made = Entry::new(None, key.id, CardKeyVerb::Made);
        let mut journal = vec![(key.made_at, made)];
        journal.extend(cards.iter().map(|card| {
            let made = Entry::new(Some(card.person_id), card.id, CardVerb::Made);
            (card.made_at, made)
        }));
        Ok(Self {
            key,
            cards,
            journal,
        })
    }

    pub async fn insert(self, tx: &Tx) -> Result<()> {
        insert_all(tx.db(), vec![self.key]).await?;
        Ok(insert_all(tx.db(), self.cards).await?)
    }
}
