//! The database: connecting, migrating, reading and writing.
//!
//! Reads go to the pool. Every write is one transaction begun with [`Portal::write`], which also
//! writes its journal entries.

pub(crate) mod trouble;

use crate::error::{Error, Fault, Result};
use crate::journal::Entry;
use crate::rows::insert_all;
use crate::{Portal, Settings, mail, notifications};
use chrono::{DateTime, Utc};
use migrations::Migrator;
use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, DbBackend,
    IsolationLevel, SqliteTransactionMode, TransactionOptions, TransactionTrait,
};
use sea_orm_migration::MigratorTrait;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Mutex, OwnedMutexGuard};

/// Whose debug messages show statements, without what people typed.
const STATEMENTS: &str = "portal::statements";
/// How long a writer waits for another process that holds the SQLite file.
const BUSY: Duration = Duration::from_secs(10);
/// How long a request waits for a free connection before it is told to come back.
const ACQUIRE: Duration = Duration::from_secs(10);

/// The connection pool and, for SQLite, the queue of writers.
pub(crate) struct Store {
    db: DatabaseConnection,
    /// SQLite has one writer. Queueing in the process is fair and quick; SQLite's own way is to
    /// sleep and try again.
    writer: Option<Arc<Mutex<()>>>,
}

impl Store {
    pub(crate) async fn connect(url: &str) -> Result<Self> {
        let is_sqlite = url.starts_with("sqlite:");
        let mut options = ConnectOptions::new(url);
        options
            .sqlx_logging(false)
            .acquire_timeout(ACQUIRE)
            .connect_timeout(ACQUIRE);
        options
            .max_connections(if is_sqlite { 8 } else { 20 })
            .min_connections(1);
        options.map_sqlx_sqlite_opts(|sqlite| {
            sqlite
                .create_if_missing(true)
                .journal_mode(SqliteJournalMode::Wal)
                // NORMAL may lose the last commits when the power fails.
                .synchronous(SqliteSynchronous::Full)
                .busy_timeout(BUSY)
                .foreign_keys(true)
                .pragma("cache_size", "-16000")
                .pragma("mmap_size", "268435456")
                .statement_cache_capacity(200)
        });
        let mut db = Database::connect(options).await?;
        // `KAKEHASHI_LOG_LEVEL=info,portal::statements=debug` shows what each request asks.
        if tracing::enabled!(target: STATEMENTS, tracing::Level::DEBUG) {
            db.set_metric_callback(|told| {
                let (sql, elapsed_us) = (&told.statement.sql, told.elapsed.as_micros());
                tracing::debug!(target: STATEMENTS, sql, elapsed_us, "statement");
            });
        }
        Ok(Self {
            db,
            writer: is_sqlite.then(Arc::default),
        })
    }

    /// Hears of every statement from now on.
    #[cfg(test)]
    pub(crate) fn on_statement(&mut self, hear: impl Fn() + Send + Sync + 'static) {
        self.db.set_metric_callback(move |_| hear());
    }

    /// Closes every connection.
    #[cfg(any(test, feature = "testing"))]
    pub(crate) async fn close(self) {
        self.db.close().await.expect("connections that close");
    }

    pub(crate) fn db(&self) -> &DatabaseConnection {
        &self.db
    }

    pub(crate) fn is_postgres(&self) -> bool {
        self.db.get_database_backend() == DbBackend::Postgres
    }

    /// Applies the missing migrations and says how many there were.
    pub(crate) async fn migrate(&self) -> Result<u32> {
        let missing = Migrator::get_pending_migrations(&self.db).await?.len();
        Migrator::up(&self.db, None).await?;
        Ok(u32::try_from(missing).unwrap_or(u32::MAX))
    }

    /// Refuses a schema that is older than this program.
    pub(crate) async fn check_schema(&self) -> Result<()> {
        let missing = Migrator::get_pending_migrations_read_only(&self.db)
            .await?
            .len();
        match missing {
            0 => Ok(()),
            _ => Err(Fault::new(
                "the database's schema is older than this program: run `kakehashi migrate`",
            )
            .into()),
        }
    }

    /// Waits for this process's turn to write; PostgreSQL needs no turns.
    pub(crate) async fn turn(&self) -> Turn {
        match &self.writer {
            Some(writer) => Turn(Some(Arc::clone(writer).lock_owned().await)),
            None => Turn(None),
        }
    }

    /// The turn to write, unless somebody else has it.
    pub(crate) fn turn_at_once(&self) -> Option<Turn> {
        match &self.writer {
            Some(writer) => Arc::clone(writer)
                .try_lock_owned()
                .ok()
                .map(|turn| Turn(Some(turn))),
            None => Some(Turn(None)),
        }
    }

    async fn begin(&self) -> Result<(DatabaseTransaction, Turn)> {
        let turn = self.turn().await;
        let is_postgres = self.is_postgres();
        let options = TransactionOptions {
            // A deferred transaction that reads first and then writes fails with "busy".
            sqlite_transaction_mode: self
                .writer
                .as_ref()
                .map(|_| SqliteTransactionMode::Immediate),
            // Whatever the database's own default is: writes count on seeing what others have committed.
            isolation_level: is_postgres.then_some(IsolationLevel::ReadCommitted),
            ..TransactionOptions::default()
        };
        Ok((self.db.begin_with_options(options).await?, turn))
    }
}

/// One write: rows and journal entries become true together, or not at all.
///
/// Dropping it without [`Tx::commit`] undoes everything.
pub(crate) struct Tx {
    transaction: DatabaseTransaction,
    portal: Portal,
    now: DateTime<Utc>,
    entries: Vec<(DateTime<Utc>, Entry)>,
    // Last, so that the next writer's turn begins after the transaction has ended.
    _turn: Turn,
}

/// Held during a write.
pub(crate) struct Turn(
    #[expect(dead_code, reason = "held, never read")] Option<OwnedMutexGuard<()>>,
);

impl Tx {
    pub(crate) async fn begin(portal: &Portal) -> Result<Self> {
        let (transaction, turn) = portal.store().begin().await?;
        Ok(Self {
            transaction,
            portal: portal.clone(),
            now: portal.now(),
            entries: Vec::new(),
            _turn: turn,
        })
    }

    /// Where statements of this write go.
    pub(crate) fn db(&self) -> &DatabaseTransaction {
        &self.transaction
    }

    pub(crate) fn portal(&self) -> &Portal {
        &self.portal
    }

    /// The instant of this write; the same for all its rows.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// Tells the journal, with the commit.
    pub(crate) async fn record(&mut self, entry: Entry) -> Result<()> {
        self.record_at(self.now, entry).await
    }

    /// Tells the journal of something that happened before; only the demo has a past.
    pub(crate) async fn record_at(&mut self, at: DateTime<Utc>, entry: Entry) -> Result<()> {
        self.entries.push((at, entry));
        Ok(())
    }

    /// Tells the journal of many such things.
    pub(crate) async fn record_all(&mut self, entries: Vec<(DateTime<Utc>, Entry)>) -> Result<()> {
        self.entries.extend(entries);
        Ok(())
    }

    /// Makes everything true and wakes the readers of the journal.
    pub(crate) async fn commit(self) -> Result<()> {
        debug_assert!(!self.entries.is_empty(), "a write has to tell the journal");
        self.tell().await?;
        if self.portal.store().is_postgres() {
            // Numbers are handed out before commit; this lock makes commits follow their order,
            // so that no reader of the journal passes over a late one. The key is arbitrary.
            // It is taken last, so that its holder never waits for row locks.
            self.transaction
                .execute_unprepared("SELECT pg_advisory_xact_lock(4919)")
                .await?;
        }
        crate::journal::insert(&self.transaction, &self.entries).await?;
        self.transaction.commit().await?;
        self.portal.wake_readers();
        Ok(())
    }
}

impl Tx {
    /// Writes what the entries tell people, and the mails that tell of it.
    async fn tell(&self) -> Result<()> {
        // What happened in the past is no news; only the demo has one.
        let of_now = self.entries.iter().filter(|(at, _)| *at == self.now);
        let of_now: Vec<Entry> = of_now.map(|(_, entry)| *entry).collect();
        let mut notices = notifications::notices(self, &of_now).await?;
        mail::plan(self, &mut notices).await?;
        Ok(insert_all(self.db(), notices).await?)
    }

    /// Commits bookkeeping, such as how far a reader of the journal has come: the journal is not told, and no reader is woken.
    pub(crate) async fn commit_without_entries(self) -> Result<()> {
        debug_assert!(self.entries.is_empty(), "the journal would not be told");
        Ok(self.transaction.commit().await?)
    }

    /// Commits what may have found nothing to do, as a batch of what goes on beside the requests or a move made twice.
    pub(crate) async fn commit_batch(self) -> Result<()> {
        if self.entries.is_empty() {
            self.commit_without_entries().await
        } else {
            self.commit().await
        }
    }
}

impl Portal {
    /// Begins a write.
    pub(crate) async fn write(&self) -> Result<Tx> {
        Tx::begin(self).await
    }

    /// Where reads go.
    pub(crate) fn read(&self) -> &DatabaseConnection {
        self.store().db()
    }

    /// Brings the database to the present schema; creates it when it is new.
    ///
    /// # Errors
    /// The database cannot be reached, or a step fails; then nothing of that step has happened.
    pub async fn migrate(settings: &Settings) -> Result<u32> {
        std::fs::create_dir_all(&settings.data_dir)?;
        Store::connect(&settings.database_url)
            .await?
            .migrate()
            .await
    }
}

/// Turns a breach of a unique constraint into the problem it stands for; other errors stay faults.
pub(crate) fn on_unique_violation(
    error: sea_orm::DbErr,
    problem: impl FnOnce() -> model::Problem,
) -> Error {
    match error.sql_err() {
        Some(sea_orm::SqlErr::UniqueConstraintViolation(_)) => Error::Problem(problem()),
        _ => error.into(),
    }
}
