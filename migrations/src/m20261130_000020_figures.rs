//! How often postings are opened, and how often somebody goes on to apply: a row a posting and day.

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
        let figures = Table::create()
            .table("figures")
            .col(uuid("opportunity_id"))
            .col(date("day"))
            .col(big_integer("seen"))
            .col(big_integer("went"))
            // No foreign key: a posting that is gone must not keep the others of a batch from being written.
            .primary_key(Index::create().col("opportunity_id").col("day"))
            .to_owned();
        manager.create_table(figures).await
    }
}
