//! What browsers show of the portal where nothing can be reached: its own page, which a service worker keeps.

use crate::site::Site;
use app::WORKER;
use app::routes::paths;
use axum::Router;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use model::Language;
use serde_json::json;

/// The worker asks the portal alone, and runs nothing else.
const POLICY: &str = "default-src 'none'; connect-src 'self'";

pub fn router() -> Router<Site> {
    Router::new().route(WORKER, get(worker))
}

/// Another style is another worker, which keeps the page anew.
async fn worker(State(site): State<Site>) -> Response {
    let files = json!([
        paths::offline(Language::Japanese),
        paths::offline(Language::English),
        site.assets.css,
    ]);
    let script = format!(
        "const FILES = {files}\n{}",
        include_str!("offline/worker.js")
    );
    let headers = [
        (header::CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (header::CACHE_CONTROL, "no-cache"),
        (header::CONTENT_SECURITY_POLICY, POLICY),
    ];
    (headers, script).into_response()
}
