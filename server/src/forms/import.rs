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
use model::{FieldProblem, Problem};
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
            let outcome = bring_in(&post, &file).await;
            post.finish(outcome).await
        }
        Err(refused) => refused,
    }
}

/// The fields, and the file when there is one.
async fn read(mut form: Multipart) -> Result<(Vec<(String, String)>, Bytes), Response> {
    let (mut typed, mut file) = (Vec::new(), Bytes::new());
    while let Some(field) = form.next_field().await.map_err(unreadable)? {
        let name = field.name().unwrap_or_default().to_owned();
        if name == "file" {
            file = field.bytes().await.map_err(unreadable)?;
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

async fn bring_in(post: &Post, file: &[u8]) -> Result<Next> {
    let moderator = post.moderator()?;
    if file.is_empty() {
        return Err(Problem::field("file", FieldProblem::Missing).into());
    }
    let options = ImportOptions {
        publish: !post.one("publish").is_empty(),
        dry_run: post.one("act") != "run",
        map: Vec::new(),
    };
    let report = portal::import::run(
        &post.site.portal,
        ImportActor::from(&moderator),
        file,
        &options,
        |_| {},
    )
    .await?;
    Ok(Next::Show(Made::Import(report)))
}
