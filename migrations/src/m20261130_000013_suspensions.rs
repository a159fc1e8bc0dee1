//! Why somebody's access was ended, and by whom.

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
        let suspensions = Table::create()
            .table("suspensions")
            .col(uuid("person_id").primary_key())
            .col(uuid("by_id"))
            .col(timestamp_with_time_zone("at"))
            .col(text("reason"))
            .foreign_key(
                ForeignKey::create()
                    .from("suspensions", "person_id")
                    .to("people", "id"),
            )
            .to_owned();
        manager.create_table(suspensions).await
    }
}
