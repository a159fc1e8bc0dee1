//! Migrated databases to copy from: each process of tests migrates once for each kind of database.

use super::POSTGRES_URL;
use crate::Clock;
use crate::store::Store;
use sea_orm::{ConnectOptions, ConnectionTrait, Database};
use std::path::Path;
use tempfile::TempDir;
use tokio::sync::OnceCell;

/// The bytes of a migrated SQLite file.
static SQLITE: OnceCell<Vec<u8>> = OnceCell::const_new();
/// The name of a migrated PostgreSQL database.
static POSTGRES: OnceCell<String> = OnceCell::const_new();

/// A migrated database for one test.
pub(super) struct Copy {
    url: String,
    place: Place,
}

enum Place {
    /// Gone when it is dropped.
    Folder {
        _folder: TempDir,
    },
    Server {
        url: String,
        name: String,
    },
}

impl Copy {
    pub(super) fn url(&self) -> &str {
        &self.url
    }

    /// Makes room for those of other tests.
    pub(super) async fn remove(&self) {
        if let Place::Server { url, name } = &self.place {
            let drop = format!("DROP DATABASE {name} WITH (FORCE)");
            run(url, &drop).await;
        }
    }
}

pub(super) async fn sqlite() -> Copy {
    let migrated = SQLITE.get_or_init(migrated_file).await;
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("portal.sqlite");
    std::fs::write(&file, migrated).expect("a file for the database");
    Copy {
        url: url_of(&file),
        place: Place::Folder { _folder: folder },
    }
}

/// `None` where tests have no PostgreSQL.
pub(super) async fn postgres() -> Option<Copy> {
    let server = std::env::var(POSTGRES_URL).ok()?;
    let template = POSTGRES.get_or_init(|| migrated_database(&server)).await;
    let name = new_name("test");
    let copy = format!("CREATE DATABASE {name} TEMPLATE {template}");
    run(&server, &copy).await;
    Some(Copy {
        url: database(&server, &name),
        place: Place::Server { url: server, name },
    })
}

async fn migrated_file() -> Vec<u8> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("template.sqlite");
    migrate(&url_of(&file)).await;
    std::fs::read(&file).expect("the migrated file")
}

async fn migrated_database(server: &str) -> String {
    let name = new_name("template");
    run(server, &format!("CREATE DATABASE {name}")).await;
    migrate(&database(server, &name)).await;
    name
}

/// A statement of the server's administrator.
async fn run(server: &str, statement: &str) {
    let mut options = ConnectOptions::new(server);
    options.max_connections(1).sqlx_logging(false);
    let admin = Database::connect(options)
        .await
        .expect("the test PostgreSQL");
    let done = admin.execute_unprepared(statement).await;
    done.unwrap_or_else(|error| panic!("{statement}: {error}"));
    admin.close().await.expect("a connection that closes");
}

/// Closes every connection afterwards: then SQLite's file is whole without its log, and PostgreSQL
/// lets the database be a template.
async fn migrate(url: &str) {
    let store = Store::connect(url).await.expect("the database");
    store.migrate().await.expect("migrations");
    store.close().await;
}

fn new_name(kind: &str) -> String {
    format!("{kind}_{}", Clock::System.new_id().simple())
}

fn url_of(file: &Path) -> String {
    format!("sqlite://{}", file.display())
}

/// The URL of another database of the same server.
fn database(server: &str, name: &str) -> String {
    let url = server.replacen("/postgres?", &format!("/{name}?"), 1);
    assert_ne!(
        url, server,
        "{POSTGRES_URL} has to name the database `postgres`"
    );
    url
}
