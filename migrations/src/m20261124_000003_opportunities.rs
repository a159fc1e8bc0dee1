//! Postings, their approved revisions, and what staff and posters write to each other.

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
        let opportunities = Table::create()
            .table("opportunities")
            .col(uuid("id").primary_key())
            .col(text("kind"))
            .col(uuid("poster_id"))
            // The organization of the newest revision; null: the school itself.
            .col(uuid_null("organization_id"))
            .col(text("publication"))
            .col(text("revision"))
            // Rises with each save, so that two people editing see each other.
            .col(integer("version"))
            // The newest revision as typed (JSON, field code to text).
            .col(text("draft"))
            // The approved revision as typed; null before the first approval.
            .col(text_null("published_draft"))
            // The approved revision as typed content (JSON of model::opportunities::Content).
            .col(text_null("content"))
            // Copies of the approved content that lists filter and sort by.
            .col(uuid_null("published_organization_id"))
            .col(boolean("members_only"))
            .col(date_null("apply_by"))
            .col(timestamp_with_time_zone_null("published_at"))
            .col(timestamp_with_time_zone_null("submitted_at"))
            .col(boolean("awaits_answer"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone("updated_at"))
            // Only imported postings: where from, the source's own id, its row as it was (JSON), and a hash of it.
            .col(text_null("source"))
            .col(text_null("source_id").unique_key())
            .col(text_null("source_url"))
            .col(text_null("source_facts"))
            .col(text_null("source_hash"))
            .foreign_key(
                ForeignKey::create()
                    .from("opportunities", "poster_id")
                    .to("people", "id"),
            )
            .foreign_key(
                ForeignKey::create()
                    .from("opportunities", "organization_id")
                    .to("organizations", "id"),
            )
            .foreign_key(
                ForeignKey::create()
                    .from("opportunities", "published_organization_id")
                    .to("organizations", "id"),
            )
            .to_owned();
        let revisions = Table::create()
            .table("revisions")
            .col(uuid("opportunity_id"))
            .col(integer("number"))
            .col(text("draft"))
            .col(timestamp_with_time_zone("approved_at"))
            .col(uuid_null("approved_by"))
            .primary_key(Index::create().col("opportunity_id").col("number"))
            .foreign_key(
                ForeignKey::create()
                    .from("revisions", "opportunity_id")
                    .to("opportunities", "id"),
            )
            .to_owned();
        let notes = Table::create()
            .table("notes")
            .col(uuid("id").primary_key())
            .col(uuid("opportunity_id"))
            .col(timestamp_with_time_zone("at"))
            .col(uuid("author_id"))
            .col(boolean("from_staff"))
            .col(text("verb"))
            .col(text_null("reason"))
            .col(text("text"))
            .foreign_key(
                ForeignKey::create()
                    .from("notes", "opportunity_id")
                    .to("opportunities", "id"),
            )
            .foreign_key(
                ForeignKey::create()
                    .from("notes", "author_id")
                    .to("people", "id"),
            )
            .to_owned();
        for table in [opportunities, revisions, notes] {
            manager.create_table(table).await?;
        }
        let indexes = [
            ("opportunities_poster", "opportunities", vec!["poster_id"]),
            (
                "opportunities_organization",
                "opportunities",
                vec!["organization_id"],
            ),
            (
                "opportunities_published_organization",
                "opportunities",
                vec!["published_organization_id", "publication"],
            ),
            (
                "opportunities_queue",
                "opportunities",
                vec!["revision", "submitted_at"],
            ),
            (
                "opportunities_expiry",
                "opportunities",
                vec!["publication", "apply_by"],
            ),
            (
                "opportunities_newest",
                "opportunities",
                vec!["publication", "published_at"],
            ),
            ("notes_opportunity", "notes", vec!["opportunity_id", "at"]),
        ];
        for (name, table, columns) in indexes {
            let mut index = Index::create();
            index.name(name).table(table);
            for column in columns {
                index.col(column);
            }
            manager.create_index(index).await?;
        }
        Ok(())
    }
}
