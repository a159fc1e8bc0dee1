//! For whoever watches the machine.

use crate::site::Site;
use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

const UNCACHED: [(header::HeaderName, &str); 1] = [(header::CACHE_CONTROL, "no-store")];

/// The process answers.
pub async fn alive() -> Response {
    (UNCACHED, Json(json!({ "status": "ok" }))).into_response()
}

/// The database answers. Says whether queries by reading are available, and how far the index is behind.
pub async fn ready(State(site): State<Site>) -> Response {
    match site.portal.index_behind().await {
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
