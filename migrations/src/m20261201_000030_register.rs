//! The register of those who studied at the school, who may read it, and who has.

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
        let registrars = Table::create()
            .table("registrars")
            .col(uuid("person_id").primary_key())
            .col(uuid("by_id"))
            .col(timestamp_with_time_zone("at"))
            .foreign_key(&mut to_people("registrars", "person_id"))
            .to_owned();
        manager.create_table(registrars).await?;
        let entries = Table::create()
            .table("register_entries")
            .col(uuid("id").primary_key())
            // One spelling of the student number, or of name, birth and year where there is none.
            .col(text("key").unique_key())
            .col(text("student_no"))
            .col(text("name"))
            .col(text("kana"))
            .col(text("roman"))
            .col(text("former"))
            .col(date_null("birth"))
            .col(text("faculty"))
            .col(text("department"))
            .col(text("degree"))
            .col(integer_null("left_year"))
            .col(integer_null("left_month"))
            .col(text("leaving"))
            // One spelling of the name and of the kana, to look by.
            .col(text("name_key"))
            .col(text("kana_key"))
            .col(date("as_of"))
            .col(uuid_null("claimed_by").unique_key())
            .foreign_key(&mut to_people("register_entries", "claimed_by"))
            .to_owned();
        manager.create_table(entries).await?;
        for (name, column) in [
            ("register_entries_birth", "birth"),
            ("register_entries_name", "name_key"),
            ("register_entries_kana", "kana_key"),
        ] {
            let index = Index::create()
                .name(name)
                .table("register_entries")
                .col(column)
                .to_owned();
            manager.create_index(index).await?;
        }
        let looks = Table::create()
            .table("register_looks")
            .col(uuid("id").primary_key())
            .col(uuid("by_id"))
            .col(timestamp_with_time_zone("at"))
            .col(uuid_null("claim_id"))
            .col(text("whom"))
            .col(text("purpose"))
            .foreign_key(&mut to_people("register_looks", "by_id"))
            .to_owned();
        manager.create_table(looks).await?;
        let index = Index::create()
            .name("register_looks_claim")
            .table("register_looks")
            .col("claim_id")
            .col("by_id")
            .to_owned();
        manager.create_index(index).await?;
        let reads = Table::create()
            .table("register_reads")
            .col(uuid("look_id"))
            .col(uuid("entry_id"))
            .primary_key(Index::create().col("look_id").col("entry_id"))
            .foreign_key(
                ForeignKey::create()
                    .from("register_reads", "look_id")
                    .to("register_looks", "id"),
            )
            .to_owned();
        manager.create_table(reads).await
    }
}

fn to_people(table: &'static str, column: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from(table, column)
        .to("people", "id")
        .to_owned()
}
