use model::{MergeId, OrganizationId, PersonId};
use sea_orm::entity::prelude::*;

/// Two organizations that staff have made one.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "organization_merges")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: MergeId,
    pub from_id: OrganizationId,
    pub into_id: OrganizationId,
    pub by_id: PersonId,
    pub at: DateTimeUtc,
    /// JSON of what has moved, see `merging/moved.rs`.
    pub moved: String,
    pub undone_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
