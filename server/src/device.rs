//! The cookie by which an account knows a browser. It opens nothing: it keeps the owner's tries to sign in apart from
//! those of strangers (decision 14), so it outlives the session.

use app::context::cookies;
use axum::http::{HeaderMap, HeaderValue, header};

pub const COOKIE: &str = "__Host-device";
/// As long as the portal knows it.
const KEEP_SECONDS: u32 = 365 * 24 * 3600;

/// The cookie of a browser that an account knows from now on.
pub fn known(token: &str) -> Option<HeaderValue> {
    HeaderValue::from_str(&format!(
        "{COOKIE}={token}; Path=/; Max-Age={KEEP_SECONDS}; HttpOnly; Secure; SameSite=Lax"
    ))
    .ok()
}

/// The secret that the browser holds.
pub fn token(headers: &HeaderMap) -> Option<String> {
    cookies(headers)
        .find(|(name, _)| *name == COOKIE)
        .map(|(_, token)| token.to_owned())
}

/// Takes every other cookie away from a request.
pub fn leave_alone(headers: &mut HeaderMap) {
    let kept =
        token(headers).and_then(|token| HeaderValue::try_from(format!("{COOKIE}={token}")).ok());
    headers.remove(header::COOKIE);
    headers.extend(kept.map(|kept| (header::COOKIE, kept)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_browser_remembers_is_dropped_but_not_that_it_is_known() {
        let mut headers = HeaderMap::new();
        headers.append(
            header::COOKIE,
            "__Host-sid=a; __Host-device=b; viewed=c".parse().unwrap(),
        );
        leave_alone(&mut headers);
        assert_eq!(headers[header::COOKIE], "__Host-device=b");
        leave_alone(&mut HeaderMap::new());
        assert_eq!(token(&HeaderMap::new()), None);
    }
}
