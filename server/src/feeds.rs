//! Feeds of saved searches, for programs that cannot sign in: the address holds the secret.

mod atom;
mod calendar;

use crate::refusal;
use crate::site::Site;
use app::routes::Route;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use model::Language;
use model::saved_searches::Feed;
use model::search::Sort;
use portal::{Result, accounts, saved_searches};
use std::hash::{DefaultHasher, Hash, Hasher};

/// Readers that come back sooner get what they have.
const CACHING: HeaderValue = HeaderValue::from_static("private, max-age=900");

/// Both feeds in both languages.
pub fn router() -> Router<Site> {
    let mut router = Router::new();
    for base in ["", "/en"] {
        let at = |route: Route| format!("{base}{}", route.pattern());
        router = router
            .route(&at(Route::FeedAtom), get(postings))
            .route(&at(Route::FeedCalendar), get(deadlines));
    }
    router
}

/// What a feed is written from.
struct Source<'a> {
    feed: Feed,
    language: Language,
    /// The portal's address, without a slash at the end.
    base: &'a str,
    /// The feed's own address.
    own: String,
    school: String,
}

async fn postings(
    State(site): State<Site>,
    Path(token): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    match source(&site, &token, &uri, Sort::Newest).await {
        Ok(source) => answer(
            &headers,
            "application/atom+xml; charset=utf-8",
            &source,
            atom::write(&source),
        ),
        Err(error) => refusal::of_error(error),
    }
}

async fn deadlines(
    State(site): State<Site>,
    Path(token): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    match source(&site, &token, &uri, Sort::Deadline).await {
        Ok(source) => answer(
            &headers,
            "text/calendar; charset=utf-8",
            &source,
            calendar::write(&source),
        ),
        Err(error) => refusal::of_error(error),
    }
}

async fn source<'a>(site: &'a Site, token: &str, uri: &Uri, sort: Sort) -> Result<Source<'a>> {
    let language = if uri.path().starts_with("/en/") {
        Language::English
    } else {
        Language::Japanese
    };
    let base = site.base_url.as_str();
    let school = accounts::school(&site.portal).await?;
    Ok(Source {
        feed: saved_searches::feed(&site.portal, token, sort, language).await?,
        language,
        base,
        own: format!("{base}{}", uri.path()),
        school: school.shown(language).text,
    })
}

fn answer(asked: &HeaderMap, kind: &'static str, source: &Source<'_>, body: String) -> Response {
    let tag = tag_of(&body);
    let mut response = if knows(asked, &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(header::CONTENT_TYPE, kind)], body).into_response()
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, CACHING);
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    let changed = source.feed.updated_at.format("%a, %d %b %Y %H:%M:%S GMT");
    for (name, value) in [
        (header::ETAG, tag),
        (header::LAST_MODIFIED, changed.to_string()),
    ] {
        if let Ok(value) = HeaderValue::from_str(&value) {
            headers.insert(name, value);
        }
    }
    response
}

/// Weak, because the answer may be compressed on its way.
fn tag_of(body: &str) -> String {
    let mut hasher = DefaultHasher::new();
    body.hash(&mut hasher);
    format!("W/\"{:016x}\"", hasher.finish())
}

fn knows(asked: &HeaderMap, tag: &str) -> bool {
    asked
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|known| known.trim() == tag)
}
