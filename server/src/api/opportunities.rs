//! Lists and single postings.

use super::strict::{self, LIST, ONE};
use super::wire::{Details, List, ProblemDetails, WrongParameter};
use super::{answer, pairs, preferred};
use crate::refusal;
use crate::site::Site;
use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use model::search::SearchQuery;
use model::{OpportunityId, Problem};
use portal::{Reader, discovery};

/// Finds opportunities.
///
/// The same question as the portal's own list. Most parameters may be given several times; an empty one counts as left out.
#[utoipa::path(
    get,
    path = "/api/v1/opportunities",
    tag = "opportunities",
    params(
        ("q" = Option<String>, Query, description = "Words to look for, in Japanese or English; at most 200 characters count"),
        ("kind" = Option<Vec<String>>, Query, description = "`joint-research`, `internship`, `overseas-program`, `guest-course`"),
        ("place" = Option<Vec<String>>, Query, description = "`online`, a prefecture (`JP-13`) or a country (`DE`)"),
        ("mode" = Option<Vec<String>>, Query, description = "`on-site`, `hybrid`, `online`"),
        ("field" = Option<Vec<String>>, Query, description = "Field of study (ISCED-F broad field, such as `07`)"),
        ("language" = Option<Vec<String>>, Query, description = "Working language"),
        ("organization" = Option<Vec<String>>, Query, description = "Slug of an organization"),
        ("paid" = Option<String>, Query, description = "`yes` or `no`"),
        ("skill" = Option<Vec<String>>, Query, description = "A skill as postings name it"),
        ("industry" = Option<Vec<String>>, Query, description = "Industry of the organization (JSIC division, such as `E`)"),
        ("from" = Option<String>, Query, description = "Takes place on or after this day (YYYY-MM-DD)"),
        ("until" = Option<String>, Query, description = "Takes place on or before this day (YYYY-MM-DD)"),
        ("within" = Option<u32>, Query, description = "Deadline within this many days, 1 to 366"),
        ("closed" = Option<String>, Query, description = "`1`: also what is over; `0` when left out"),
        ("sort" = Option<String>, Query, description = "`relevance`, `newest`, `deadline`"),
        ("page" = Option<u32>, Query, description = "From 1 to 500"),
        ("per_page" = Option<u32>, Query, description = "From 1 to 100; 20 when left out"),
        ("lang" = Option<String>, Query, description = "Preferred language of texts: `ja` (when left out) or `en`"),
    ),
    responses(
        (status = 200, description = "A page of what was found", body = List),
        (status = 400, description = "A parameter is not known, or cannot have this value", body = WrongParameter, content_type = "application/problem+json"),
        (status = 503, description = "The portal cannot answer now", body = ProblemDetails, content_type = "application/problem+json"),
    )
)]
pub async fn list(State(site): State<Site>, RawQuery(query): RawQuery) -> Response {
    let pairs = pairs(query);
    if let Err(refused) = strict::check(&pairs, LIST) {
        return *refused;
    }
    let language = preferred(&pairs);
    let question = SearchQuery::from_pairs(pairs.iter().map(|(name, value)| (name, value)));
    let found = discovery::find(&site.portal, &Reader::guest(), &question, language).await;
    answer(found.map(|results| List::new(results, site.base_url.as_str(), language)))
}

/// One opportunity.
#[utoipa::path(
    get,
    path = "/api/v1/opportunities/{id}",
    tag = "opportunities",
    params(
        ("id" = String, Path, description = "Its identity (UUID)"),
        ("lang" = Option<String>, Query, description = "Preferred language of texts: `ja` (when left out) or `en`"),
    ),
    responses(
        (status = 200, description = "The opportunity", body = Details),
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
    let details =
        portal::opportunities::details(&site.portal, &Reader::guest(), id, language).await;
    answer(details.map(|details| Details::new(details, site.base_url.as_str(), language)))
}
