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

/// Database and index answer; says when queries by reading are not available.
pub async fn ready(State(site): State<Site>) -> Response {
    match site.portal.ready().await {
        Ok(()) => (
            UNCACHED,
            Json(json!({ "status": "ok", "readings": site.portal.readings() })),
        )
            .into_response(),
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
