//! Claims of people to stand in the register, and alumni who vouch for them.

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
        let claims = Table::create()
            .table("claims")
            .col(uuid("id").primary_key())
            // One a person: who claims again corrects it.
            .col(uuid("person_id").unique_key())
            .col(text("state"))
            .col(integer("version"))
            .col(timestamp_with_time_zone("at"))
            .col(integer("tries"))
            .col(text("name"))
            .col(text("kana"))
            .col(text("former"))
            .col(text("roman"))
            .col(date("birth"))
            .col(integer("year"))
            .col(text("student_no"))
            .col(text("faculty"))
            .col(text("message"))
            // What it is sure to be, or what it was accepted as.
            .col(uuid_null("entry_id"))
            .col(text_null("method"))
            .col(text_null("reason"))
            .col(text("answer"))
            .col(uuid_null("handled_by"))
            .col(timestamp_with_time_zone_null("handled_at"))
            .col(text("vouch_token").unique_key())
            .foreign_key(
                ForeignKey::create()
                    .from("claims", "person_id")
                    .to("people", "id"),
            )
            .to_owned();
        manager.create_table(claims).await?;
        for (name, columns) in [
            ("claims_waiting", ["state", "at"]),
            ("claims_entry", ["entry_id", "state"]),
        ] {
            let index = Index::create()
                .name(name)
                .table("claims")
                .col(columns[0])
                .col(columns[1])
                .to_owned();
            manager.create_index(index).await?;
        }
        let vouches = Table::create()
            .table("vouches")
            .col(uuid("claim_id"))
            .col(uuid("person_id"))
            .col(timestamp_with_time_zone("at"))
            // Of somebody who vouched falsely none counts any more.
            .col(timestamp_with_time_zone_null("void_at"))
            .primary_key(Index::create().col("claim_id").col("person_id"))
            .foreign_key(
                ForeignKey::create()
                    .from("vouches", "claim_id")
                    .to("claims", "id"),
            )
            .to_owned();
        manager.create_table(vouches).await?;
        let index = Index::create()
            .name("vouches_person")
            .table("vouches")
            .col("person_id")
            .col("at")
            .to_owned();
        manager.create_index(index).await
    }
}
