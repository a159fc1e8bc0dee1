//! Organizations that people bring and join: their requests, and the domains that are proved.

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
        manager.create_table(requests()).await?;
        manager.create_table(domains()).await?;
        for (name, table, column) in [
            ("requests_person", "organization_requests", "person_id"),
            (
                "requests_organization",
                "organization_requests",
                "organization_id",
            ),
            (
                "domains_organization",
                "organization_domains",
                "organization_id",
            ),
        ] {
            let index = Index::create()
                .name(name)
                .table(table)
                .col(column)
                .to_owned();
            manager.create_index(index).await?;
        }
        Ok(())
    }
}

fn requests() -> TableCreateStatement {
    Table::create()
        .table("organization_requests")
        .col(uuid("id").primary_key())
        .col(uuid("person_id"))
        // Null while the organization is only proposed.
        .col(uuid_null("organization_id"))
        .col(text_null("proposal"))
        .col(text_null("domain"))
        // Stands in public on the organization's domain: no secret.
        .col(text("token"))
        .col(text("state"))
        .col(text_null("proof"))
        .col(text_null("proved_domain"))
        .col(text("papers"))
        .col(text("question"))
        .col(text("answer"))
        .col(text_null("reason"))
        .col(text("message"))
        .col(text_null("code_hash"))
        .col(text_null("code_address"))
        .col(timestamp_with_time_zone_null("code_until"))
        .col(integer("code_tries"))
        .col(timestamp_with_time_zone("begun_at"))
        .col(timestamp_with_time_zone("moved_at"))
        .col(uuid_null("decided_by"))
        .foreign_key(
            ForeignKey::create()
                .from("organization_requests", "person_id")
                .to("people", "id"),
        )
        .foreign_key(
            ForeignKey::create()
                .from("organization_requests", "organization_id")
                .to("organizations", "id"),
        )
        .to_owned()
}

fn domains() -> TableCreateStatement {
    Table::create()
        .table("organization_domains")
        // A domain is one organization's.
        .col(text("domain").primary_key())
        .col(uuid("organization_id"))
        .col(text("proof"))
        .col(timestamp_with_time_zone("proved_at"))
        .col(uuid("proved_by"))
        .foreign_key(
            ForeignKey::create()
                .from("organization_domains", "organization_id")
                .to("organizations", "id"),
        )
        .to_owned()
}
