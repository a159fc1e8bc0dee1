//! Groups of words that mean the same: the school's own, and what it decided on those of the program.

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
        let groups = Table::create()
            .table("synonym_groups")
            .col(uuid("id").primary_key())
            // Null: the school's own. Otherwise the first word of the program's group that the row decides on.
            .col(text_null("bundled"))
            // Higher before lower: of two groups with the same word, searches use the first.
            .col(big_integer("rank"))
            // A line of text; null: the words of the program.
            .col(text_null("words"))
            .col(boolean("is_on"))
            // Rises with each change, so that two people editing see each other.
            .col(integer("version"))
            .to_owned();
        manager.create_table(groups).await
    }
}
