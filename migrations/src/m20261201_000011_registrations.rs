//! People who register by themselves: how their names are read, and what they have begun.

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
        let kana = Table::alter()
            .table("people")
            .add_column(text("kana").default(""))
            .to_owned();
        manager.alter_table(kana).await?;
        let registrations = Table::create()
            .table("registrations")
            .col(uuid("id").primary_key())
            .col(text("email"))
            .col(text("name"))
            .col(text("kana"))
            .col(text("role"))
            .col(text("verification"))
            .col(text("language"))
            .col(text("password_hash"))
            // Which version of the terms was agreed to.
            .col(integer("terms"))
            // SHA-256 in hexadecimal of what the browser, the mailed link and the mailed code have.
            .col(text("ticket_hash").unique_key())
            .col(text("link_hash").unique_key())
            .col(text("code_hash"))
            .col(timestamp_with_time_zone("expires_at"))
            .col(timestamp_with_time_zone_null("used_at"))
            .to_owned();
        manager.create_table(registrations).await
    }
}
