//! Staff bring postings in a file.

use super::next::Next;
use super::post::{Post, has_type};
use crate::site::Site;
use app::forms::Made;
use axum::body::Bytes;
use axum::extract::multipart::{Multipart, MultipartError};
use axum::extract::{FromRequest, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use http_body_util::LengthLimitError;
use model::import::{ImportAct, ImportReport, Imported};
use model::{FieldProblem, PersonId, Problem};
use portal::Result;
use portal::import::{ImportActor, ImportOptions};
use std::error::Error;
use std::iter::successors;

pub async fn import(State(site): State<Site>, request: Request) -> Response {
    if !has_type(request.headers(), "multipart/form-data") {
        return StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response();
    }
    let (parts, body) = request.into_parts();
    let form = match Multipart::from_request(Request::from_parts(parts.clone(), body), &site).await
    {
        Ok(form) => form,
        Err(refused) => return refused.into_response(),
    };
    let (typed, file) = match read(form).await {
        Ok(read) => read,
        Err(refused) => return refused,
    };
    match Post::new(parts, &site, typed).await {
        Ok(post) => {
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

/// A file as the browser sends it.
#[derive(Default)]
struct Sent {
    name: String,
    bytes: Bytes,
}

/// The fields, and the file when there is one.
async fn read(mut form: Multipart) -> Result<(Vec<(String, String)>, Sent), Response> {
    let (mut typed, mut file) = (Vec::new(), Sent::default());
    while let Some(field) = form.next_field().await.map_err(unreadable)? {
        let name = field.name().unwrap_or_default().to_owned();
        if name == "file" {
            file.name = field.file_name().unwrap_or_default().to_owned();
            file.bytes = field.bytes().await.map_err(unreadable)?;
        } else if typed.len() < 20 {
            typed.push((name, field.text().await.map_err(unreadable)?));
        }
    }
    Ok((typed, file))
}

/// What the form's parts do not say themselves: whether it was only too long.
fn unreadable(error: MultipartError) -> Response {
    let mut causes = successors(error.source(), |cause| (*cause).source());
    let is_too_long = causes.any(|cause| cause.is::<LengthLimitError>());
    if is_too_long {
        StatusCode::PAYLOAD_TOO_LARGE
    } else {
        StatusCode::BAD_REQUEST
    }
    .into_response()
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
    let mut bytes = [0; 16];
    match getrandom::fill(&mut bytes) {
        Ok(()) => bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
        Err(_) => String::new(),
    }
}
