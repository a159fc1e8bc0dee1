//! Lists and single postings.

use super::parameters::{LIST, ListParameters};
use super::strict::{self, ONE};
use super::wire::{Details, List, ProblemDetails, WrongParameter};
use super::{answer, pairs, preferred};
use crate::refusal;
use crate::site::Site;
use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use model::search::SearchQuery;
use model::{OpportunityId, Problem};
use portal::{Reader, screens};

/// Finds postings.
///
/// The same question as the portal's own list. Most parameters may be given several times; an empty one counts as left out.
#[utoipa::path(
    get,
    path = "/api/v1/opportunities",
    tag = "opportunities",
    params(ListParameters),
    responses(
        (status = 200, description = "A page of what was found", body = List),
        (status = 400, description = "A parameter is not known, or cannot have this value", body = WrongParameter, content_type = "application/problem+json"),
        (status = 503, description = "The portal cannot answer now", body = ProblemDetails, content_type = "application/problem+json"),
    )
)]
pub async fn list(State(site): State<Site>, RawQuery(query): RawQuery) -> Response {
    let pairs = pairs(query);
    if let Err(refused) = strict::check(&pairs, &LIST) {
        return *refused;
    }
    let language = preferred(&pairs);
    let question = SearchQuery::from_pairs(pairs.iter().map(|(name, value)| (name, value)));
    let found = screens::find(&site.portal, &Reader::guest(), &question, language).await;
    answer(found.map(|results| List::new(results, site.base_url.as_str(), language)))
}

/// One posting.
#[utoipa::path(
    get,
    path = "/api/v1/opportunities/{id}",
    tag = "opportunities",
    params(
        ("id" = String, Path, description = "Its identity (UUID)"),
        ("lang" = Option<String>, Query, description = "Preferred language of texts: `ja` (when left out) or `en`"),
    ),
    responses(
        (status = 200, description = "The posting", body = Details),
        (status = 400, description = "A parameter is not known, or cannot have this value", body = WrongParameter, content_type = "application/problem+json"),
        (status = 404, description = "There is none, or it is not public", body = ProblemDetails, content_type = "application/problem+json"),
    )
)]
pub async fn one(
    State(site): State<Site>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Response {
    let pairs = pairs(query);
    if let Err(refused) = strict::check(&pairs, ONE) {
        return *refused;
    }
    let language = preferred(&pairs);
    let Ok(id) = id.parse::<OpportunityId>() else {
        return refusal::of_problem(Problem::NotFound);
    };
    let details = screens::posting(&site.portal, &Reader::guest(), id, language).await;
    answer(details.map(|details| Details::new(details, site.base_url.as_str(), language)))
}
