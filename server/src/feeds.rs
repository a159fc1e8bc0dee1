//! Feeds: of what is new for everybody, and of saved searches, for programs that cannot sign in: there the address holds the
//! secret. And the deadline of a posting, for the calendar of whoever reads it.

mod atom;
mod calendar;
mod deadline;
mod open;

pub use deadline::deadline;

use crate::refusal;
use crate::site::Site;
use app::routes::{Route, paths};
use axum::Router;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use chrono::{DateTime, Utc};
use model::Language;
use model::saved_searches::FeedEntry;
use model::search::Sort;
use portal::{Result, school, screens};
use std::hash::{DefaultHasher, Hash, Hasher};
use texts::language::of_path;
use texts::words::{calendar_title, feed_title};

const ATOM: &str = "application/atom+xml; charset=utf-8";
const CALENDAR: &str = "text/calendar; charset=utf-8";

/// Readers that come back sooner get what they have.
const CACHING: HeaderValue = HeaderValue::from_static("private, max-age=900");

/// All feeds in both languages.
pub fn router() -> Router<Site> {
    let mut router = Router::new();
    for base in ["", "/en"] {
        let at = |route: Route| format!("{base}{}", route.pattern());
        router = router
            .route(&at(Route::OpportunitiesFeed), get(open::new))
            .route(&at(Route::FeedAtom), get(postings))
            .route(&at(Route::FeedCalendar), get(deadlines));
    }
    router
}

/// What a feed is written from.
struct Source<'a> {
    /// The name of the feed among all there are.
    id: String,
    title: String,
    entries: Vec<FeedEntry>,
    updated_at: DateTime<Utc>,
    language: Language,
    /// The portal's address, without a slash at the end.
    base: &'a str,
    /// The feed's own address.
    own: String,
    /// The path of the list that shows the same.
    list: String,
    school: String,
}

async fn postings(
    State(site): State<Site>,
    Path(token): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    match source(&site, &token, &uri, Sort::Newest, feed_title).await {
        Ok(source) => answer(&headers, ATOM, &source, atom::write(&source)),
        Err(error) => refusal::of_error(error),
    }
}

async fn deadlines(
    State(site): State<Site>,
    Path(token): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    match source(&site, &token, &uri, Sort::Deadline, calendar_title).await {
        Ok(source) => answer(&headers, CALENDAR, &source, calendar::write(&source)),
        Err(error) => refusal::of_error(error),
    }
}

async fn source<'a>(
    site: &'a Site,
    token: &str,
    uri: &Uri,
    sort: Sort,
    title: fn(Language, &str) -> String,
) -> Result<Source<'a>> {
    let language = of_path(uri.path());
    let base = site.base_url.as_str();
    let school = school::school(&site.portal).await?;
    let feed = screens::feed(&site.portal, token, sort, language).await?;
    Ok(Source {
        id: format!("urn:uuid:{}", feed.id),
        title: title(language, &feed.name),
        entries: feed.entries,
        updated_at: feed.updated_at,
        language,
        base,
        own: format!("{base}{}", uri.path()),
        list: paths::search(language, &feed.query),
        school: school.called(language),
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
    let changed = source.updated_at.format("%a, %d %b %Y %H:%M:%S GMT");
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
