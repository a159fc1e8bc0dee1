//! The interface for programs, version 1: what guests may see, as JSON. Described at `/api/v1/openapi.json`.

mod opportunities;
mod parameters;
mod strict;
mod suggestions;
mod wire;

use crate::pages;
use crate::refusal;
use crate::site::Site;
use axum::Json;
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderName, Method, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{any, get};
use model::Language;
use model::closed::Closed;
use serde::Serialize;
use tower_http::cors::{Any, CorsLayer};
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The answers are the same for everybody and change slowly.
const SHARED: [(HeaderName, &str); 1] = [(header::CACHE_CONTROL, "public, max-age=60")];

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Kakehashi",
        version = "1",
        description = "Postings of alumni, companies and faculty: joint research, internships, overseas programmes and guest courses.\n\nEverything here is public and only read, so pages of every origin may ask (`Access-Control-Allow-Origin: *`, without credentials). A parameter that is not known, or a value that is not allowed, is answered with 400. Every error is `application/problem+json` (RFC 9457).",
        license(name = "MIT OR Apache-2.0")
    ),
    tags((name = "opportunities", description = "What is public; members-only postings are not part of it"))
)]
struct Description;

pub fn router() -> Router<Site> {
    let (router, description) = documented().split_for_parts();
    router
        .route(
            "/api/v1/openapi.json",
            get(async move || -> Response { (SHARED, Json(description)).into_response() }),
        )
        .route("/api", any(nothing))
        .route("/api/{*rest}", any(nothing))
        .layer(readable_everywhere())
}

/// What is not there; a slash too many is forgiven, as everywhere.
async fn nothing(request: Request) -> Response {
    match pages::without_slash(&request) {
        Some(bare) => Redirect::permanent(&bare).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// The department's own page may show our list: what is public needs no permission, and a cookie changes nothing here.
fn readable_everywhere() -> CorsLayer {
    CorsLayer::new()
        .allow_origin(Any)
        .allow_methods([Method::GET, Method::HEAD])
        .allow_headers(Any)
}

fn documented() -> OpenApiRouter<Site> {
    OpenApiRouter::with_openapi(Description::openapi())
        .routes(routes!(opportunities::list))
        .routes(routes!(opportunities::one))
        .routes(routes!(suggestions::list))
}

/// The answer to a program, or why there is none.
fn answer<T: Serialize>(outcome: Result<T, portal::Error>) -> Response {
    match outcome {
        Ok(answer) => (SHARED, Json(answer)).into_response(),
        Err(error) => refusal::of_error(error),
    }
}

/// The pairs of the query string.
fn pairs(query: Option<String>) -> Vec<(String, String)> {
    form_urlencoded::parse(query.unwrap_or_default().as_bytes())
        .into_owned()
        .take(500)
        .collect()
}

/// The language asked for.
fn preferred(pairs: &[(String, String)]) -> Language {
    let asked = pairs
        .iter()
        .find(|(name, _)| name == "lang")
        .and_then(|(_, value)| Language::from_code(value));
    asked.unwrap_or(Language::Japanese)
}
