//! Organizations that were entered twice and are one now, with what has moved.

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
        let into = Table::alter()
            .table("organizations")
            .add_column(uuid_null("merged_into"))
            .to_owned();
        manager.alter_table(into).await?;
        let merges = Table::create()
            .table("organization_merges")
            .col(uuid("id").primary_key())
            .col(uuid("from_id"))
            .col(uuid("into_id"))
            .col(uuid("by_id"))
            .col(timestamp_with_time_zone("at"))
            // JSON of what has moved, so that as much moves back.
            .col(text("moved"))
            .col(timestamp_with_time_zone_null("undone_at"))
            .foreign_key(
                ForeignKey::create()
                    .from("organization_merges", "from_id")
                    .to("organizations", "id"),
            )
            .foreign_key(
                ForeignKey::create()
                    .from("organization_merges", "into_id")
                    .to("organizations", "id"),
            )
            .to_owned();
        manager.create_table(merges).await
    }
}
