//! The postings of the desk as a file for spreadsheets.

use crate::refusal;
use crate::sheet::Sheet;
use crate::site::Site;
use app::context::Session;
use app::desk_asked;
use axum::Extension;
use axum::extract::State;
use axum::http::Uri;
use axum::response::Response;
use chrono::{DateTime, Utc};
use model::moderation::DeskLine;
use model::time::day_in_japan;
use model::{Language, Problem};
use portal::{Result, moderation, school};
use texts::{td_string, words};

pub async fn postings(
    State(site): State<Site>,
    Extension(session): Extension<Session>,
    uri: Uri,
) -> Response {
    match written(&site, &session, &uri).await {
        Ok(sheet) => sheet.named("postings.csv"),
        Err(error) => refusal::of_error(error),
    }
}

async fn written(site: &Site, session: &Session, uri: &Uri) -> Result<Sheet> {
    let language = texts::language::of_path(uri.path());
    let person = session.0.as_ref().ok_or(Problem::SignInNeeded)?;
    let asked = desk_asked(uri.query().unwrap_or_default());
    let staff = person.moderator()?;
    let lines = moderation::all_postings(&site.portal, &staff, &asked, language).await?;
    let school = school::school(&site.portal).await?.called(language);
    let mut sheet = Sheet::of(&heads(language));
    for line in &lines {
        sheet.add(&cells(language, line, &school, site.base_url.as_str()));
    }
    Ok(sheet)
}

fn heads(language: Language) -> [String; 11] {
    [
        td_string!(language, desk.column.posting),
        td_string!(language, desk.column.kind),
        td_string!(language, desk.search.stage),
        td_string!(language, desk.column.poster),
        td_string!(language, desk.organization),
        td_string!(language, desk.hands.title),
        td_string!(language, desk.search.submitted),
        td_string!(language, desk.search.published),
        td_string!(language, opportunity.apply_by),
        td_string!(language, desk.search.updated),
        td_string!(language, desk.search.address),
    ]
    .map(str::to_owned)
}

fn cells(language: Language, line: &DeskLine, school: &str, base: &str) -> [String; 11] {
    let day = |at: Option<DateTime<Utc>>| at.map(|at| day_in_japan(at).to_string());
    let address = app::routes::paths::desk_posting(language, line.id);
    [
        line.title.text.clone(),
        words::of(language, line.kind).to_owned(),
        words::of(language, line.stage).to_owned(),
        line.poster.clone(),
        line.organization
            .clone()
            .unwrap_or_else(|| school.to_owned()),
        line.owner.clone().unwrap_or_default(),
        day(line.submitted_at).unwrap_or_default(),
        day(line.published_at).unwrap_or_default(),
        line.apply_by.map(|day| day.to_string()).unwrap_or_default(),
        day_in_japan(line.updated_at).to_string(),
        format!("{base}{address}"),
    ]
}
