//! A portal of its own for each test, people with sessions, and requests as browsers send them.

mod ask;
mod controls;
mod form;
pub mod log;
mod mails;
mod page;
mod people;
mod postings;
mod things;

pub use ask::{Answer, Ask};
pub use form::OpenPage;
pub use mails::Letter;
pub use page::{Page, squeeze};
pub use people::{PASSWORD, Person};
pub use things::Things;

use axum::Router;
use portal::testing::Sandbox;
use server::config::Config;
use server::router::{router, with_middleware};
use server::site::Site;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

pub struct App {
    pub sandbox: Sandbox,
    pub config: Config,
    router: Router,
    _site: TempDir,
}

impl App {
    pub async fn new() -> Self {
        Self::at("http://127.0.0.1:3000").await
    }

    /// A portal of which nothing is left but this.
    pub async fn only(inside: Router) -> Self {
        Self::made("http://127.0.0.1:3000", |site| {
            with_middleware(inside, site)
        })
        .await
    }

    /// A portal whose people type this address.
    pub async fn at(base_url: &str) -> Self {
        Self::made(base_url, router).await
    }

    /// One on each database that there is.
    pub async fn on_every_database() -> Vec<Self> {
        let mut apps = vec![Self::new().await];
        if let Some(sandbox) = Sandbox::postgres().await {
            apps.push(Self::of(sandbox, "http://127.0.0.1:3000", router));
        }
        apps
    }

    /// The same, where a password costs what it does in production.
    pub async fn on_every_database_at_full_cost() -> Vec<Self> {
        let mut apps = Vec::new();
        for app in Self::on_every_database().await {
            let sandbox = app.sandbox.at_full_cost().await;
            apps.push(Self::of(sandbox, "http://127.0.0.1:3000", router));
        }
        apps
    }

    async fn made(base_url: &str, router: impl FnOnce(Site) -> Router) -> Self {
        Self::of(Sandbox::sqlite().await, base_url, router)
    }

    fn of(sandbox: Sandbox, base_url: &str, router: impl FnOnce(Site) -> Router) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let config = config(folder.path(), base_url);
        let site = Site::new(sandbox.portal.clone(), &config).unwrap();
        Self {
            sandbox,
            config,
            router: router(site),
            _site: folder,
        }
    }

    pub fn get(&self, path: &str) -> Ask<'_> {
        Ask::new(&self.router, "GET", path)
    }

    pub fn ask(&self, method: &str, path: &str) -> Ask<'_> {
        Ask::new(&self.router, method, path)
    }

    /// A form, as a browser without script sends it.
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Ask<'_> {
        Ask::new(&self.router, "POST", path)
            .same_origin()
            .form(fields)
    }
}

fn config(folder: &Path, base_url: &str) -> Config {
    let site = folder.join("site");
    fs::create_dir_all(site.join("pkg")).unwrap();
    let manifest = r#"{"js":"kakehashi.1.js","wasm":"kakehashi.1.wasm","css":"kakehashi.1.css","checks_js":"checks.1.js","checks_wasm":"checks.1.wasm"}"#;
    for (name, content) in [
        ("pkg/manifest.json", manifest),
        ("pkg/kakehashi.1.css", "main{}"),
        ("icon.svg", "<svg/>"),
    ] {
        fs::write(site.join(name), content).unwrap();
    }
    let file = folder.join("kakehashi.toml");
    let settings = format!(
        "base_url = {base_url:?}\ndata_dir = {:?}\nsite_dir = {site:?}\ncampus = [\"192.0.2.0/24\"]\n",
        folder.join("data"),
    );
    fs::write(&file, settings).unwrap();
    Config::read(Some(&file)).unwrap()
}
