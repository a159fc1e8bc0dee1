use super::entities::mails;
use crate::accounts::entities::people;
use crate::error::Result;
use crate::rows::insert_all;
use crate::store::Tx;
use chrono::{DateTime, TimeDelta, Utc};
use model::mail::{Facts, MailState};
use model::{Language, MailId, PersonId};

/// A letter about an account, on its way at once. Nobody can switch these off.
pub(crate) struct Post {
    pub person: Option<PersonId>,
    pub address: String,
    pub language: Language,
    pub facts: Facts,
    /// What it holds works so long.
    pub life: Option<TimeDelta>,
}

impl Post {
    /// To somebody's own address.
    pub(crate) fn to(person: &people::Model, facts: Facts) -> Self {
        Self {
            person: Some(person.id),
            address: person.email.clone(),
            language: person.language,
            facts,
            life: None,
        }
    }

    /// It is of no use afterwards.
    pub(crate) fn for_so_long(self, life: TimeDelta) -> Self {
        let life = Some(life);
        Self { life, ..self }
    }
}

/// Writes a letter into the outbox, as part of what it tells of.
pub(crate) async fn write(tx: &Tx, post: Post) -> Result<MailId> {
    let row = mails::Model {
        address: post.address,
        language: post.language,
        expires_at: post.life.map(|life| tx.now() + life),
        ..blank(tx, post.person, &post.facts, tx.now())?
    };
    let id = row.id;
    insert_all(tx.db(), vec![row]).await?;
    Ok(id)
}

/// A mail that is due at that instant, to nobody yet.
pub(super) fn blank(
    tx: &Tx,
    person_id: Option<PersonId>,
    facts: &Facts,
    due_at: DateTime<Utc>,
) -> Result<mails::Model> {
    Ok(mails::Model {
        id: MailId(tx.portal().new_id()),
        person_id,
        address: String::new(),
        language: Language::Japanese,
        kind: facts.kind(),
        facts: Some(serde_json::to_string(facts)?),
        slot: None,
        state: MailState::Waiting,
        created_at: tx.now(),
        due_at,
        expires_at: None,
        attempts: 0,
        claimed_at: None,
        lease: None,
        leased_until: None,
        ended_at: None,
        said: None,
    })
}
