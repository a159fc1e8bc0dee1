//! Messages about whatever the journal tells of, and words of its own for what happens to each kind of thing.
//!
//! `opportunity_id`, `saved_search_id` and `found` of `notifications` stay for a while, for programs of before.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Verbs of postings that stood for other things as well: subject, old, new.
const VERBS: [(&str, &str, &str); 7] = [
    ("person", "frozen", "disabled"),
    ("person", "unfrozen", "enabled"),
    ("saved-search", "discarded", "deleted"),
    ("synonym-group", "saved", "added"),
    ("synonym-group", "discarded", "removed"),
    ("synonym-group", "paused", "switched-off"),
    ("synonym-group", "reopened", "switched-on"),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    // Whole or not at all, also when the process is killed in between.
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in [
            text_null("subject"),
            uuid_null("subject_id"),
            text_null("details"),
        ] {
            let change = Table::alter()
                .table("notifications")
                .add_column(column)
                .to_owned();
            manager.alter_table(change).await?;
        }
        let db = manager.get_connection();
        for (subject, id, condition) in [
            (
                "saved-search",
                "saved_search_id",
                "saved_search_id IS NOT NULL",
            ),
            (
                "opportunity",
                "opportunity_id",
                "saved_search_id IS NULL AND opportunity_id IS NOT NULL",
            ),
            (
                "person",
                "person_id",
                "saved_search_id IS NULL AND opportunity_id IS NULL",
            ),
        ] {
            db.execute_unprepared(&format!(
                "UPDATE notifications SET subject = '{subject}', subject_id = {id} WHERE {condition}"
            ))
            .await?;
        }
        db.execute_unprepared(
            "UPDATE notifications SET verb = 'told', details = '{\"found\":' || COALESCE(found, 0) || '}' \
             WHERE saved_search_id IS NOT NULL",
        )
        .await?;
        for (subject, old, new) in VERBS {
            let renamed = Query::update()
                .table("journal")
                .value("verb", new)
                .and_where(Expr::col("subject").eq(subject))
                .and_where(Expr::col("verb").eq(old))
                .to_owned();
            manager.execute(renamed).await?;
        }
        Ok(())
    }
}
