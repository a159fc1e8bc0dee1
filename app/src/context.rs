//! What a request brings along, on the server only. Nothing here panics: a context that is gone is a refusal.

use crate::error::AppError;
use http::request::Parts;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;
use model::Problem;
use portal::{
    Admin, Auditor, Moderator, Portal, Poster, Reader, Registrar, Representative, SignedIn,
};
use std::str::FromStr;

/// Who sent the request; provided by the server's session layer.
#[derive(Clone)]
pub struct Session(pub Option<SignedIn>);

pub fn portal() -> Result<Portal, AppError> {
    use_context().ok_or(AppError::Refused(Problem::Unavailable))
}

pub fn visitor() -> Result<(Portal, Option<SignedIn>), AppError> {
    let Session(signed_in) = use_context().unwrap_or(Session(None));
    Ok((portal()?, signed_in))
}

pub fn reader() -> Result<(Portal, Reader), AppError> {
    let (portal, signed_in) = visitor()?;
    let reader = signed_in
        .as_ref()
        .map_or_else(Reader::guest, SignedIn::reader);
    Ok((portal, reader))
}

/// Whether whoever reads the page reviews postings.
pub fn is_staff() -> bool {
    let Session(person) = use_context().unwrap_or(Session(None));
    person.is_some_and(|person| person.viewer().moderates())
}

/// Whether nobody has signed in.
pub fn is_guest() -> bool {
    let Session(person) = use_context().unwrap_or(Session(None));
    person.is_none()
}

pub fn signed_in() -> Result<(Portal, SignedIn), AppError> {
    let (portal, signed_in) = visitor()?;
    Ok((
        portal,
        signed_in.ok_or_else(|| refuse(Problem::SignInNeeded))?,
    ))
}

pub fn poster() -> Result<(Portal, Poster), AppError> {
    let (portal, person) = signed_in()?;
    Ok((portal, person.poster()?))
}

pub fn representative() -> Result<(Portal, Representative), AppError> {
    let (portal, person) = signed_in()?;
    Ok((portal, person.representative()?))
}

pub fn moderator() -> Result<(Portal, Moderator), AppError> {
    let (portal, person) = signed_in()?;
    Ok((portal, person.moderator()?))
}

pub fn registrar() -> Result<(Portal, Registrar), AppError> {
    let (portal, person) = signed_in()?;
    Ok((portal, person.registrar()?))
}

pub fn auditor() -> Result<(Portal, Auditor), AppError> {
    let (portal, person) = signed_in()?;
    Ok((portal, person.auditor()?))
}

pub fn admin() -> Result<(Portal, Admin), AppError> {
    let (portal, person) = signed_in()?;
    Ok((portal, person.admin()?))
}

/// The id that an address names; what is none names nothing.
pub fn id<T: FromStr>(named: &str) -> Result<T, AppError> {
    named.parse().map_err(|_| refuse(Problem::NotFound))
}

/// A refusal, which is also the status of the response.
pub fn refuse(problem: Problem) -> AppError {
    let error = AppError::Refused(problem);
    set_status(error.status());
    error
}

pub fn set_status(status: u16) {
    if let (Some(response), Ok(status)) = (
        use_context::<ResponseOptions>(),
        StatusCode::from_u16(status),
    ) {
        response.set_status(status);
    }
}

/// Lets the browser open a path after a while, without a script.
pub fn open_later(seconds: u32, path: &str) {
    set_header(header::REFRESH, &format!("{seconds}; url={path}"));
}

/// Nobody keeps the page, not even the browser of somebody who has not signed in.
pub fn keep_nowhere() {
    set_header(header::CACHE_CONTROL, "no-store");
}

fn set_header(name: HeaderName, value: &str) {
    if let (Some(response), Ok(value)) = (
        use_context::<ResponseOptions>(),
        HeaderValue::from_str(value),
    ) {
        response.insert_header(name, value);
    }
}

/// The number under which the log knows this request.
fn request_id() -> String {
    use_context::<Parts>()
        .and_then(|parts| {
            parts
                .headers
                .get("x-request-id")?
                .to_str()
                .ok()
                .map(str::to_owned)
        })
        .unwrap_or_default()
}

impl From<portal::Error> for AppError {
    fn from(error: portal::Error) -> Self {
        match error {
            portal::Error::Problem(problem) => refuse(problem),
            portal::Error::Fault(fault) => {
                let incident = request_id();
                tracing::error!(%fault, %incident, "page failed");
                set_status(500);
                Self::Broken { incident }
            }
        }
    }
}

/// Names and values of the cookies that a browser sent.
pub fn cookies(headers: &HeaderMap) -> impl Iterator<Item = (&str, &str)> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
}
