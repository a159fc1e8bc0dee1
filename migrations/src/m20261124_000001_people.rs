//! The school, its departments, people, how they sign in.

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
        let school = Table::create()
            .table("school")
            .col(integer("id").primary_key())
            .col(text("name_ja"))
            .col(text("name_en"))
            .to_owned();
        let departments = Table::create()
            .table("departments")
            .col(uuid("id").primary_key())
            .col(text("faculty_ja"))
            .col(text("faculty_en"))
            .col(text("name_ja"))
            .col(text("name_en"))
            .to_owned();
        let people = Table::create()
            .table("people")
            .col(uuid("id").primary_key())
            .col(text("name"))
            .col(text("email").unique_key())
            .col(text("role"))
            .col(text("verification"))
            .col(text("language"))
            .col(text_null("password_hash"))
            .col(uuid_null("department_id"))
            .col(integer_null("graduated"))
            .col(timestamp_with_time_zone("joined_at"))
            .col(timestamp_with_time_zone_null("disabled_at"))
            .foreign_key(
                ForeignKey::create()
                    .from("people", "department_id")
                    .to("departments", "id"),
            )
            .to_owned();
        let sessions = Table::create()
            .table("sessions")
            .col(uuid("id").primary_key())
            // SHA-256 of the token in hexadecimal: a stolen database signs nobody in.
            .col(text("token_hash").unique_key())
            .col(uuid("person_id"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone("seen_at"))
            .col(text("user_agent"))
            .foreign_key(
                ForeignKey::create()
                    .from("sessions", "person_id")
                    .to("people", "id"),
            )
            .to_owned();
        let invitations = Table::create()
            .table("invitations")
            .col(text("token_hash").primary_key())
            .col(uuid("person_id"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone("expires_at"))
            .col(timestamp_with_time_zone_null("used_at"))
            .foreign_key(
                ForeignKey::create()
                    .from("invitations", "person_id")
                    .to("people", "id"),
            )
            .to_owned();
        for table in [school, departments, people, sessions, invitations] {
            manager.create_table(table).await?;
        }
        manager
            .create_index(
                Index::create()
                    .name("sessions_person")
                    .table("sessions")
                    .col("person_id")
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("invitations_person")
                    .table("invitations")
                    .col("person_id")
                    .to_owned(),
            )
            .await
    }
}
