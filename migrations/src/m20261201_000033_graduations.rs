//! Graduations: students who become alumni on a day, and the students who were asked for a private address.

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
        let graduations = Table::create()
            .table("graduations")
            // The file that it was read from.
            .col(uuid("id").primary_key())
            .col(text("name"))
            .col(text("state"))
            .col(date("as_of"))
            .col(date("effective_on"))
            .col(timestamp_with_time_zone("at"))
            .col(uuid_null("first_by"))
            .col(timestamp_with_time_zone_null("first_at"))
            .col(uuid_null("second_by"))
            .col(timestamp_with_time_zone_null("second_at"))
            .col(timestamp_with_time_zone_null("applied_at"))
            .col(timestamp_with_time_zone_null("undone_at"))
            .to_owned();
        manager.create_table(graduations).await?;
        let rows = Table::create()
            .table("graduation_rows")
            .col(uuid("id").primary_key())
            .col(uuid("graduation_id"))
            .col(integer_null("line"))
            .col(text("fate"))
            .col(text("name"))
            .col(text("student_no"))
            .col(text("email"))
            // JSON of what the row says for the register.
            .col(text("recorded"))
            .col(uuid_null("person_id"))
            .col(timestamp_with_time_zone_null("applied_at"))
            // What the account was before, for the way back.
            .col(text_null("role_before"))
            .col(text_null("verification_before"))
            .col(integer_null("graduated_before"))
            .foreign_key(
                ForeignKey::create()
                    .from("graduation_rows", "graduation_id")
                    .to("graduations", "id"),
            )
            .to_owned();
        manager.create_table(rows).await?;
        for (name, column) in [
            ("graduation_rows_graduation", "graduation_id"),
            ("graduation_rows_person", "person_id"),
        ] {
            let index = Index::create()
                .name(name)
                .table("graduation_rows")
                .col(column)
                .to_owned();
            manager.create_index(index).await?;
        }
        let asked = Table::create()
            .table("private_address_asked")
            .col(uuid("person_id").primary_key())
            .col(timestamp_with_time_zone("at"))
            .to_owned();
        manager.create_table(asked).await
    }
}
