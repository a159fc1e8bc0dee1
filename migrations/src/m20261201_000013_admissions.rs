//! Whether staff take somebody for what they say they are.

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
        let admissions = Table::create()
            .table("admissions")
            .col(uuid("id").primary_key())
            .col(uuid("person_id").unique_key())
            .col(text("state"))
            .col(timestamp_with_time_zone("since"))
            // What staff ask, or why they refuse, and what the person answers.
            .col(text("message"))
            .col(text("answer"))
            .col(uuid_null("by_id"))
            .col(timestamp_with_time_zone_null("at"))
            .foreign_key(
                ForeignKey::create()
                    .from("admissions", "person_id")
                    .to("people", "id"),
            )
            .to_owned();
        manager.create_table(admissions).await
    }
}
