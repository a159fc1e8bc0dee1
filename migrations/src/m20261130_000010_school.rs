//! The school's office, how it is reached, and its logo.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TEXTS: [&str; 10] = [
    "office_ja",
    "office_en",
    "mail",
    "phone",
    "hours_ja",
    "hours_en",
    "address_ja",
    "address_en",
    "privacy_ja",
    "privacy_en",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    // Whole or not at all, also when the process is killed in between.
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let texts = TEXTS.map(|name| text(name).default("").to_owned());
        // The hash of the picture that is shown.
        let logo = text_null("logo");
        // Rises with each change; 0: no administrator has said anything yet.
        let version = integer("version").default(0).to_owned();
        for column in texts.into_iter().chain([logo, version]) {
            let change = Table::alter().table("school").add_column(column).to_owned();
            manager.alter_table(change).await?;
        }
        let logos = Table::create()
            .table("school_logos")
            .col(text("hash").primary_key())
            .col(blob("png"))
            .to_owned();
        manager.create_table(logos).await
    }
}
