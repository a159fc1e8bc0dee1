use crate::{device, language};
use app::context::cookies;
use app::viewed::cookie as viewed;
use axum::extract::Request;
use axum::http::{HeaderMap, Method, header};
use model::Language;
use texts::language::translated;

/// A guest's question for a page that is the same for all guests.
pub struct Asked {
    address: String,
    headers: HeaderMap,
}

impl Asked {
    /// `None` for other pages, and for requests that may be answered personally.
    pub fn of(request: &Request) -> Option<Self> {
        let headers = request.headers();
        let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
        let is_guests = !headers.contains_key(header::AUTHORIZATION) && has_no_session(headers);
        (is_read && is_guests && is_for_all(request.uri().path())).then(|| Self {
            address: request.uri().to_string(),
            headers: headers.clone(),
        })
    }

    pub fn address(&self) -> &str {
        &self.address
    }

    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// Whether the browser remembers what it opened.
    pub fn has_viewed(&self) -> bool {
        !viewed::sent(&self.headers).ids().is_empty()
    }
}

/// Cookies that say nothing of a person.
const SAY_NOTHING: [&str; 4] = [
    viewed::NAME,
    device::COOKIE,
    language::COOKIE,
    language::COOKIE_BEFORE,
];

/// Whether a request brings no cookie but those that say nothing of a person. One that is not known here may say anything.
fn has_no_session(headers: &HeaderMap) -> bool {
    let are_readable = headers
        .get_all(header::COOKIE)
        .iter()
        .all(|cookie| cookie.to_str().is_ok());
    are_readable && cookies(headers).all(|(name, _)| SAY_NOTHING.contains(&name))
}

/// The pages that everybody comes for. They show no time that is finer than a day, and nothing that is asked only once.
fn is_for_all(path: &str) -> bool {
    let path = translated(path, Language::Japanese);
    let parts: Vec<&str> = path.split('/').skip(1).collect();
    matches!(
        parts.as_slice(),
        [""] | ["opportunities" | "organizations"]
            | ["opportunities" | "organizations", _]
            | ["about" | "search-help"]
    )
}
