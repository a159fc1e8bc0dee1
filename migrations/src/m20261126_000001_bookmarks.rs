//! Postings that people mark.

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
        let bookmarks = Table::create()
            .table("bookmarks")
            .col(uuid("person_id"))
            .col(uuid("opportunity_id"))
            .col(timestamp_with_time_zone("marked_at"))
            .primary_key(Index::create().col("person_id").col("opportunity_id"))
            // A mark is nothing without the one who made it or what it was made on.
            .foreign_key(
                ForeignKey::create()
                    .from("bookmarks", "person_id")
                    .to("people", "id")
                    .on_delete(ForeignKeyAction::Cascade),
            )
            .foreign_key(
                ForeignKey::create()
                    .from("bookmarks", "opportunity_id")
                    .to("opportunities", "id")
                    .on_delete(ForeignKeyAction::Cascade),
            )
            .to_owned();
        manager.create_table(bookmarks).await?;
        // Whoever deletes a posting need not look through all marks.
        let by_posting = Index::create()
            .name("bookmarks_posting")
            .table("bookmarks")
            .col("opportunity_id")
            .to_owned();
        manager.create_index(by_posting).await
    }
}
