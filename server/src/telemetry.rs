//! One line for each request, with a number people may quote; never what they typed.

mod loggable;

use crate::config::{Config, LogFormat};
use crate::health;
use crate::random;
use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderName, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::Response;
use loggable::loggable_path;
use std::time::Instant;
use tracing::{Instrument, field};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt;

pub use loggable::UNKNOWN;

/// Ours always: a number chosen by a stranger could be made to look like somebody else's.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

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
        method = loggable_method(request.method()),
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

/// Anybody may invent a method and write into the log what they like.
fn loggable_method(method: &Method) -> &str {
    let known = [
        Method::GET,
        Method::HEAD,
        Method::POST,
        Method::PUT,
        Method::PATCH,
        Method::DELETE,
        Method::OPTIONS,
    ];
    if known.contains(method) {
        method.as_str()
    } else {
        UNKNOWN
    }
}

fn new_id() -> HeaderValue {
    let number = random::digits::<8>().and_then(|digits| HeaderValue::from_str(&digits).ok());
    // Without randomness the number is useless but the request need not fail.
    number.unwrap_or(HeaderValue::from_static("0"))
}
