//! How often something was tried, the browsers that people know, and messages that are about no posting.

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
        let throttles = Table::create()
            .table("throttles")
            .col(text("limit_name"))
            // What the limit counts by, hashed: strangers type it.
            .col(text("key"))
            // Milliseconds since 1970, so that both databases add to it.
            .col(big_integer("forgiven_at"))
            .primary_key(Index::create().col("limit_name").col("key"))
            .to_owned();
        let devices = Table::create()
            .table("devices")
            .col(text("token_hash").primary_key())
            .col(uuid("person_id"))
            .col(timestamp_with_time_zone("used_at"))
            .foreign_key(
                ForeignKey::create()
                    .from("devices", "person_id")
                    .to("people", "id"),
            )
            .to_owned();
        for table in [throttles, devices] {
            manager.create_table(table).await?;
        }
        for (name, table, column) in [
            ("throttles_forgiven", "throttles", "forgiven_at"),
            ("devices_person", "devices", "person_id"),
        ] {
            let index = Index::create()
                .name(name)
                .table(table)
                .col(column)
                .to_owned();
            manager.create_index(index).await?;
        }
        allow_messages_without_posting(manager).await
    }
}

/// `notifications.opportunity_id` may be null. PostgreSQL changes the column; SQLite needs a new table.
async fn allow_messages_without_posting(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let actor = Table::alter()
        .table("notifications")
        // Who did what the message tells of; null where that is not told.
        .add_column(uuid_null("actor_id"))
        .to_owned();
    manager.alter_table(actor).await?;
    if manager.get_database_backend() == sea_orm::DbBackend::Postgres {
        let nullable = Table::alter()
            .table("notifications")
            .modify_column(uuid_null("opportunity_id"))
            .to_owned();
        return manager.alter_table(nullable).await;
    }
    let copy = Table::create()
        .table("notifications_copy")
        .col(uuid("id").primary_key())
        .col(uuid("person_id"))
        .col(timestamp_with_time_zone("at"))
        .col(text("verb"))
        .col(uuid_null("opportunity_id"))
        .col(boolean("at_desk"))
        .col(timestamp_with_time_zone_null("read_at"))
        .col(uuid_null("saved_search_id"))
        .col(integer_null("found"))
        .col(uuid_null("actor_id"))
        .foreign_key(
            ForeignKey::create()
                .from("notifications_copy", "person_id")
                .to("people", "id"),
        )
        .foreign_key(
            ForeignKey::create()
                .from("notifications_copy", "opportunity_id")
                .to("opportunities", "id"),
        )
        .to_owned();
    manager.create_table(copy).await?;
    let columns = "id, person_id, at, verb, opportunity_id, at_desk, read_at, saved_search_id, found, actor_id";
    let db = manager.get_connection();
    db.execute_unprepared(&format!(
        "INSERT INTO notifications_copy ({columns}) SELECT {columns} FROM notifications"
    ))
    .await?;
    db.execute_unprepared("DROP TABLE notifications").await?;
    db.execute_unprepared("ALTER TABLE notifications_copy RENAME TO notifications")
        .await?;
    let person = Index::create()
        .name("notifications_person")
        .table("notifications")
        .col("person_id")
        .col("at")
        .to_owned();
    manager.create_index(person).await
}
