//! The cookie of a signed-in browser.

use crate::device;
use crate::refusal;
use crate::site::Site;
use app::context::{Session, cookies};
use app::viewed::cookie as viewed;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::Response;
use portal::accounts;
use tracing::Span;

/// `__Host-`: only this host sets it, over a safe connection, for every path (RFC 6265bis, 4.1.3.2).
pub const COOKIE: &str = "__Host-sid";

/// The longest a session lives; the database decides, earlier for most.
const KEEP_SECONDS: u32 = 90 * 24 * 3600;

/// Middleware: loads the session once for each request, and keeps personal pages out of caches.
pub async fn load_session(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    let token = token(request.headers());
    let signed_in = match &token {
        Some(token) => match accounts::resume(&site.portal, token).await {
            Ok(signed_in) => signed_in,
            Err(error) => return refusal::of_error(error),
        },
        None => None,
    };
    if let Some(person) = &signed_in {
        Span::current().record("person.id", tracing::field::display(person.id()));
    }
    let is_stale = token.is_some() && signed_in.is_none();
    if is_stale {
        // Somebody else may sit there now: what the browser remembers is not told to them.
        device::leave_alone(request.headers_mut());
    }
    let forgets = is_stale && opens_a_page(&request);
    let is_personal = token.is_some();
    request.extensions_mut().insert(Session(signed_in));

    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    if forgets {
        for cookie in left() {
            if !sets_same(headers, &cookie) {
                headers.append(header::SET_COOKIE, cookie);
            }
        }
    }
    let caching = if is_personal || headers.contains_key(header::SET_COOKIE) {
        "no-store"
    } else {
        "private, no-cache"
    };
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static(caching));
    headers.append(header::VARY, HeaderValue::from_static("cookie"));
    response
}

/// Who sends a request that came to no page; nobody when that cannot be found out.
pub async fn of(site: &Site, headers: &HeaderMap) -> Session {
    let Some(token) = token(headers) else {
        return Session(None);
    };
    let signed_in = accounts::resume(&site.portal, &token).await;
    Session(signed_in.unwrap_or_default())
}

/// The cookie of a new session.
pub fn begun(token: &str) -> Option<HeaderValue> {
    HeaderValue::from_str(&format!(
        "{COOKIE}={token}; Path=/; Max-Age={KEEP_SECONDS}; HttpOnly; Secure; SameSite=Lax"
    ))
    .ok()
}

/// Makes the browser forget its session, and what was read in it.
pub fn left() -> [HeaderValue; 2] {
    let ended = "__Host-sid=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax";
    [HeaderValue::from_static(ended), viewed::forgotten()]
}

/// Whether the browser goes to a page with it. What it sends besides may still bear the token from before a proof and be answered after it:
/// forgetting the session then would sign out the one that goes on.
fn opens_a_page(request: &Request) -> bool {
    let headers = request.headers();
    // Browsers say it; programs do not.
    let mode = headers.get("sec-fetch-mode");
    request.method() == Method::GET
        && mode.is_none_or(|mode| mode.as_bytes() == b"navigate")
        && !headers.contains_key("sec-purpose")
}

/// Whether an answer gives the same cookie another value already.
fn sets_same(headers: &HeaderMap, cookie: &HeaderValue) -> bool {
    fn name(cookie: &HeaderValue) -> Option<&[u8]> {
        cookie.as_bytes().split(|byte| *byte == b'=').next()
    }
    let set = headers.get_all(header::SET_COOKIE).iter();
    set.map(name).any(|other| other == name(cookie))
}

fn token(headers: &HeaderMap) -> Option<String> {
    cookies(headers)
        .find(|(name, token)| *name == COOKIE && is_plausible(token))
        .map(|(_, token)| token.to_owned())
}

/// What never came from us is not worth asking the database.
fn is_plausible(token: &str) -> bool {
    (32..=128).contains(&token.len())
        && token
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cookies: &[&str]) -> Option<String> {
        let mut headers = HeaderMap::new();
        for cookie in cookies {
            headers.append(header::COOKIE, cookie.parse().unwrap());
        }
        token(&headers)
    }

    #[test]
    fn the_session_is_found_among_other_cookies() {
        let token = "a".repeat(43);
        assert_eq!(
            read(&[&format!("theme=dark; __Host-sid={token}")]),
            Some(token.clone())
        );
        assert_eq!(
            read(&["theme=dark", &format!("__Host-sid={token}")]),
            Some(token)
        );
    }

    #[test]
    fn nonsense_is_no_session() {
        for cookie in [
            "",
            "__Host-sid=",
            "__Host-sid=short",
            "sid=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            "__Host-sid",
        ] {
            assert_eq!(read(&[cookie]), None, "{cookie}");
        }
        assert_eq!(read(&[&format!("__Host-sid={}'", "a".repeat(43))]), None);
    }
}
