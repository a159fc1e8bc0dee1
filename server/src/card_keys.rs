//! For verifiers: the school's public keys, and the signed list of cards that are none any more.

use crate::refusal;
use crate::site::Site;
use axum::Json;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use portal::school_cards;

/// Verifiers take a list that is a day old at most, so an hour more of it does no harm.
const HOURLY: [(header::HeaderName, &str); 1] = [(header::CACHE_CONTROL, "public, max-age=3600")];

pub async fn keys(State(site): State<Site>) -> Response {
    match school_cards::published(&site.portal).await {
        Ok(published) => (HOURLY, Json(published)).into_response(),
        Err(error) => refusal::of_error(error),
    }
}
