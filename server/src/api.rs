//! The interface for programs, version 1: what guests may see, as JSON. Described at `/api/v1/openapi.json`.

mod opportunities;
mod suggestions;
mod wire;

use crate::refusal;
use crate::site::Site;
use axum::Json;
use axum::Router;
use axum::http::{HeaderName, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use model::Language;
use model::closed::Closed;
use serde::Serialize;
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
        description = "Opportunities that alumni, companies and faculty offer: joint research, internships, overseas programmes and guest courses.",
        license(name = "MIT OR Apache-2.0")
    ),
    tags((name = "opportunities", description = "What is public; members-only postings are not part of it"))
)]
struct Description;

pub fn router() -> Router<Site> {
    let (router, description) = documented().split_for_parts();
    router.route(
        "/api/v1/openapi.json",
        get(async move || -> Response { (SHARED, Json(description)).into_response() }),
    )
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

/// What stands in the query string.
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
