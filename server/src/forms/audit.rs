//! What auditors ask of the journal.

use super::next::Next;
use super::post::Post;
use crate::sheet::Sheet;
use app::routes::paths;
use axum::response::Response;
use model::Language;
use model::audit::{AuditAct, AuditLine};
use model::time::in_japan;
use portal::{Auditor, Result, audit};
use texts::{td_string, words};

fn auditor(post: &Post) -> Result<Auditor> {
    post.person()?.auditor()
}

pub async fn open(post: &Post) -> Result<Next> {
    let id = audit::open(&post.site.portal, &auditor(post)?, &post.form()).await?;
    Ok(Next::page(paths::desk_audit_look(post.language, id)))
}

/// What a look has found, as a file.
pub async fn export(post: Post) -> Response {
    match exported(&post).await {
        Ok(sheet) => sheet.named("audit.csv"),
        Err(error) => post.finish(Err(error)).await,
    }
}

async fn exported(post: &Post) -> Result<Sheet> {
    let (auditor, language) = (auditor(post)?, post.language);
    let AuditAct::Export = post.which()?;
    let id = post.path("id")?;
    let lines = audit::export(&post.site.portal, &auditor, id, language).await?;
    let mut sheet = Sheet::of(&heads(language));
    for line in &lines {
        sheet.add(&cells(language, line));
    }
    Ok(sheet)
}

fn heads(language: Language) -> [String; 7] {
    [
        td_string!(language, audit.column.number),
        td_string!(language, audit.column.at),
        td_string!(language, audit.column.actor),
        td_string!(language, audit.column.kind),
        td_string!(language, audit.column.thing),
        td_string!(language, audit.column.happened),
        td_string!(language, audit.column.id),
    ]
    .map(str::to_owned)
}

fn cells(language: Language, line: &AuditLine) -> [String; 7] {
    let (kind, happened) = words::audit_words(language, line);
    let portal = || td_string!(language, audit.portal).to_owned();
    [
        line.number.to_string(),
        in_japan(line.at).format("%Y-%m-%d %H:%M:%S").to_string(),
        line.actor.clone().unwrap_or_else(portal),
        kind,
        line.name.clone().unwrap_or_default(),
        happened,
        line.thing.to_string(),
    ]
}
