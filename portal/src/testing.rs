//! Throw-away portals and people for tests, on SQLite and on PostgreSQL.

mod people;
mod template;
mod unread;

use crate::accounts::PasswordCost;
use crate::store::Store;
use crate::{Clock, Error, Portal, Result};
use chrono::{DateTime, Utc};
use model::Problem;
use std::path::PathBuf;
use std::sync::Arc;
use template::Copy;

/// Makes two tests of a story: one on SQLite, one on PostgreSQL.
///
/// ```ignore
/// #[both_databases]
/// async fn an_alumnus_posts(sandbox: Sandbox) { … }
/// ```
#[cfg(test)]
pub use macros::both_databases;

/// Names the PostgreSQL that tests may make databases in; `script/with-postgres` sets it.
pub const POSTGRES_URL: &str = "KAKEHASHI_TEST_POSTGRES_URL";

/// An empty portal of its own, gone after the test. Its clock stands still at
/// 2027-04-15 10:00 in Japan until it is advanced.
pub struct Sandbox {
    /// The portal under test.
    pub portal: Portal,
    database: Arc<Copy>,
}

impl Sandbox {
    /// A portal on a SQLite file in a temporary folder.
    pub async fn sqlite() -> Self {
        Self::on(template::sqlite().await).await
    }

    /// A portal on a new database of the test PostgreSQL; `None`, with a printed line, where there is none.
    pub async fn postgres() -> Option<Self> {
        let Some(copy) = template::postgres().await else {
            println!(
                "skipped on PostgreSQL: {POSTGRES_URL} is not set (script/with-postgres sets it)"
            );
            return None;
        };
        Some(Self::on(copy).await)
    }

    async fn on(copy: Copy) -> Self {
        Self {
            portal: open(copy.url(), None).await,
            database: Arc::new(copy),
        }
    }

    /// Runs a story. Afterwards whatever follows the journal has to come to its end, and the database is removed.
    pub async fn run(self, story: impl AsyncFnOnce(Self)) {
        let (portal, database) = (self.portal.clone(), Arc::clone(&self.database));
        story(self).await;
        unread::fail_if_any(&portal).await;
        drop(portal);
        database.remove().await;
    }

    /// What another process opens with [`open`] to work on the same database.
    pub fn url(&self) -> &str {
        self.database.url()
    }

    /// Another process on the same database, with an index of its own.
    pub async fn neighbour(&self) -> Portal {
        open(self.url(), None).await
    }

    /// The same, where a guess at a password costs what it does in production.
    pub async fn at_full_cost(self) -> Self {
        let store = Store::connect(self.url()).await.expect("the database");
        Self {
            portal: assemble_at(store, None, PasswordCost::STANDARD),
            ..self
        }
    }
}

/// A portal at the instant of a new sandbox, on a sandbox's database; without a folder its index is kept in memory.
pub async fn open(url: &str, folder: Option<PathBuf>) -> Portal {
    let store = Store::connect(url).await.expect("the database");
    assemble(store, folder)
}

/// The same with a connection that is open already.
pub(crate) fn assemble(store: Store, folder: Option<PathBuf>) -> Portal {
    assemble_at(store, folder, PasswordCost::LITTLE)
}

fn assemble_at(store: Store, folder: Option<PathBuf>, cost: PasswordCost) -> Portal {
    let settings = search::Settings {
        folder,
        dictionary: None,
        threads: 1,
        memory: 15 << 20,
        vocabulary: crate::discovery::vocabulary(),
    };
    let index = search::Index::open(settings).expect("an index");
    let at: DateTime<Utc> = "2027-04-15T01:00:00Z".parse().expect("a valid instant");
    Portal::assemble(store, index, Clock::held(at), cost)
}

/// What [`both_databases`] expands to.
#[macro_export]
macro_rules! on_both_databases {
    ($(#[$meta:meta])* async fn $name:ident($sandbox:ident: $type:ty $(,)?) $story:block) => {
        mod $name {
            use super::*;

            async fn story($sandbox: $type) $story

            $(#[$meta])*
            #[tokio::test]
            async fn sqlite() {
                $crate::testing::Sandbox::sqlite().await.run(story).await;
            }

            $(#[$meta])*
            #[tokio::test]
            async fn postgres() {
                if let Some(sandbox) = $crate::testing::Sandbox::postgres().await {
                    sandbox.run(story).await;
                }
            }
        }
    };
}

/// Why something was refused.
#[track_caller]
pub fn refusal<T>(outcome: Result<T>) -> Problem {
    match outcome {
        Err(Error::Problem(problem)) => problem,
        Err(fault) => panic!("a fault: {fault}"),
        Ok(_) => panic!("not refused"),
    }
}
