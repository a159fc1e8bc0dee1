//! The picture that a link to a posting shows in messengers and on other sites: 1200 × 630 pixels, drawn by the program.
//! What guests may not read has none.

mod canvas;
mod card;
mod letters;
mod pieces;

use crate::refusal;
use crate::site::Site;
use app::routes::Route;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use card::Card;
use model::opportunities::Stage;
use model::{Language, OpportunityId, Problem};
use portal::{Reader, screens};
use quick_cache::sync::Cache;
use std::net::IpAddr;
use texts::language::of_path;

/// The address changes with the posting; who asks for it anew is told of what was changed meanwhile.
const CACHING: HeaderValue = HeaderValue::from_static("public, max-age=86400");
/// Pictures that are kept: some forty kilobytes each.
const KEPT: usize = 256;

/// Pictures by what they show.
pub struct Pictures(Cache<Card, Bytes>);

impl Default for Pictures {
    fn default() -> Self {
        Self(Cache::new(KEPT))
    }
}

/// The picture of every posting in both languages.
pub fn router() -> Router<Site> {
    let pattern = Route::OpportunityPicture.pattern();
    Router::new()
        .route(&pattern, get(show))
        .route(&format!("/en{pattern}"), get(show))
}

async fn show(State(site): State<Site>, Path(id): Path<String>, request: Request) -> Response {
    let (language, client) = (of_path(request.uri().path()), site.client(&request));
    match picture(&site, &id, language, client).await {
        Ok(picture) => {
            let headers = [
                (header::CONTENT_TYPE, HeaderValue::from_static("image/png")),
                (header::CACHE_CONTROL, CACHING),
            ];
            (headers, picture).into_response()
        }
        Err(refused) => refused,
    }
}

async fn picture(
    site: &Site,
    id: &str,
    language: Language,
    client: Option<IpAddr>,
) -> Result<Bytes, Response> {
    let missing = || refusal::of_problem(Problem::NotFound);
    let id: OpportunityId = id.parse().map_err(|_| missing())?;
    // Who reads along is nobody: the services that show links have not signed in.
    let details = screens::posting(&site.portal, &Reader::guest(), id, language).await;
    let details = details.map_err(refusal::of_error)?;
    if details.stage != Stage::Open {
        return Err(missing());
    }
    let school = portal::school::school(&site.portal).await;
    let school = school.map_err(refusal::of_error)?;
    let card = Card::of(&details, &school.called(language), language);
    if let Some(kept) = site.pictures.0.get(&card) {
        return Ok(kept);
    }
    // A task of its own: when nobody waits any more, the turn is still taken and the picture kept.
    match tokio::spawn(draw(site.clone(), card, client)).await {
        Ok(Ok(Some(png))) => Ok(png),
        Ok(Err(problem)) => Err(refusal::of_problem(problem)),
        Ok(Ok(None)) | Err(_) => {
            tracing::error!(opportunity.id = %id, "no picture could be drawn");
            Err(StatusCode::INTERNAL_SERVER_ERROR.into_response())
        }
    }
}

/// Draws what nobody has drawn while it waited for its turn.
async fn draw(site: Site, card: Card, client: Option<IpAddr>) -> Result<Option<Bytes>, Problem> {
    let _turn = site.gate.enter(client).await?;
    if let Some(kept) = site.pictures.0.get(&card) {
        return Ok(Some(kept));
    }
    let drawn = card.clone();
    let drawn = tokio::task::spawn_blocking(move || drawn.drawn()).await;
    let png = drawn.ok().flatten().map(Bytes::from);
    if let Some(png) = &png {
        site.pictures.0.insert(card, png.clone());
    }
    Ok(png)
}
