//! Pages that many guests ask for at once. While there are more of them than can be made, one that was made within the
//! last second serves them all; as long as there is room everybody gets a page of their own.

use axum::body::Body;
use axum::extract::Request;
use axum::http::response::Parts;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use leptos::nonce::Nonce;
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How old a page may be that is given to somebody else.
const FRESH: Duration = Duration::from_secs(1);
/// Bytes of pages that are kept.
const ROOM: u64 = 16 << 20;
/// What room is prepared for.
const PAGES: usize = 256;

pub struct SharedPages(Cache<String, Arc<Shared>, Weigh>);

/// A page as it was sent.
struct Shared {
    made: Instant,
    parts: Parts,
    page: String,
}

#[derive(Clone)]
struct Weigh;

impl Weighter<String, Arc<Shared>> for Weigh {
    fn weight(&self, key: &String, shared: &Arc<Shared>) -> u64 {
        (key.len() + shared.page.len()) as u64
    }
}

/// A question that everybody who asks it gets the same answer to.
#[derive(Clone)]
pub struct Key(String);

impl Key {
    /// `None` for whoever brings a cookie: what they see may be theirs alone.
    pub fn of(request: &Request) -> Option<Self> {
        let is_guests = *request.method() == Method::GET
            && !request.headers().contains_key(header::COOKIE)
            && !request.headers().contains_key(header::AUTHORIZATION);
        is_guests.then(|| Self(request.uri().to_string()))
    }
}

impl Default for SharedPages {
    fn default() -> Self {
        Self(Cache::with_weighter(PAGES, ROOM, Weigh))
    }
}

impl SharedPages {
    /// The page that was made for another guest within the last second.
    pub fn get(&self, key: &Key) -> Option<Response> {
        let shared = self.0.get(&key.0)?;
        (shared.made.elapsed() < FRESH).then(|| shared.answer())
    }

    /// Keeps a page, begun at `made`, when it says nothing to one guest alone.
    pub fn keep(&self, key: &Key, made: Instant, parts: &Parts, page: &str) {
        let is_theirs_alone = parts.headers.contains_key(header::SET_COOKIE)
            || parts.headers.contains_key(header::LOCATION);
        if parts.status == StatusCode::OK && !is_theirs_alone {
            let shared = Shared {
                made,
                parts: parts.clone(),
                page: page.to_owned(),
            };
            self.0.insert(key.0.clone(), Arc::new(shared));
        }
    }
}

impl Shared {
    /// Each answer has a nonce of its own.
    fn answer(&self) -> Response {
        let mut parts = self.parts.clone();
        let mut page = self.page.clone();
        let policy = parts.headers.get(header::CONTENT_SECURITY_POLICY);
        let policy = policy.and_then(|policy| policy.to_str().ok());
        if let Some((before, rest)) = policy.and_then(|policy| policy.split_once("'nonce-"))
            && let Some((nonce, after)) = rest.split_once('\'')
        {
            let fresh = Nonce::new().to_string();
            page = page.replace(nonce, &fresh);
            if let Ok(policy) = HeaderValue::try_from(format!("{before}'nonce-{fresh}'{after}")) {
                parts
                    .headers
                    .insert(header::CONTENT_SECURITY_POLICY, policy);
            }
        }
        (parts, Body::from(page)).into_response()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderMap;
    use http_body_util::BodyExt;

    fn asked(path: &str, cookie: Option<&'static str>) -> Option<Key> {
        let mut request = Request::new(Body::empty());
        *request.uri_mut() = path.parse().unwrap();
        if let Some(cookie) = cookie {
            let cookie = HeaderValue::from_static(cookie);
            request.headers_mut().insert(header::COOKIE, cookie);
        }
        Key::of(&request)
    }

    fn parts(headers: HeaderMap) -> Parts {
        let mut response = Response::new(());
        *response.headers_mut() = headers;
        response.into_parts().0
    }

    #[tokio::test]
    async fn guests_get_the_same_page_with_a_nonce_of_their_own() {
        let pages = SharedPages::default();
        let key = asked("/opportunities?q=a", None).unwrap();
        let policy = HeaderValue::from_static("script-src 'nonce-abc' 'strict-dynamic'");
        let headers = HeaderMap::from_iter([(header::CONTENT_SECURITY_POLICY, policy)]);
        assert!(pages.get(&key).is_none());
        pages.keep(&key, Instant::now(), &parts(headers), "<script nonce=abc>");
        let answer = pages.get(&key).unwrap();
        let policy = answer.headers()[header::CONTENT_SECURITY_POLICY].clone();
        let page = answer.into_body().collect().await.unwrap().to_bytes();
        let page = String::from_utf8(page.to_vec()).unwrap();
        let nonce = page.strip_prefix("<script nonce=").unwrap();
        let nonce = nonce.strip_suffix('>').unwrap();
        assert_ne!(nonce, "abc");
        let expected = format!("script-src 'nonce-{nonce}' 'strict-dynamic'");
        assert_eq!(policy.to_str().unwrap(), expected);
        assert!(
            pages
                .get(&asked("/opportunities?q=b", None).unwrap())
                .is_none()
        );
    }

    #[test]
    fn what_is_old_or_for_one_guest_alone_is_given_to_nobody() {
        let pages = SharedPages::default();
        let key = asked("/", None).unwrap();
        let old = Instant::now().checked_sub(FRESH).unwrap();
        pages.keep(&key, old, &parts(HeaderMap::new()), "old");
        assert!(pages.get(&key).is_none());
        let cookie = HeaderValue::from_static("viewed=1");
        let headers = HeaderMap::from_iter([(header::SET_COOKIE, cookie)]);
        pages.keep(&key, Instant::now(), &parts(headers), "alone");
        assert!(pages.get(&key).is_none());
        assert!(asked("/", Some("__Host-session=x")).is_none());
    }
}
