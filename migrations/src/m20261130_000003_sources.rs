//! An id of a source is known within that source only; it was known by itself before.
//!
//! SQLite cannot drop a column that is unique, so the old one stays there, empty.

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
        let column = Table::alter()
            .table("opportunities")
            .add_column(text_null("source_key"))
            .to_owned();
        manager.alter_table(column).await?;
        let moved = Query::update()
            .table("opportunities")
            .value("source_key", Expr::col("source_id"))
            .value("source_id", Option::<String>::None)
            .to_owned();
        manager.execute(moved).await?;
        manager
            .create_index(
                Index::create()
                    .name("opportunities_source")
                    .table("opportunities")
                    .col("source_key")
                    .col("source")
                    .unique()
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("opportunities_of_source")
                    .table("opportunities")
                    .col("source")
                    .col("publication")
                    .to_owned(),
            )
            .await
    }
}
