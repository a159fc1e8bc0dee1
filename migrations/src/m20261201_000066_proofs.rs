//! When the password was last typed in a session.

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
        let sessions = Table::alter()
            .table("sessions")
            .add_column(timestamp_with_time_zone_null("proved_at"))
            .to_owned();
        manager.alter_table(sessions).await
    }
}
