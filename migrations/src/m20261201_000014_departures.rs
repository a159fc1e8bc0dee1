//! What people change about their own accounts: names of before, and whether they have left.

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
        let names = Table::create()
            .table("former_names")
            .col(uuid("id").primary_key())
            .col(uuid("person_id"))
            .col(text("name"))
            .col(text("kana"))
            .col(timestamp_with_time_zone("until"))
            .foreign_key(
                ForeignKey::create()
                    .from("former_names", "person_id")
                    .to("people", "id"),
            )
            .to_owned();
        manager.create_table(names).await?;
        let person = Index::create()
            .name("former_names_person")
            .table("former_names")
            .col("person_id")
            .to_owned();
        manager.create_index(person).await?;
        let departures = Table::create()
            .table("departures")
            .col(uuid("person_id").primary_key())
            .col(timestamp_with_time_zone("at"))
            .foreign_key(
                ForeignKey::create()
                    .from("departures", "person_id")
                    .to("people", "id"),
            )
            .to_owned();
        manager.create_table(departures).await
    }
}
