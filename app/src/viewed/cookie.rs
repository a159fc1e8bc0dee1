//! The cookie, on the server only: scripts cannot read it.

use crate::AppError;
use crate::context::cookies;
use http::request::Parts;
use http::{HeaderMap, HeaderValue, header};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;
use model::Language;
use model::bookmarks::Viewed;
use model::opportunities::{OpportunityDetails, OpportunityHead, Stage};

/// `__Host-`: only this host sets it, over a safe connection, for every path (RFC 6265bis, 4.1.3.2).
pub const NAME: &str = "__Host-viewed";

/// What the browser of this request opened last.
pub fn present() -> Viewed {
    use_context::<Parts>().map_or_else(Viewed::default, |parts| read(&parts.headers))
}

/// The same as pages show it.
pub async fn shown(language: Language) -> Result<Vec<OpportunityHead>, AppError> {
    let (portal, person) = crate::context::visitor()?;
    Ok(portal::opportunities::viewed(&portal, person.as_ref(), &present(), language).await?)
}

/// Has the browser remember that a published posting was opened. Nothing is sent when it stands first already: reading a
/// page again changes nothing. A page that a browser loads because somebody may open it has not been opened.
pub fn remember(details: &OpportunityDetails) {
    let (before, id) = (present(), details.summary.id);
    let is_published = matches!(details.stage, Stage::Open | Stage::Closed);
    if !is_published || is_ahead() || before.ids().first() == Some(&id) {
        return;
    }
    // Without `Max-Age` it ends with the browser's session.
    let cookie = format!(
        "{NAME}={}; Path=/; HttpOnly; Secure; SameSite=Lax",
        before.opened(id)
    );
    if let (Some(response), Ok(cookie)) = (
        use_context::<ResponseOptions>(),
        HeaderValue::from_str(&cookie),
    ) {
        response.append_header(header::SET_COOKIE, cookie);
    }
}

/// Whether the browser asks before anybody has (`Sec-Purpose`, Fetch Standard 2.2.6).
fn is_ahead() -> bool {
    use_context::<Parts>().is_some_and(|parts| {
        let purpose = parts.headers.get("sec-purpose");
        purpose.is_some_and(|purpose| purpose.as_bytes().starts_with(b"prefetch"))
    })
}

/// Makes the browser forget.
pub fn forgotten() -> HeaderValue {
    HeaderValue::from_static("__Host-viewed=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax")
}

fn read(headers: &HeaderMap) -> Viewed {
    let found = cookies(headers).find(|(name, _)| *name == NAME);
    found.map_or_else(Viewed::default, |(_, text)| Viewed::parse(text))
}
