use model::organizations::MemberRole;
use model::{OrganizationId, PersonId};
use sea_orm::entity::prelude::*;

/// A colleague whom an owner has invited by mail.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "colleague_invitations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_hash: String,
    pub organization_id: OrganizationId,
    pub email: String,
    pub role: MemberRole,
    pub invited_by: PersonId,
    pub created_at: DateTimeUtc,
    pub expires_at: DateTimeUtc,
    pub used_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
