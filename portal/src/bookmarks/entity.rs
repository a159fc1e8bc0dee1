use crate::error::Result;
use chrono::{DateTime, Utc};
use model::{OpportunityId, PersonId};
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "bookmarks")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: PersonId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub opportunity_id: OpportunityId,
    pub marked_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

/// When a posting was marked; not by whom.
pub(crate) async fn marked_at(
    db: &impl ConnectionTrait,
    id: OpportunityId,
) -> Result<Vec<DateTime<Utc>>> {
    Ok(Entity::find()
        .select_only()
        .column(Column::MarkedAt)
        .filter(Column::OpportunityId.eq(id))
        .into_tuple()
        .all(db)
        .await?)
}
