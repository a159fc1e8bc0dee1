//! The journal (audit trail, outbox and feeder of the index in one) and what it tells people.

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
        let journal = Table::create()
            .table("journal")
            .col(big_integer("seq").auto_increment().primary_key())
            .col(timestamp_with_time_zone("at"))
            // Null: the portal itself.
            .col(uuid_null("actor_id"))
            .col(text("verb"))
            .col(text("subject"))
            .col(uuid("subject_id"))
            .to_owned();
        let notifications = Table::create()
            .table("notifications")
            .col(uuid("id").primary_key())
            .col(uuid("person_id"))
            .col(timestamp_with_time_zone("at"))
            .col(text("verb"))
            .col(uuid("opportunity_id"))
            .col(boolean("at_desk"))
            .col(timestamp_with_time_zone_null("read_at"))
            .foreign_key(
                ForeignKey::create()
                    .from("notifications", "person_id")
                    .to("people", "id"),
            )
            .foreign_key(
                ForeignKey::create()
                    .from("notifications", "opportunity_id")
                    .to("opportunities", "id"),
            )
            .to_owned();
        manager.create_table(journal).await?;
        manager.create_table(notifications).await?;
        let subject = Index::create()
            .name("journal_subject")
            .table("journal")
            .col("subject_id")
            .col("seq")
            .to_owned();
        manager.create_index(subject).await?;
        let person = Index::create()
            .name("notifications_person")
            .table("notifications")
            .col("person_id")
            .col("at")
            .to_owned();
        manager.create_index(person).await
    }
}
