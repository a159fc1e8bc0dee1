//! Codes that let somebody into their account whose address is gone.

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
        let codes = Table::create()
            .table("recovery_codes")
            // SHA-256 of person and code.
            .col(text("hash").primary_key())
            .col(uuid("person_id"))
            .col(timestamp_with_time_zone("at"))
            .foreign_key(
                ForeignKey::create()
                    .from("recovery_codes", "person_id")
                    .to("people", "id"),
            )
            .to_owned();
        manager.create_table(codes).await?;
        let index = Index::create()
            .name("recovery_codes_person")
            .table("recovery_codes")
            .col("person_id")
            .to_owned();
        manager.create_index(index).await
    }
}
