//! Who imports.

use crate::accounts::entities::people;
use crate::error::Result;
use crate::journal::Entry;
use crate::rows::insert_all;
use crate::store::Tx;
use crate::{Moderator, Operator};
use model::accounts::Verb;
use model::accounts::{Role, Verification};
use model::{Language, PersonId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// A member of staff, or the machine's operator.
#[derive(Clone, Copy, Debug)]
pub struct ImportActor(Option<PersonId>);

impl From<&Moderator> for ImportActor {
    fn from(moderator: &Moderator) -> Self {
        Self(Some(moderator.id()))
    }
}

impl From<&Operator> for ImportActor {
    fn from(_: &Operator) -> Self {
        Self(None)
    }
}

impl ImportActor {
    /// For the journal.
    pub(super) fn id(self) -> Option<PersonId> {
        self.0
    }

    /// In whose name the postings are, whoever imports them: a person who exists for that only and cannot sign in. So what a file
    /// brings is nobody's own, and whoever imported it may decide on it.
    pub(super) async fn poster(self, tx: &mut Tx) -> Result<PersonId> {
        let known = people::Entity::find()
            .filter(people::Column::Email.eq(people::IMPORT))
            .one(tx.db())
            .await?;
        if let Some(person) = known {
            return Ok(person.id);
        }
        let person = people::Model {
            id: PersonId(tx.portal().new_id()),
            name: "Import".to_owned(),
            kana: String::new(),
            email: people::IMPORT.to_owned(),
            role: Role::Staff,
            verification: Verification::Staff,
            language: Language::Japanese,
            password_hash: None,
            department_id: None,
            graduated: None,
            joined_at: tx.now(),
            disabled_at: Some(tx.now()),
        };
        let id = person.id;
        insert_all(tx.db(), vec![person]).await?;
        tx.record(Entry::new(None, id, Verb::Joined)).await?;
        Ok(id)
    }
}
