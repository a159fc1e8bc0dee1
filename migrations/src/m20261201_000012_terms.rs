//! The terms that people agree to, by version, and who has agreed to which.

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
        // Version 0 is the text that comes with the program.
        let terms = Table::create()
            .table("terms")
            .col(integer("version").primary_key())
            .col(text("body_ja"))
            .col(text("body_en"))
            .col(timestamp_with_time_zone("published_at"))
            .col(uuid("by_id"))
            .to_owned();
        manager.create_table(terms).await?;
        let agreements = Table::create()
            .table("agreements")
            .col(uuid("person_id"))
            .col(integer("version"))
            .col(timestamp_with_time_zone("at"))
            .primary_key(Index::create().col("person_id").col("version"))
            .foreign_key(
                ForeignKey::create()
                    .from("agreements", "person_id")
                    .to("people", "id"),
            )
            .to_owned();
        manager.create_table(agreements).await
    }
}
