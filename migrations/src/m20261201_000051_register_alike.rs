//! Entries of the register are found by name among those with a student number, and among those without.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    // Whole or not at all, also when the process is killed in between.
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let index = Index::create()
            .name("register_entries_alike")
            .table("register_entries")
            .col("name_key")
            .col("student_no")
            .to_owned();
        manager.create_index(index).await
    }
}
