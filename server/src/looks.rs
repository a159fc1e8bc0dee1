//! Looks at postings, counted where the answer leaves, and the link by which people go on to apply.
//!
//! A count knows a posting and a day, and nothing of who looked (`portal::figures`). Programs are not counted, nor pages that a
//! browser loads before anybody wants them, nor posters at their own postings.

use crate::agent::is_program;
use crate::refusal;
use crate::site::Site;
use app::context::Session;
use app::routes::paths;
use axum::Extension;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use model::opportunities::{FactValue, Field};
use model::{Language, OpportunityId, Problem};
use portal::{Reader, SignedIn, figures, screens};
use texts::language::of_path;

/// Counts the page of a posting that leaves for somebody's browser.
pub fn count(site: &Site, method: &Method, headers: &HeaderMap, opened: Option<OpportunityId>) {
    if let Some(id) = opened.filter(|_| method == Method::GET && is_somebody(headers)) {
        figures::seen(&site.portal, id);
    }
}

/// Leads to where one applies: the address that stands in the published posting, and to no other.
pub async fn apply(
    State(site): State<Site>,
    Extension(session): Extension<Session>,
    Path(id): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let language = of_path(uri.path());
    match address(&site, session, &id, language).await {
        Ok((id, Some(address), is_own)) => {
            if !is_own && is_somebody(&headers) {
                figures::went(&site.portal, id);
            }
            away(&address)
        }
        // Nobody applies there any more, or never did; the page says how.
        Ok((id, None, _)) => away(&paths::opportunity(language, id)),
        Err(error) => refusal::of_error(error),
    }
}

/// The posting, the address if there is one, and whether its poster asks.
async fn address(
    site: &Site,
    session: Session,
    id: &str,
    language: Language,
) -> portal::Result<(OpportunityId, Option<String>, bool)> {
    let reader = session
        .0
        .as_ref()
        .map_or_else(Reader::guest, SignedIn::reader);
    let id = id.parse().map_err(|_| Problem::NotFound)?;
    let portal = &site.portal;
    let details = screens::posting(portal, &reader, id, language).await?;
    let fact = details
        .facts
        .iter()
        .find(|fact| fact.field == Field::ApplyUrl);
    let address = match fact.map(|fact| &fact.value) {
        Some(FactValue::Link(address)) if !details.summary.closed => Some(address.clone()),
        _ => None,
    };
    Ok((id, address, details.is_mine))
}

fn away(address: &str) -> Response {
    let Ok(address) = HeaderValue::try_from(address) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let headers = [
        (header::LOCATION, address),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (
            header::HeaderName::from_static("x-robots-tag"),
            HeaderValue::from_static("noindex, nofollow"),
        ),
    ];
    (StatusCode::SEE_OTHER, headers).into_response()
}

fn is_somebody(headers: &HeaderMap) -> bool {
    let said = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let is_ahead = said("sec-purpose").or_else(|| said("purpose")).is_some();
    !is_ahead && !is_program(headers)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(pairs: &[(&'static str, &'static str)]) -> bool {
        let headers = pairs.iter().map(|(name, value)| {
            let name = header::HeaderName::from_static(name);
            (name, HeaderValue::from_static(value))
        });
        is_somebody(&headers.collect())
    }

    #[test]
    fn people_count_and_programs_do_not() {
        let firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
        let phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1";
        assert!(sent(&[("user-agent", firefox)]));
        assert!(sent(&[("user-agent", phone)]));
        for program in [
            "",
            "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
            "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
            "facebookexternalhit/1.1",
            "curl/8.14.1",
            "python-requests/2.32",
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/140.0 Safari/537.36",
        ] {
            assert!(!sent(&[("user-agent", program)]), "{program}");
        }
        assert!(!sent(&[]));
        let ahead = [
            ("user-agent", firefox),
            ("sec-purpose", "prefetch;prerender"),
        ];
        assert!(!sent(&ahead));
    }
}
