use crate::error::Result;
use model::organizations::Proof;
use model::{OrganizationId, PersonId};
use sea_orm::entity::prelude::*;

/// A domain that somebody has proved to be an organization's.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "organization_domains")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub domain: String,
    pub organization_id: OrganizationId,
    pub proof: Proof,
    pub proved_at: DateTimeUtc,
    pub proved_by: PersonId,
}

impl ActiveModelBehavior for ActiveModel {}

/// The proved domains of an organization.
pub(crate) async fn of(db: &impl ConnectionTrait, id: OrganizationId) -> Result<Vec<Model>> {
    Ok(Entity::find()
        .filter(Column::OrganizationId.eq(id))
        .all(db)
        .await?)
}
