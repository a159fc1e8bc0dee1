//! When it was forgotten whom an auditor had searched for.

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
        let column = Table::alter()
            .table("audit_looks")
            // Nothing while the name is there, and where nobody was searched for.
            .add_column(timestamp_with_time_zone_null("forgotten_at"))
            .to_owned();
        manager.alter_table(column).await
    }
}
