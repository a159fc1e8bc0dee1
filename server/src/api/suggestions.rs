//! What a search box may offer while somebody types.

use super::strict::{self, SUGGESTIONS};
use super::wire::{ProblemDetails, Suggestions, WrongParameter};
use super::{answer, pairs, preferred};
use crate::site::Site;
use axum::extract::{RawQuery, State};
use axum::response::Response;
use portal::{Reader, discovery};

/// Completes what is typed.
///
/// Places, titles, organizations and skills that begin with the letters typed so far, contain them or are read like them; nothing below two letters.
#[utoipa::path(
    get,
    path = "/api/v1/suggestions",
    tag = "opportunities",
    params(
        ("q" = String, Query, description = "Letters typed so far: kanji, kana, romaji or English"),
        ("lang" = Option<String>, Query, description = "Language of the names of places: `ja` (when left out) or `en`"),
    ),
    responses(
        (status = 200, description = "At most eight lines, the best first", body = Suggestions),
        (status = 400, description = "A parameter is not known, or cannot have this value", body = WrongParameter, content_type = "application/problem+json"),
        (status = 503, description = "The portal cannot answer now", body = ProblemDetails, content_type = "application/problem+json"),
    )
)]
pub async fn list(State(site): State<Site>, RawQuery(query): RawQuery) -> Response {
    let pairs = pairs(query);
    if let Err(refused) = strict::check(&pairs, SUGGESTIONS) {
        return *refused;
    }
    let language = preferred(&pairs);
    let typed = pairs.iter().find(|(name, _)| name == "q");
    let typed = typed.map(|(_, typed)| typed.as_str()).unwrap_or_default();
    let places = texts::words::places(language);
    let lines = discovery::suggest(&site.portal, &Reader::guest(), typed, places).await;
    answer(lines.map(|lines| Suggestions::new(lines, site.base_url.as_str(), language)))
}
