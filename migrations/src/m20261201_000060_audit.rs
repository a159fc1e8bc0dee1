//! The chain over the journal, who may read the journal, and who has.

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
        let chain = Table::create()
            .table("journal_chain")
            // There is one row.
            .col(integer("id").primary_key())
            .col(blob("genesis"))
            .col(big_integer("place"))
            .col(big_integer("seq"))
            .col(blob("hash"))
            .col(timestamp_with_time_zone_null("checked_at"))
            .col(big_integer("checked_place"))
            .col(text_null("broken"))
            .col(big_integer("broken_at"))
            .to_owned();
        manager.create_table(chain).await?;
        // Nothing refers to the journal: a line that is taken out of it has to leave its link behind.
        let links = Table::create()
            .table("journal_links")
            .col(big_integer("seq").primary_key())
            .col(big_integer("place"))
            .col(blob("hash"))
            .to_owned();
        manager.create_table(links).await?;
        let auditors = Table::create()
            .table("auditors")
            .col(uuid("person_id").primary_key())
            .col(uuid("by_id"))
            .col(timestamp_with_time_zone("at"))
            .foreign_key(&mut to_people("auditors", "person_id"))
            .to_owned();
        manager.create_table(auditors).await?;
        let looks = Table::create()
            .table("audit_looks")
            .col(uuid("id").primary_key())
            .col(uuid("by_id"))
            .col(timestamp_with_time_zone("at"))
            .col(text("person"))
            .col(text("happened"))
            .col(date_null("since"))
            .col(date_null("until"))
            // The last entry that it can have found.
            .col(big_integer("last"))
            .col(boolean("exported"))
            .foreign_key(&mut to_people("audit_looks", "by_id"))
            .to_owned();
        manager.create_table(looks).await
    }
}

fn to_people(table: &'static str, column: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from(table, column)
        .to("people", "id")
        .to_owned()
}
