//! The school's mail domains, and whom an address there makes.

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
        let domains = Table::create()
            .table("mail_domains")
            .col(text("domain").primary_key())
            .col(text("role"))
            .col(boolean("subdomains"))
            .to_owned();
        manager.create_table(domains).await
    }
}
