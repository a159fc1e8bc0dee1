//! One line for each request, with a number people may quote; never what they typed.

use crate::config::{Config, LogFormat};
use crate::health;
use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use std::time::Instant;
use tracing::{Instrument, field};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt;

/// Ours always: a number chosen by a stranger could be made to look like somebody else's.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The route of what nothing answers.
const UNKNOWN: &str = "-";

/// Starts the log on stderr, which also learns of panics.
pub fn start(config: &Config, usual_level: &str) {
    let level = config.log_level.as_deref().unwrap_or(usual_level);
    // The settings have been checked; should they still not parse, errors are logged.
    let filter = EnvFilter::try_new(level).unwrap_or_else(|_| EnvFilter::new("error"));
    let log = fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let started = match config.log {
        LogFormat::Json => log
            .json()
            .flatten_event(true)
            .with_current_span(true)
            .with_span_list(false)
            .try_init(),
        LogFormat::Text => log.try_init(),
    };
    if started.is_ok() {
        std::panic::set_hook(Box::new(|panic| {
            let place = panic.location().map(ToString::to_string);
            let message = panic.payload_as_str().unwrap_or("no message");
            tracing::error!(message, place, "panic");
        }));
    }
}

/// Gives the request its number, and tells the log how it ended.
pub async fn observe(mut request: Request, next: Next) -> Response {
    let id = new_id();
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or_else(|| UNKNOWN.to_owned(), |route| route.as_str().to_owned());
    let span = tracing::info_span!(
        "request",
        request.id = id.to_str().unwrap_or_default(),
        method = request.method().as_str(),
        path = loggable_path(&route, request.uri().path()),
        route,
        person.id = field::Empty,
    );
    request.headers_mut().insert(REQUEST_ID, id.clone());
    let is_routine =
        [health::ALIVE, health::READY].contains(&route.as_str()) || route.starts_with("/pkg");
    let begun = Instant::now();
    let mut response = next.run(request).instrument(span.clone()).await;
    let status = response.status().as_u16();
    let duration_ms = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
    span.in_scope(|| match (is_routine, status) {
        (_, 500..) => tracing::error!(status, duration_ms, "answered"),
        (true, _) => tracing::debug!(status, duration_ms, "answered"),
        (false, _) => tracing::info!(status, duration_ms, "answered"),
    });
    response.headers_mut().insert(REQUEST_ID, id);
    response
}

/// What may be read of an address by whoever reads the log. Secrets stand in the addresses of invitations and feeds, also
/// when such an address was mistyped and leads nowhere; so of a path that nothing answers only what cannot hold one is
/// shown. Queries, which hold what people look for, never get here.
fn loggable_path(route: &str, path: &str) -> String {
    let shown = if route.contains("{token}") {
        route.to_owned()
    } else if route == UNKNOWN || route.contains("{*") {
        let mut after_secret_place = false;
        let segments = path.split('/').map(|segment| {
            let is_shown = !after_secret_place && is_harmless(segment);
            after_secret_place |= is_secret_place(segment);
            if is_shown { segment } else { "…" }
        });
        segments.collect::<Vec<_>>().join("/")
    } else {
        path.to_owned()
    };
    shown.chars().take(200).collect()
}

/// Too short for a secret, or an identity, and nothing in disguise.
fn is_harmless(segment: &str) -> bool {
    let is_plain = segment
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'));
    is_plain && (segment.len() <= 20 || segment.parse::<uuid::Uuid>().is_ok())
}

/// What comes next is a secret.
fn is_secret_place(segment: &str) -> bool {
    ["feeds", "invitations"]
        .iter()
        .any(|place| segment.eq_ignore_ascii_case(place))
}

fn new_id() -> HeaderValue {
    let mut bytes = [0; 8];
    // Without randomness the number is useless but the request need not fail.
    _ = getrandom::fill(&mut bytes);
    let text: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static("0"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_of_invitations_stay_out_of_the_log() {
        assert_eq!(
            loggable_path("/en/invitations/{token}", "/en/invitations/s3cr3t"),
            "/en/invitations/{token}"
        );
        assert_eq!(
            loggable_path("/postings/{id}", "/postings/1"),
            "/postings/1"
        );
        assert_eq!(
            loggable_path("/organizations/{slug}", &"/x".repeat(5000)).len(),
            200
        );
        assert_eq!(loggable_path(UNKNOWN, "/wp-login.php"), "/wp-login.php");
    }

    // Issue 10, 1.1.7: a slash too many took the path out of its route, and the secret into the log.
    #[test]
    fn secrets_in_mistyped_addresses_stay_out_of_the_log() {
        let secret = "q8Zr0Vw1sXhY-3u_PbKcT7dN5mJ2eL4fGa9oQiRtUvW";
        let parts = [secret, &secret.to_uppercase(), "q8Zr0Vw1sXhY"];
        for path in [
            "/feeds/S/postings.atom/",
            "//feeds/S/postings.atom",
            "/feeds//S/postings.atom",
            "/feeds/S",
            "/feeds/S/",
            "/feeds/S/deadlines.ics.ics",
            "/FEEDS/S/postings.atom",
            "/en/feeds/S/postings.atom/",
            "/EN/Feeds/S/Deadlines.ics",
            "/feeds%2FS%2Fpostings.atom",
            "/%66eeds/S/postings.atom",
            "/feeds/S%20/postings.atom",
            "/feeds/S./postings.atom",
            "/feeds/%71S/postings.atom",
            "/invitations/S/",
            "/invitations/S/accept",
            "/en/invitations/S)",
            "/en//invitations/S",
            "/invitation/S",
            "/S",
            "/opportunities/S/x",
        ] {
            let path = path.replace('S', secret);
            let shown = loggable_path(UNKNOWN, &path);
            for part in &parts {
                assert!(!shown.contains(part), "{path}: {shown}");
            }
            let shown = loggable_path("/api/{*rest}", &format!("/api{path}"));
            assert!(!shown.contains(secret), "{path}: {shown}");
        }
    }
}
