use crate::accounts::{Held, RightTable};
use crate::error::Result;
use model::{PersonId, RegistrarId};
use sea_orm::entity::prelude::*;
use sea_orm::{QuerySelect, Set};

/// Who may read the register.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "registrars")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: PersonId,
    /// The administrator who gave the right.
    pub by_id: PersonId,
    pub at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

impl RightTable for Entity {
    type Id = RegistrarId;
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

/// Everybody who may read the register.
pub(crate) async fn all(db: &impl ConnectionTrait) -> Result<Vec<PersonId>> {
    Ok(Entity::find()
        .select_only()
        .column(Column::PersonId)
        .into_tuple()
        .all(db)
        .await?)
}
