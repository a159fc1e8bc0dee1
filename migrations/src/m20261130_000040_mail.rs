//! What the portal mails: the outbox, what people have chosen, and addresses that send mail back.

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
        for table in [mails(), settings(), returned()] {
            manager.create_table(table).await?;
        }
        for (name, table, columns) in [
            ("mails_due", "mails", vec!["state", "due_at"]),
            ("mails_created", "mails", vec!["created_at"]),
        ] {
            let mut index = Index::create();
            index.name(name).table(table);
            for column in columns {
                index.col(column);
            }
            manager.create_index(index).await?;
        }
        // The mail that tells of it; null where none does.
        for (table, index) in [
            ("notifications", "notifications_mail"),
            ("saved_search_matches", "saved_search_matches_mail"),
        ] {
            let column = Table::alter()
                .table(table)
                .add_column(uuid_null("mail_id"))
                .to_owned();
            manager.alter_table(column).await?;
            let index = Index::create()
                .name(index)
                .table(table)
                .col("mail_id")
                .to_owned();
            manager.create_index(index).await?;
        }
        Ok(())
    }
}

fn mails() -> TableCreateStatement {
    Table::create()
        .table("mails")
        .col(uuid("id").primary_key())
        // Null: nobody has an account with this address.
        .col(uuid_null("person_id"))
        .col(text("address"))
        .col(text("language"))
        .col(text("kind"))
        // JSON; null once a secret is sent.
        .col(text_null("facts"))
        // What is told together has one mail; null where nothing is added to it.
        .col(text_null("slot").unique_key())
        .col(text("state"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("due_at"))
        // When it is of no use any more.
        .col(timestamp_with_time_zone_null("expires_at"))
        .col(integer("attempts"))
        // When it was first taken to be sent: nothing is added to it from then on.
        .col(timestamp_with_time_zone_null("claimed_at"))
        .col(uuid_null("lease"))
        .col(timestamp_with_time_zone_null("leased_until"))
        .col(timestamp_with_time_zone_null("ended_at"))
        // What the mail server said last.
        .col(text_null("said"))
        .foreign_key(
            ForeignKey::create()
                .from("mails", "person_id")
                .to("people", "id"),
        )
        .to_owned()
}

fn settings() -> TableCreateStatement {
    Table::create()
        .table("mail_settings")
        .col(uuid("person_id").primary_key())
        // JSON: group to pace.
        .col(text("choices"))
        .col(integer("quiet_from"))
        .col(integer("quiet_until"))
        // As it is, because every mail names it; it only switches mails off.
        .col(text("token").unique_key())
        .foreign_key(
            ForeignKey::create()
                .from("mail_settings", "person_id")
                .to("people", "id"),
        )
        .to_owned()
}

fn returned() -> TableCreateStatement {
    Table::create()
        .table("mail_returned")
        .col(text("address").primary_key())
        .col(timestamp_with_time_zone("at"))
        .col(text("said"))
        .to_owned()
}
