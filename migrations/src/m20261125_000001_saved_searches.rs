//! Searches that people keep, what they have found, and how far the journal was read for them.

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
        let saved_searches = Table::create()
            .table("saved_searches")
            .col(uuid("id").primary_key())
            .col(uuid("person_id"))
            .col(text("name"))
            // Parameters of an address, in canonical order.
            .col(text("query"))
            .col(text("frequency"))
            // As it is, because its owner is shown it again and again; it opens public postings only.
            .col(text("feed_token").unique_key())
            .col(timestamp_with_time_zone("created_at"))
            .foreign_key(
                ForeignKey::create()
                    .from("saved_searches", "person_id")
                    .to("people", "id"),
            )
            .to_owned();
        let matches = Table::create()
            .table("saved_search_matches")
            .col(uuid("saved_search_id"))
            .col(uuid("opportunity_id"))
            .col(timestamp_with_time_zone("at"))
            // Null: new to the owner.
            .col(timestamp_with_time_zone_null("seen_at"))
            // The digest it belongs to; null when it was told at once or not at all.
            .col(date_null("digest_on"))
            .primary_key(Index::create().col("saved_search_id").col("opportunity_id"))
            .foreign_key(
                ForeignKey::create()
                    .from("saved_search_matches", "saved_search_id")
                    .to("saved_searches", "id")
                    .on_delete(ForeignKeyAction::Cascade),
            )
            .foreign_key(
                ForeignKey::create()
                    .from("saved_search_matches", "opportunity_id")
                    .to("opportunities", "id"),
            )
            .to_owned();
        let digests = Table::create()
            .table("saved_search_digests")
            .col(uuid("saved_search_id"))
            // A day in Japan.
            .col(date("due_on"))
            // When the portal's own bell told of it.
            .col(timestamp_with_time_zone_null("told_at"))
            // When a mail told of it.
            .col(timestamp_with_time_zone_null("mailed_at"))
            .primary_key(Index::create().col("saved_search_id").col("due_on"))
            .foreign_key(
                ForeignKey::create()
                    .from("saved_search_digests", "saved_search_id")
                    .to("saved_searches", "id")
                    .on_delete(ForeignKeyAction::Cascade),
            )
            .to_owned();
        let readers = Table::create()
            .table("journal_readers")
            .col(text("name").primary_key())
            .col(big_integer("position"))
            .to_owned();
        // The postings that were open when the journal was last read: only what joins them is news.
        let announced = Table::create()
            .table("announced_postings")
            .col(uuid("opportunity_id").primary_key())
            .foreign_key(
                ForeignKey::create()
                    .from("announced_postings", "opportunity_id")
                    .to("opportunities", "id"),
            )
            .to_owned();
        for table in [saved_searches, matches, digests, readers, announced] {
            manager.create_table(table).await?;
        }
        for (name, table, columns) in [
            (
                "saved_searches_person",
                "saved_searches",
                vec!["person_id", "created_at"],
            ),
            (
                "saved_search_matches_posting",
                "saved_search_matches",
                vec!["opportunity_id"],
            ),
            (
                "saved_search_matches_at",
                "saved_search_matches",
                vec!["at"],
            ),
            (
                "saved_search_digests_due",
                "saved_search_digests",
                vec!["told_at", "due_on"],
            ),
        ] {
            let mut index = Index::create();
            index.name(name).table(table);
            for column in columns {
                index.col(column);
            }
            manager.create_index(index).await?;
        }
        // A message about a saved search names the newest posting too, so the old column stays full.
        for column in [uuid_null("saved_search_id"), integer_null("found")] {
            let change = Table::alter()
                .table("notifications")
                .add_column(column)
                .to_owned();
            manager.alter_table(change).await?;
        }
        // What was published before this step is no news.
        let db = manager.get_connection();
        db.execute_unprepared(
            "INSERT INTO journal_readers (name, position) SELECT 'saved-searches', COALESCE(MAX(seq), 0) FROM journal",
        )
        .await?;
        db.execute_unprepared(
            "INSERT INTO announced_postings (opportunity_id) SELECT id FROM opportunities WHERE publication = 'open'",
        )
        .await?;
        Ok(())
    }
}
