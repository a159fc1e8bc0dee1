//! Who looks after a posting at the desk, and what was before the last decision on it.

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
        let cases = Table::create()
            .table("desk_cases")
            .col(uuid("opportunity_id").primary_key())
            .col(uuid("owner_id"))
            .col(timestamp_with_time_zone("taken_at"))
            .foreign_key(
                ForeignKey::create()
                    .from("desk_cases", "opportunity_id")
                    .to("opportunities", "id"),
            )
            .foreign_key(
                ForeignKey::create()
                    .from("desk_cases", "owner_id")
                    .to("people", "id"),
            )
            .to_owned();
        let decisions = Table::create()
            .table("decisions")
            .col(uuid("opportunity_id").primary_key())
            .col(text("act"))
            .col(uuid("by_id"))
            .col(timestamp_with_time_zone("at"))
            // Of the posting after the decision.
            .col(integer("version"))
            // JSON of what the decision has changed, as it was before.
            .col(text("before"))
            .foreign_key(
                ForeignKey::create()
                    .from("decisions", "opportunity_id")
                    .to("opportunities", "id"),
            )
            .to_owned();
        for table in [cases, decisions] {
            manager.create_table(table).await?;
        }
        manager
            .create_index(
                Index::create()
                    .name("desk_cases_owner")
                    .table("desk_cases")
                    .col("owner_id")
                    .to_owned(),
            )
            .await
    }
}
