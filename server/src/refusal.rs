//! What is said when a request does not get what it asked for: a page to people, problem+json to programs.

mod page;

use crate::forms;
use crate::pages;
use crate::router::page_paths;
use crate::site::Site;
use crate::telemetry::{REQUEST_ID, UNKNOWN};
use app::Turned;
use axum::extract::{MatchedPath, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use model::Problem;
use serde_json::json;
use texts::language::of_path;

/// The problem of an error response, for programs that match on it.
#[derive(Clone)]
struct ProblemOf(Problem);

/// A bare refusal; [`render_errors`] gives it words.
pub fn of_problem(problem: Problem) -> Response {
    let status =
        StatusCode::from_u16(problem.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = status.into_response();
    if let Problem::TooOften {
        retry_after_seconds,
        ..
    } = problem
    {
        response
            .headers_mut()
            .insert(header::RETRY_AFTER, HeaderValue::from(retry_after_seconds));
    }
    let again = match problem {
        Problem::Unavailable => Some("5"),
        Problem::ReadOnly => Some("60"),
        _ => None,
    };
    if let Some(seconds) = again {
        response
            .headers_mut()
            .insert(header::RETRY_AFTER, HeaderValue::from_static(seconds));
    }
    response.extensions_mut().insert(ProblemOf(problem));
    response
}

/// The same for what the portal answered; our own faults are logged here and nowhere else.
pub fn of_error(error: portal::Error) -> Response {
    match error {
        portal::Error::Problem(problem) => of_problem(problem),
        portal::Error::Fault(fault) => {
            tracing::error!(%fault, "request failed");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// After a panic; the panic itself is already in the log.
pub fn of_panic(_: Box<dyn std::any::Any + Send>) -> Response {
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

/// Tells people on a whole page why their request was turned away. Faults of ours have the simple page of [`render_errors`], which
/// needs nothing of the portal.
pub async fn explain(State(site): State<Site>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let is_for_people = wants_page(request.headers()) && !is_for_programs(path);
    // Addresses such as `*` name no page in any language.
    if !is_for_people || !path.starts_with('/') {
        return next.run(request).await;
    }
    let (asked, body) = request.into_parts();
    let response = next.run(Request::from_parts(asked.clone(), body)).await;
    if !response.status().is_client_error() || !is_bare_error(&response) {
        return response;
    }
    let turned = turned(&asked, &response);
    if !turned.has_words() {
        return response;
    }
    let Some(mut page) = pages::turned(&site, asked, turned).await else {
        return response;
    };
    for (name, value) in response.headers() {
        if ![header::CONTENT_TYPE, header::CONTENT_LENGTH].contains(name) {
            page.headers_mut().append(name, value.clone());
        }
    }
    page.headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    page
}

fn turned(asked: &Parts, response: &Response) -> Turned {
    let because = response.extensions().get::<ProblemOf>();
    let route = route_of(asked);
    Turned {
        status: response.status().as_u16(),
        problem: because.map(|because| because.0.clone()),
        limit: forms::limit_of(route),
        has_body: asked.headers.contains_key(header::CONTENT_TYPE),
        is_page: is_page(route),
    }
}

/// A refusal of the portal for which the form's own page has no place.
pub fn told_apart(asked: &Parts, problem: Problem) -> Turned {
    let route = route_of(asked);
    // Fields that nobody sees cannot be mended.
    let is_of_fields = matches!(problem, Problem::Invalid(_));
    Turned {
        status: problem.status(),
        problem: (!is_of_fields).then_some(problem),
        limit: forms::limit_of(route),
        has_body: is_of_fields,
        is_page: is_page(route),
    }
}

fn route_of(asked: &Parts) -> &str {
    let route = asked.extensions.get::<MatchedPath>();
    route.map_or(UNKNOWN, MatchedPath::as_str)
}

fn is_page(route: &str) -> bool {
    page_paths().iter().any(|page| page == route)
}

/// Middleware: gives error responses without a body an error page, or problem+json for programs.
pub async fn render_errors(State(site): State<Site>, request: Request, next: Next) -> Response {
    let is_person = wants_page(request.headers()) && !is_for_programs(request.uri().path());
    let language = of_path(request.uri().path());
    let incident = request
        .headers()
        .get(REQUEST_ID)
        .and_then(|id| id.to_str().ok())
        .unwrap_or_default()
        .to_owned();
    let response = next.run(request).await;
    if !is_bare_error(&response) {
        return response;
    }
    let (mut kept, _) = response.into_parts();
    for name in [
        header::CONTENT_TYPE,
        header::CONTENT_LENGTH,
        header::CONTENT_ENCODING,
    ] {
        kept.headers.remove(name);
    }
    kept.headers
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let said = if is_person {
        page::page(
            kept.status,
            language,
            &incident,
            &site.assets.css,
            &portal::school::last_seen(&site.portal),
        )
    } else {
        problem_json(
            kept.status,
            kept.extensions.get::<ProblemOf>().map(|because| &because.0),
            &incident,
        )
    };
    (kept, said).into_response()
}

/// RFC 9457; `problem` is the portal's own word, with its details.
fn problem_json(status: StatusCode, problem: Option<&Problem>, incident: &str) -> Response {
    let mut body = json!({
        "type": "about:blank",
        "title": status.canonical_reason().unwrap_or("Error"),
        "status": status.as_u16(),
    });
    if let Some(problem) = problem {
        body["detail"] = json!(problem.to_string());
        if let Ok(serde_json::Value::Object(named)) = serde_json::to_value(problem) {
            body.as_object_mut()
                .into_iter()
                .for_each(|body| body.extend(named.clone()));
        }
    }
    if status.is_server_error() {
        body["incident"] = json!(incident);
    }
    (
        [(header::CONTENT_TYPE, "application/problem+json")],
        body.to_string(),
    )
        .into_response()
}

/// Pages, problems and answers in JSON speak for themselves.
fn is_bare_error(response: &Response) -> bool {
    let is_error = response.status().is_client_error() || response.status().is_server_error();
    let content_type = response
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let speaks = ["text/html", "application/problem+json", "application/json"];
    is_error && !speaks.iter().any(|one| content_type.starts_with(one))
}

/// The interface for programs, whatever is asked of it: its errors are no pages.
pub fn is_for_programs(path: &str) -> bool {
    path == "/api" || path.starts_with("/api/")
}

pub fn wants_page(headers: &HeaderMap) -> bool {
    headers
        .get_all(header::ACCEPT)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .any(|value| value.contains("text/html"))
}
