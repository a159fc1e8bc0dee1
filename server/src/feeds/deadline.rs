//! The deadline of one posting, for the calendar of whoever may read it.

use super::{CALENDAR, Source, answer, calendar};
use crate::refusal;
use crate::site::Site;
use app::context::Session;
use app::routes::paths;
use axum::Extension;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use model::saved_searches::FeedEntry;
use model::{OpportunityId, Problem};
use portal::{Reader, Result, SignedIn, school, screens};
use texts::language::of_path;
use texts::words::calendar_title;

pub async fn deadline(
    State(site): State<Site>,
    Extension(session): Extension<Session>,
    Path(id): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    match source(&site, &session, &id, &uri).await {
        Ok(source) => answer(&headers, CALENDAR, &source, calendar::write(&source)),
        Err(error) => refusal::of_error(error),
    }
}

async fn source<'a>(site: &'a Site, session: &Session, id: &str, uri: &Uri) -> Result<Source<'a>> {
    let reader = session
        .0
        .as_ref()
        .map_or_else(Reader::guest, SignedIn::reader);
    let id: OpportunityId = id.parse().map_err(|_| Problem::NotFound)?;
    let (language, base) = (of_path(uri.path()), site.base_url.as_str());
    let details = screens::posting(&site.portal, &reader, id, language).await?;
    let own = format!("{base}{}", uri.path());
    Ok(Source {
        id: own.clone(),
        title: calendar_title(language, &details.summary.title.text),
        updated_at: details.updated_at,
        entries: vec![FeedEntry {
            posting: details.summary,
            updated_at: details.updated_at,
        }],
        language,
        base,
        own,
        list: paths::opportunity(language, id),
        school: school::school(&site.portal).await?.called(language),
    })
}
