//! What anybody writes to the office: questions, and reports about postings.

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
        let inquiries = Table::create()
            .table("inquiries")
            .col(uuid("id").primary_key())
            .col(text("kind"))
            .col(timestamp_with_time_zone("at"))
            .col(text("state"))
            // SHA-256 of the secret in the address of the sender's page.
            .col(text("token_hash").unique_key())
            .col(uuid_null("person_id"))
            .col(uuid_null("opportunity_id"))
            .col(text_null("reason"))
            .col(text("name"))
            .col(text("email"))
            .col(text("text"))
            .col(text("incident"))
            .col(text("language"))
            .col(text("answer"))
            .col(uuid_null("handled_by"))
            .col(timestamp_with_time_zone_null("handled_at"))
            .foreign_key(
                ForeignKey::create()
                    .from("inquiries", "person_id")
                    .to("people", "id"),
            )
            .foreign_key(
                ForeignKey::create()
                    .from("inquiries", "opportunity_id")
                    .to("opportunities", "id"),
            )
            .to_owned();
        manager.create_table(inquiries).await?;
        for (name, columns) in [
            ("inquiries_waiting", ["state", "at"]),
            ("inquiries_posting", ["opportunity_id", "state"]),
            ("inquiries_person", ["person_id", "at"]),
        ] {
            let index = Index::create()
                .name(name)
                .table("inquiries")
                .col(columns[0])
                .col(columns[1])
                .to_owned();
            manager.create_index(index).await?;
        }
        Ok(())
    }
}
