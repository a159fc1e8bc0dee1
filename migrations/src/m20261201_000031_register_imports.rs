//! Files on their way into the register, and what schools call their columns.

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
        let imports = Table::create()
            .table("register_imports")
            .col(uuid("id").primary_key())
            .col(text("file"))
            .col(text("name"))
            .col(text("state"))
            .col(uuid("by_id"))
            .col(timestamp_with_time_zone("at"))
            .col(text("encoding"))
            .col(integer("rows"))
            .col(integer("position"))
            .col(date_null("as_of"))
            // JSON: names of the columns, what they say, the first rows, numbers and examples.
            .col(text("headings"))
            .col(text("columns"))
            .col(text("sample"))
            .col(text("counts"))
            .col(text("examples"))
            .foreign_key(
                ForeignKey::create()
                    .from("register_imports", "by_id")
                    .to("people", "id"),
            )
            .to_owned();
        manager.create_table(imports).await?;
        let index = Index::create()
            .name("register_imports_state")
            .table("register_imports")
            .col("state")
            .col("at")
            .to_owned();
        manager.create_index(index).await?;
        // The bytes as they came, until the file is done with: whoever goes on after a crash reads them again.
        let files = Table::create()
            .table("register_files")
            .col(uuid("import_id"))
            .col(integer("part"))
            .col(blob("bytes"))
            .primary_key(Index::create().col("import_id").col("part"))
            .to_owned();
        manager.create_table(files).await?;
        let headings = Table::create()
            .table("register_headings")
            .col(text("heading").primary_key())
            .col(text("says"))
            .to_owned();
        manager.create_table(headings).await
    }
}
