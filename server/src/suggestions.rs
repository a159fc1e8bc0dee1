//! What the search box suggests while somebody types, for the browser's half.

use crate::refusal;
use crate::site::Site;
use app::context::Session;
use app::routes::paths::{self, query_pairs};
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use islands::Line;
use model::Language;
use model::closed::Closed;
use portal::{Reader, SignedIn, discovery};
use texts::words;

/// What begins like `typed`, or is read so, in the words of `language`.
pub async fn suggest(
    State(site): State<Site>,
    Extension(Session(person)): Extension<Session>,
    RawQuery(query): RawQuery,
) -> Response {
    let pairs = query_pairs(&query.unwrap_or_default());
    let value = |name: &str| app::forms::sent(&pairs, name);
    let language = Language::from_code(&value("language")).unwrap_or(Language::Japanese);
    let reader = person.as_ref().map_or_else(Reader::guest, SignedIn::reader);
    let places = words::places(language);
    match discovery::suggest(&site.portal, &reader, &value("typed"), places).await {
        Ok(found) => {
            let lines = found.into_iter().map(|line| {
                let is_a_page =
                    line.id.is_some() || line.organization.is_some() || line.place.is_some();
                Line {
                    leads_to: is_a_page.then(|| paths::suggestion(language, &line)),
                    text: line.text,
                    about: line.about,
                }
            });
            Json(lines.collect::<Vec<_>>()).into_response()
        }
        Err(error) => refusal::of_error(error),
    }
}
