use crate::error::Result;
use crate::journal::Entry;
use crate::rows::insert_all;
use crate::store::Tx;
use model::accounts::{Role, Verification};
use model::admissions::{AdmissionState, AdmissionVerb};
use model::{AdmissionId, PersonId};
use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, QuerySelect};

/// Somebody for whom staff say yes or no.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "admissions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AdmissionId,
    #[sea_orm(unique)]
    pub person_id: PersonId,
    pub state: AdmissionState,
    pub since: DateTimeUtc,
    /// What staff ask, or why they refuse.
    pub message: String,
    pub answer: String,
    pub by_id: Option<PersonId>,
    pub at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}

/// Whether staff have to say yes: to members of the school of whom nothing is certain. Alumni and recruiters are known by other ways.
pub(crate) fn is_needed(role: Role, verification: Verification) -> bool {
    let is_member = matches!(role, Role::Student | Role::Faculty | Role::Staff);
    is_member && !verification.is_verified()
}

/// Puts somebody into the queue of staff, who are told. Whoever has stood there before waits anew.
pub(crate) async fn begin(tx: &mut Tx, actor: Option<PersonId>, person: PersonId) -> Result<()> {
    let known = Entity::find()
        .filter(Column::PersonId.eq(person))
        .lock_exclusive()
        .one(tx.db())
        .await?;
    let row = Model {
        id: known
            .as_ref()
            .map_or_else(|| AdmissionId(tx.portal().new_id()), |known| known.id),
        person_id: person,
        state: AdmissionState::Waiting,
        since: tx.now(),
        message: String::new(),
        answer: String::new(),
        by_id: None,
        at: None,
    };
    let id = row.id;
    match known {
        Some(_) => {
            row.into_active_model().reset_all().update(tx.db()).await?;
        }
        None => insert_all(tx.db(), vec![row]).await?,
    }
    tx.record(Entry::new(actor, id, AdmissionVerb::Begun)).await
}

/// Takes somebody out of the queue, of whom staff have nothing to say any more.
pub(crate) async fn forget(tx: &Tx, person: PersonId) -> Result<()> {
    Entity::delete_many()
        .filter(Column::PersonId.eq(person))
        .exec(tx.db())
        .await?;
    Ok(())
}
