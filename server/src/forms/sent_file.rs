//! A form that brings a file, as `multipart/form-data`.

use super::post::{Post, has_type};
use crate::site::Site;
use axum::body::Bytes;
use axum::extract::multipart::{Multipart, MultipartError};
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use http_body_util::LengthLimitError;
use std::error::Error;
use std::iter::successors;

/// More than any form with a file has.
const FIELDS_MAX: usize = 20;

/// A file as the browser sends it; empty when nobody has chosen one.
#[derive(Default)]
pub struct Sent {
    pub name: String,
    pub bytes: Bytes,
}

/// The form and its file.
pub async fn sent_file(site: &Site, request: Request) -> Result<(Post, Sent), Response> {
    if !has_type(request.headers(), "multipart/form-data") {
        return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response());
    }
    let (parts, body) = request.into_parts();
    let form = Multipart::from_request(Request::from_parts(parts.clone(), body), site)
        .await
        .map_err(IntoResponse::into_response)?;
    let (typed, file) = read(form).await?;
    let post = Post::new(parts, site, typed).await?;
    Ok((post.unless_switched().await?, file))
}

/// The fields, and the file when there is one.
async fn read(mut form: Multipart) -> Result<(Vec<(String, String)>, Sent), Response> {
    let (mut typed, mut file) = (Vec::new(), Sent::default());
    while let Some(field) = form.next_field().await.map_err(unreadable)? {
        let name = field.name().unwrap_or_default().to_owned();
        if name == "file" {
            file.name = field.file_name().unwrap_or_default().to_owned();
            file.bytes = field.bytes().await.map_err(unreadable)?;
        } else if typed.len() < FIELDS_MAX {
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
