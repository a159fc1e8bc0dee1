//! The cookie, on the server only: scripts cannot read it.

use super::trace;
use crate::AppError;
use crate::context::cookies;
use http::request::Parts;
use http::{HeaderMap, HeaderValue};
use leptos::prelude::use_context;
use model::bookmarks::Viewed;
use model::opportunities::{OpportunityDetails, OpportunityHead, Stage};
use model::{Language, OpportunityId};

/// `__Host-`: only this host sets it, over a safe connection, for every path (RFC 6265bis, 4.1.3.2).
pub const NAME: &str = "__Host-viewed";

/// What the browser of a request opened last.
pub fn sent(headers: &HeaderMap) -> Viewed {
    let found = cookies(headers).find(|(name, _)| *name == NAME);
    found.map_or_else(Viewed::default, |(_, text)| Viewed::parse(text))
}

/// The same as pages show it.
pub async fn shown(language: Language) -> Result<Vec<OpportunityHead>, AppError> {
    trace::shows();
    let viewed = use_context::<Parts>().map_or_else(Viewed::default, |parts| sent(&parts.headers));
    let (portal, person) = crate::context::visitor()?;
    Ok(portal::opportunities::viewed(&portal, person.as_ref(), &viewed, language).await?)
}

/// Notes that the page is a published posting's, which the browser is to remember.
pub fn note(details: &OpportunityDetails) {
    if matches!(details.stage, Stage::Open | Stage::Closed) {
        trace::opens(details.summary.id, details.is_mine);
    }
}

/// Has the browser of a request remember that a posting was opened. Nothing is sent when it stands first already: reading a
/// page again changes nothing. A page that a browser loads because somebody may open it has not been opened.
pub fn remembering(headers: &HeaderMap, id: OpportunityId) -> Option<HeaderValue> {
    let before = sent(headers);
    if is_ahead(headers) || before.ids().first() == Some(&id) {
        return None;
    }
    // Without `Max-Age` it ends with the browser's session.
    let viewed = before.opened(id);
    HeaderValue::try_from(format!(
        "{NAME}={viewed}; Path=/; HttpOnly; Secure; SameSite=Lax"
    ))
    .ok()
}

/// Whether the browser asks before anybody has (`Sec-Purpose`, Fetch Standard 2.2.6).
fn is_ahead(headers: &HeaderMap) -> bool {
    let purpose = headers.get("sec-purpose");
    purpose.is_some_and(|purpose| purpose.as_bytes().starts_with(b"prefetch"))
}

/// Makes the browser forget.
pub fn forgotten() -> HeaderValue {
    HeaderValue::from_static("__Host-viewed=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax")
}
