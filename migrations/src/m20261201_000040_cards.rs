//! Cards by which members of the school show what they are to it, and the keys with which the school signs them.

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
        let keys = Table::create()
            .table("card_keys")
            .col(uuid("id").primary_key())
            // Tokens name their key by it.
            .col(integer("number").unique_key())
            // The secret half, 32 bytes in base64url; the public half follows from it.
            .col(text("secret"))
            .col(timestamp_with_time_zone("made_at"))
            .col(timestamp_with_time_zone_null("replaced_at"))
            .to_owned();
        manager.create_table(keys).await?;
        let cards = Table::create()
            .table("school_cards")
            .col(uuid("id").primary_key())
            .col(text("serial").unique_key())
            .col(uuid("person_id"))
            .col(text("class"))
            .col(date("first_day"))
            .col(date("last_day"))
            .col(timestamp_with_time_zone("made_at"))
            .col(timestamp_with_time_zone_null("revoked_at"))
            .col(uuid_null("revoked_by"))
            .col(text_null("reason"))
            .foreign_key(
                ForeignKey::create()
                    .from("school_cards", "person_id")
                    .to("people", "id"),
            )
            .to_owned();
        manager.create_table(cards).await?;
        for (name, column) in [
            ("school_cards_person", "person_id"),
            ("school_cards_last_day", "last_day"),
        ] {
            let index = Index::create()
                .name(name)
                .table("school_cards")
                .col(column)
                .to_owned();
            manager.create_index(index).await?;
        }
        Ok(())
    }
}
