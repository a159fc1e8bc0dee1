//! Colleagues whom the owners of an organization have invited.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    // Whole or not at all, also when the process is killed in between.
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let colleagues = Table::create()
            .table("colleague_invitations")
            // SHA-256 of the token in hexadecimal: a stolen database lets nobody in.
            .col(text("token_hash").primary_key())
            .col(uuid("organization_id"))
            .col(text("email"))
            .col(text("role"))
            .col(uuid("invited_by"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone("expires_at"))
            .col(timestamp_with_time_zone_null("used_at"))
            .foreign_key(
                ForeignKey::create()
                    .from("colleague_invitations", "organization_id")
                    .to("organizations", "id"),
            )
            .to_owned();
        manager.create_table(colleagues).await?;
        let organization = Index::create()
            .name("colleagues_organization")
            .table("colleague_invitations")
            .col("organization_id")
            .to_owned();
        manager.create_index(organization).await
    }
}
