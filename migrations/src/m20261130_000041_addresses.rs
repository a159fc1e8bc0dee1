//! Other addresses that people have asked for.

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
        let changes = Table::create()
            .table("address_changes")
            .col(uuid("id").primary_key())
            .col(uuid("person_id"))
            .col(text("old_address"))
            .col(text("new_address"))
            // SHA-256 of the tokens in hexadecimal: a stolen database changes no address.
            .col(text("confirm_hash").unique_key())
            .col(timestamp_with_time_zone("confirm_until"))
            .col(timestamp_with_time_zone_null("confirmed_at"))
            .col(text_null("undo_hash").unique_key())
            .col(timestamp_with_time_zone_null("undo_until"))
            .foreign_key(
                ForeignKey::create()
                    .from("address_changes", "person_id")
                    .to("people", "id"),
            )
            .to_owned();
        manager.create_table(changes).await?;
        let person = Index::create()
            .name("address_changes_person")
            .table("address_changes")
            .col("person_id")
            .to_owned();
        manager.create_index(person).await
    }
}
