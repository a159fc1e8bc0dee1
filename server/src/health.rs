//! For monitoring.

use crate::site::Site;
use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use model::Problem;
use serde_json::json;
use std::time::Duration;
use tokio::time::timeout;

pub const ALIVE: &str = "/healthz";
pub const READY: &str = "/readyz";

/// A watcher that waits learns less than one that is told.
const READY_WITHIN: Duration = Duration::from_secs(2);

const UNCACHED: [(header::HeaderName, &str); 1] = [(header::CACHE_CONTROL, "no-store")];

/// The process answers.
pub async fn alive() -> Response {
    (UNCACHED, Json(json!({ "status": "ok" }))).into_response()
}

/// The database answers. Says whether queries by reading are available, and how far the index is behind.
pub async fn ready(State(site): State<Site>) -> Response {
    let asked = timeout(READY_WITHIN, site.portal.index_behind()).await;
    let answered = asked.unwrap_or_else(|_| Err(Problem::Unavailable.into()));
    match answered {
        Ok(index_behind) => {
            let readings = site.portal.readings();
            let said =
                json!({ "status": "ok", "readings": readings, "index_behind": index_behind });
            (UNCACHED, Json(said)).into_response()
        }
        Err(error) => {
            tracing::warn!(%error, "not ready");
            (
                StatusCode::SERVICE_UNAVAILABLE,
                UNCACHED,
                Json(json!({ "status": "unavailable" })),
            )
                .into_response()
        }
    }
}
