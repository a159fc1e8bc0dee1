//! What a request brings along, on the server only. Nothing here panics: a context that is gone is a refusal.

use crate::error::AppError;
use http::request::Parts;
use http::{HeaderMap, StatusCode, header};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;
use model::Problem;
use portal::{Admin, Moderator, Portal, Poster, Reader, SignedIn};

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

pub fn moderator() -> Result<(Portal, Moderator), AppError> {
    let (portal, person) = signed_in()?;
    Ok((portal, person.moderator()?))
}

pub fn admin() -> Result<(Portal, Admin), AppError> {
    let (portal, person) = signed_in()?;
    Ok((portal, person.admin()?))
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
