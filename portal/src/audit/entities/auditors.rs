use crate::accounts::{Held, RightTable};
use model::{AuditorId, PersonId};
use sea_orm::Set;
use sea_orm::entity::prelude::*;

/// Who may read the journal.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "auditors")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: PersonId,
    /// The administrator who gave the right.
    pub by_id: PersonId,
    pub at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

impl RightTable for Entity {
    type Id = AuditorId;
    const PERSON: Column = Column::PersonId;
    const SINCE: Column = Column::At;

    fn row(held: Held) -> ActiveModel {
        ActiveModel {
            person_id: Set(held.person_id),
            by_id: Set(held.by_id),
            at: Set(held.at),
        }
    }
}
