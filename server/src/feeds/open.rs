//! What is new for everybody: of all kinds, of one, or of any other question that a list answers.

use super::{ATOM, Source, answer, atom};
use crate::refusal;
use crate::site::Site;
use app::opportunities_feed_title;
use app::routes::paths::{self, query_pairs};
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use chrono::{DateTime, Utc};
use model::search::SearchQuery;
use model::time::{day_in_japan, hour_in_japan};
use portal::{Result, school, screens};
use texts::language::of_path;

pub async fn new(
    State(site): State<Site>,
    RawQuery(query): RawQuery,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    match source(&site, &query.unwrap_or_default(), &uri).await {
        Ok(source) => answer(&headers, ATOM, &source, atom::write(&source)),
        Err(error) => refusal::of_error(error),
    }
}

async fn source<'a>(site: &'a Site, asked: &str, uri: &Uri) -> Result<Source<'a>> {
    let language = of_path(uri.path());
    let base = site.base_url.as_str();
    let school = school::school(&site.portal).await?.called(language);
    let query = SearchQuery::from_pairs(query_pairs(asked)).canonical();
    let (entries, facets) = screens::published(&site.portal, &query, language).await?;
    let newest = entries.iter().map(|entry| entry.updated_at).max();
    let own = format!("{base}{}{}", uri.path(), paths::query_string(query.pairs()));
    Ok(Source {
        id: own.clone(),
        title: opportunities_feed_title(language, &school, &query, &facets),
        // While there is nothing, it is as old as the day.
        updated_at: newest.unwrap_or_else(|| begin_of_day(site)),
        entries,
        language,
        base,
        own,
        list: paths::search(language, &query),
        school,
    })
}

fn begin_of_day(site: &Site) -> DateTime<Utc> {
    let now = site.portal.now();
    hour_in_japan(day_in_japan(now), 0).unwrap_or(now)
}
