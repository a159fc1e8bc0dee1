//! The language of the home page for those who say none by their address: the one that a browser has chosen here, or else the
//! one that it asks for. Nothing but the bare home page leads anywhere else, so an address shows everybody the same page, and
//! search engines, which ask for no language, find each page where it is.

use crate::agent::is_robot;
use app::context::cookies;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use model::Language;
use model::closed::Closed;
use texts::language::of_path;

/// Says nothing of a person; pages that guests share take no notice of it.
pub const COOKIE: &str = "__Host-language";
/// What it was called until December 2026; browsers keep it for a year.
pub const COOKIE_BEFORE: &str = "language";

/// Leads from the home page to the one in the reader's language, and remembers which language somebody has switched to.
pub async fn lead(request: Request, next: Next) -> Response {
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    let (headers, uri) = (request.headers(), request.uri());
    let from = left_page(headers);
    let is_home = is_read && uri.path() == "/";
    if is_home && from.is_none() && wanted(headers) == Some(Language::English) {
        return varied(Redirect::to(&english(uri)).into_response());
    }
    let here = of_path(uri.path());
    let has_switched = is_read && from.is_some_and(|from| from != here);
    let mut response = next.run(request).await;
    if has_switched {
        response
            .headers_mut()
            .append(header::SET_COOKIE, chosen(here));
    }
    if is_home { varied(response) } else { response }
}

/// The answer depends on more than the address.
fn varied(mut response: Response) -> Response {
    let names = HeaderValue::from_static("accept-language, cookie, referer");
    response.headers_mut().append(header::VARY, names);
    response
}

fn english(uri: &Uri) -> String {
    match uri.query() {
        Some(query) => format!("/en?{query}"),
        None => "/en".to_owned(),
    }
}

fn chosen(language: Language) -> HeaderValue {
    HeaderValue::from_static(match language {
        Language::Japanese => {
            "__Host-language=ja; Path=/; Max-Age=31536000; HttpOnly; Secure; SameSite=Lax"
        }
        Language::English => {
            "__Host-language=en; Path=/; Max-Age=31536000; HttpOnly; Secure; SameSite=Lax"
        }
    })
}

/// What was chosen here before everything that the browser says by itself.
fn wanted(headers: &HeaderMap) -> Option<Language> {
    let chosen = |called: &'static str| cookies(headers).find(|(name, _)| *name == called);
    match chosen(COOKIE).or_else(|| chosen(COOKIE_BEFORE)) {
        Some((_, code)) => Language::from_code(code),
        // Some robots ask for English wherever they read.
        None if is_robot(headers) => None,
        None => asked_for(headers),
    }
}

/// The language of the page of this portal that led here.
fn left_page(headers: &HeaderMap) -> Option<Language> {
    let host = headers.get(header::HOST)?.to_str().ok()?;
    let from: Uri = headers.get(header::REFERER)?.to_str().ok()?.parse().ok()?;
    let is_ours = from.authority().is_some_and(|authority| authority == host);
    is_ours.then(|| of_path(from.path()))
}

/// Ours that the browser likes best (RFC 9110, 12.5.4).
fn asked_for(headers: &HeaderMap) -> Option<Language> {
    let listed = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    let liked = |language: Language| {
        let ranges = listed.split(',').filter_map(|entry| {
            let mut parts = entry.split(';').map(str::trim);
            let range = parts.next()?.split('-').next()?;
            let quality = parts.find_map(|part| part.strip_prefix("q="));
            let quality: f32 = quality.map_or(Ok(1.0), str::parse).ok()?;
            range
                .eq_ignore_ascii_case(language.code())
                .then_some(quality)
        });
        ranges.fold(0.0, f32::max)
    };
    let (japanese, english) = (liked(Language::Japanese), liked(Language::English));
    if english > japanese {
        Some(Language::English)
    } else if japanese > 0.0 {
        Some(Language::Japanese)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(header::HeaderName, &str)]) -> HeaderMap {
        let pairs = pairs.iter();
        pairs
            .map(|(name, value)| (name.clone(), value.parse().unwrap()))
            .collect()
    }

    #[test]
    fn a_browser_says_what_it_likes_best() {
        for (listed, expected) in [
            ("ja,en-US;q=0.9,en;q=0.8", Some(Language::Japanese)),
            ("en-GB", Some(Language::English)),
            ("zh-CN,zh;q=0.9,en;q=0.8,ja;q=0.5", Some(Language::English)),
            ("ja;q=0.5, en;q=0.5", Some(Language::Japanese)),
            ("de", None),
            ("en;q=0", None),
            ("en;q=nothing", None),
        ] {
            let headers = headers(&[(header::ACCEPT_LANGUAGE, listed)]);
            assert_eq!(wanted(&headers), expected, "{listed}");
        }
    }

    #[test]
    fn what_was_chosen_comes_first_and_robots_choose_nothing() {
        let english = (header::ACCEPT_LANGUAGE, "en");
        let chosen = headers(&[english.clone(), (header::COOKIE, "__Host-language=ja")]);
        assert_eq!(wanted(&chosen), Some(Language::Japanese));
        for (cookies, expected) in [
            ("language=ja", Language::Japanese),
            ("language=ja; __Host-language=en", Language::English),
        ] {
            let kept = headers(&[english.clone(), (header::COOKIE, cookies)]);
            assert_eq!(wanted(&kept), Some(expected), "{cookies}");
        }
        let robot = headers(&[english, (header::USER_AGENT, "Examplebot/2.0")]);
        assert_eq!(wanted(&robot), None);
    }

    #[test]
    fn only_pages_of_this_portal_are_switched_from() {
        let from = |referer: &str| {
            left_page(&headers(&[
                (header::HOST, "portal.example"),
                (header::REFERER, referer),
            ]))
        };
        assert_eq!(
            from("https://portal.example/en/about"),
            Some(Language::English)
        );
        assert_eq!(from("https://portal.example/"), Some(Language::Japanese));
        assert_eq!(from("https://other.example/en"), None);
        assert_eq!(from("portal.example/en"), None);
    }
}
