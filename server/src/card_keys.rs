//! For verifiers: the school's public keys, and the signed list of cards that are none any more.

use crate::refusal;
use crate::site::Site;
use axum::Json;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use model::school_cards::KEPT_SECONDS;
use portal::school_cards;

pub async fn keys(State(site): State<Site>) -> Response {
    match school_cards::published(&site.portal).await {
        Ok(published) => {
            let caching = format!("public, max-age={KEPT_SECONDS}");
            ([(header::CACHE_CONTROL, caching)], Json(published)).into_response()
        }
        Err(error) => refusal::of_error(error),
    }
}
