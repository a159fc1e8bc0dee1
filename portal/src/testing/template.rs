//! Migrated databases to copy from: each process of tests migrates once for each kind of database.

use super::POSTGRES_URL;
use crate::Clock;
use crate::store::Store;
use sea_orm::{ConnectionTrait, Database, DatabaseConnection};
use std::path::Path;
use tokio::sync::OnceCell;

/// The bytes of a migrated SQLite file.
static SQLITE: OnceCell<Vec<u8>> = OnceCell::const_new();
/// The name of a migrated PostgreSQL database.
static POSTGRES: OnceCell<String> = OnceCell::const_new();

/// Makes a migrated database of this file and returns its URL.
pub(super) async fn sqlite(file: &Path) -> String {
    let migrated = SQLITE.get_or_init(migrated_file).await;
    std::fs::write(file, migrated).expect("a file for the database");
    url_of(file)
}

/// Makes a new migrated database and returns its URL; `None` where tests have no PostgreSQL.
pub(super) async fn postgres() -> Option<String> {
    let server = std::env::var(POSTGRES_URL).ok()?;
    let admin = Database::connect(&server)
        .await
        .expect("the test PostgreSQL");
    let template = POSTGRES
        .get_or_init(|| migrated_database(&server, &admin))
        .await;
    let name = new_name("test");
    let copy = format!("CREATE DATABASE {name} TEMPLATE {template}");
    admin
        .execute_unprepared(&copy)
        .await
        .expect("a copy of the template");
    Some(database(&server, &name))
}

async fn migrated_file() -> Vec<u8> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("template.sqlite");
    migrate(&url_of(&file)).await;
    std::fs::read(&file).expect("the migrated file")
}

async fn migrated_database(server: &str, admin: &DatabaseConnection) -> String {
    let name = new_name("template");
    let create = format!("CREATE DATABASE {name}");
    admin
        .execute_unprepared(&create)
        .await
        .expect("a new database");
    migrate(&database(server, &name)).await;
    name
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
