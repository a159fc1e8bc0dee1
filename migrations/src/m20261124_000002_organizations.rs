//! Organizations and who belongs to them.

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
        let organizations = Table::create()
            .table("organizations")
            .col(uuid("id").primary_key())
            .col(text("slug").unique_key())
            .col(text("name_ja"))
            .col(text("name_en"))
            .col(text("kana"))
            // Folded names, for the directory's search and to recognize an organization again.
            .col(text("search_key"))
            .col(text_null("corporate_number"))
            .col(text_null("industry"))
            .col(text("country"))
            .col(text_null("prefecture"))
            .col(text_null("website"))
            .col(text("description_ja"))
            .col(text("description_en"))
            .col(timestamp_with_time_zone_null("verified_at"))
            .col(boolean("imported"))
            .col(timestamp_with_time_zone("created_at"))
            .to_owned();
        let memberships = Table::create()
            .table("memberships")
            .col(uuid("person_id"))
            .col(uuid("organization_id"))
            .col(text("role"))
            .col(timestamp_with_time_zone("since"))
            .primary_key(Index::create().col("person_id").col("organization_id"))
            .foreign_key(
                ForeignKey::create()
                    .from("memberships", "person_id")
                    .to("people", "id"),
            )
            .foreign_key(
                ForeignKey::create()
                    .from("memberships", "organization_id")
                    .to("organizations", "id"),
            )
            .to_owned();
        manager.create_table(organizations).await?;
        manager.create_table(memberships).await?;
        manager
            .create_index(
                Index::create()
                    .name("organizations_search_key")
                    .table("organizations")
                    .col("search_key")
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("memberships_organization")
                    .table("memberships")
                    .col("organization_id")
                    .to_owned(),
            )
            .await
    }
}
