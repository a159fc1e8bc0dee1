//! Staff bring postings in a file.

use super::next::Next;
use super::post::Post;
use super::sent_file::{Sent, sent_file};
use crate::random;
use crate::site::Site;
use app::forms::Made;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use model::import::{ImportAct, ImportReport, Imported};
use model::{FieldProblem, PersonId, Problem};
use portal::Result;
use portal::import::{ImportActor, ImportOptions};

pub async fn import(State(site): State<Site>, request: Request) -> Response {
    match sent_file(&site, request).await {
        Ok((post, file)) => {
            let outcome = bring_in(&post, file).await;
            let is_refused = matches!(
                &outcome,
                Ok(Next::Show(Made::Import(made))) if made.report.refused.is_some()
            );
            let mut answer = post.finish(outcome).await;
            if is_refused && answer.status().is_success() {
                *answer.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            }
            answer
        }
        Err(refused) => refused,
    }
}

/// What is imported, and under which key it is kept.
struct Chosen {
    name: String,
    bytes: Vec<u8>,
    key: String,
}

/// The file that was sent, or else the one that was kept at the preview.
fn chosen(post: &Post, owner: PersonId, sent: Sent) -> Result<Chosen> {
    let (files, now, kept) = (
        &post.site.kept_files,
        post.site.portal.now(),
        post.one("kept"),
    );
    if !sent.bytes.is_empty() || !sent.name.is_empty() {
        files.forget(owner, &kept);
        return Ok(Chosen {
            name: sent.name,
            bytes: sent.bytes.to_vec(),
            key: key(),
        });
    }
    match files.get(owner, &kept, now) {
        Some((name, bytes)) => Ok(Chosen {
            name,
            bytes,
            key: kept,
        }),
        None if kept.is_empty() => Err(Problem::field("file", FieldProblem::Missing))?,
        None => Err(Problem::field("file", FieldProblem::KeptNoMore))?,
    }
}

async fn bring_in(post: &Post, sent: Sent) -> Result<Next> {
    let moderator = post.moderator()?;
    let owner = moderator.id();
    let Chosen { name, bytes, key } = chosen(post, owner, sent)?;
    let is_ticked = |name: &str| !post.one(name).is_empty();
    let options = ImportOptions {
        source: post.one("source"),
        publish: is_ticked("publish"),
        close_missing: is_ticked("close_missing"),
        close_most: is_ticked("close_most"),
        dry_run: !matches!(post.act(), Ok(ImportAct::Run)),
        map: Vec::new(),
    };
    let portal = &post.site.portal;
    let actor = ImportActor::from(&moderator);
    let report = portal::import::run(portal, actor, &bytes, &options, |_| {}).await?;
    let is_done = !options.dry_run && report.refused.is_none();
    let files = &post.site.kept_files;
    // Done with, unless the page asks for a second yes.
    let asks_again = report.most_are_gone && options.close_missing && !options.close_most;
    // What nobody can import need not be kept.
    let is_over = report.refused.is_some() || (is_done && !asks_again);
    let kept = if is_over {
        files.forget(owner, &key);
        None
    } else {
        files.keep(owner, key.clone(), &name, &bytes, portal.now())
    };
    let imported = Imported {
        report,
        source: options.source,
        publish: options.publish,
        close_missing: options.close_missing,
        close_most: options.close_most,
        kept,
    };
    files.show(owner, &key, preview_of(&imported));
    Ok(Next::Show(Made::Import(Box::new(imported))))
}

/// What the page shows of a file that is still kept: never twice that it was imported.
fn preview_of(imported: &Imported) -> Imported {
    let mut shown = imported.clone();
    if !shown.report.dry_run {
        shown.report = ImportReport {
            most_are_gone: shown.report.most_are_gone,
            ..ImportReport::default()
        };
    }
    shown
}

/// Long enough that nobody guesses it; without randomness nothing is kept under it, as an empty
/// key opens nothing.
fn key() -> String {
    random::digits::<16>().unwrap_or_default()
}
