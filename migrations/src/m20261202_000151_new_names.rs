//! Names that people call themselves by and nobody at the school has seen.

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
        let names = Table::create()
            .table("new_names")
            .col(uuid("person_id").primary_key())
            // By which the school knows them; nothing where it knows no name of theirs.
            .col(text_null("known_as"))
            .col(timestamp_with_time_zone("since"))
            .foreign_key(
                ForeignKey::create()
                    .from("new_names", "person_id")
                    .to("people", "id"),
            )
            .to_owned();
        manager.create_table(names).await?;
        // Whoever has changed a name since the school was sure of them is known by the first of those names, until staff have looked. What
        // somebody was called before that nobody has confirmed: staff may have asked for another name first. Of whom only a register or words
        // of others made it sure nobody has seen any name, so that whoever had another before is known by none.
        manager
            .get_connection()
            .execute_unprepared(
                "WITH known AS (SELECT f.id, f.person_id, f.name, f.until FROM former_names f \
                 WHERE NOT EXISTS (SELECT 1 FROM admissions a WHERE a.person_id = f.person_id \
                 AND a.state = 'admitted' AND a.at >= f.until) \
                 AND NOT EXISTS (SELECT 1 FROM journal j WHERE j.subject = 'person' \
                 AND j.subject_id = f.person_id AND j.verb = 'verified' AND j.actor_id IS NOT NULL \
                 AND j.at >= f.until)) \
                 INSERT INTO new_names (person_id, known_as, since) \
                 SELECT f.person_id, CASE WHEN p.verification IN ('register', 'vouched') \
                 AND EXISTS (SELECT 1 FROM journal j WHERE j.subject = 'person' \
                 AND j.subject_id = f.person_id AND j.verb = 'verified' AND j.actor_id IS NULL \
                 AND j.at >= f.until) THEN NULL ELSE f.name END, f.until FROM known f \
                 JOIN people p ON p.id = f.person_id \
                 WHERE p.name <> f.name \
                 AND p.verification IN ('domain', 'organization', 'register', 'vouched', 'staff') \
                 AND NOT EXISTS (SELECT 1 FROM known e WHERE e.person_id = f.person_id \
                 AND (e.until < f.until OR (e.until = f.until AND e.id < f.id)))",
            )
            .await?;
        Ok(())
    }
}
