//! Pages: hands each request to the app, with what it needs around it.

mod make;

use crate::kept_pages::{Asked, Page};
use crate::looks;
use crate::refusal;
use crate::session;
use crate::site::Site;
use app::Turned;
use app::context::Session;
use app::forms::{Made, Outcome};
use axum::Extension;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use make::{PageContext, make};
use model::Problem;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// No page of ours comes near.
const PAGE_MAX: usize = 1 << 26;
/// While there is no room: how old a page may be that a guest is given at once, and instead of none.
const FRESH: Duration = Duration::from_secs(1);
const BETTER_THAN_NONE: Duration = Duration::from_secs(10);

pub async fn show(
    State(site): State<Site>,
    Extension(session): Extension<Session>,
    request: Request,
) -> Response {
    match Asked::of(&request).filter(|_| session.0.is_none()) {
        Some(asked) => for_guest(&site, asked, request).await,
        None => render(&site, session, PageContext::Nothing, request).await,
    }
}

/// A page that guests share: the one that is kept, as long as it is of the present edition.
async fn for_guest(site: &Site, asked: Asked, request: Request) -> Response {
    let (guest, arrival) = (Session(None), Instant::now());
    let Ok(edition) = site.portal.edition().await else {
        // The page says that something is wrong.
        return render(site, guest, PageContext::Nothing, request).await;
    };
    let method = request.method().clone();
    let answer = |page: &Page| {
        looks::count(site, &method, asked.headers(), page.opened());
        page.answer(&asked)
    };
    let kept = |suits: &dyn Fn(&Page) -> bool| {
        let page = site.kept_pages.get(&asked).filter(|page| suits(page));
        page.map(|page| answer(page.as_ref()))
    };
    let is_present = |page: &Page| page.is_of(edition);
    let is_fresh = |page: &Page| page.is_younger_than(FRESH) && site.gate.is_full();
    if let Some(page) = kept(&is_present).or_else(|| kept(&is_fresh)) {
        return page;
    }
    let _turn = match site.gate.enter(site.client(&request)).await {
        Ok(turn) => turn,
        Err(problem) => {
            let page = kept(&|page| page.is_younger_than(BETTER_THAN_NONE));
            return page.unwrap_or_else(|| refusal::of_problem(problem));
        }
    };
    // Perhaps somebody else had it made while this one waited.
    if let Some(page) = kept(&|page| page.is_of(edition) || page.is_begun_after(arrival)) {
        return page;
    }
    let begun = Instant::now();
    let made = make(site, guest, PageContext::Nothing, request).await;
    match Page::new(edition, begun, &made.parts, &made.page, &made.trace).map(Arc::new) {
        Some(page) => {
            site.kept_pages.keep(&asked, &page);
            answer(page.as_ref())
        }
        None => made.answer(asked.headers()),
    }
}

/// An address that nothing answers: people see the app's own page for it.
pub async fn missing(
    State(site): State<Site>,
    Extension(session): Extension<Session>,
    request: Request,
) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return (
            StatusCode::METHOD_NOT_ALLOWED,
            [(header::ALLOW, "GET, HEAD")],
        )
            .into_response();
    }
    if let Some(bare) = without_slash(&request) {
        return Redirect::permanent(&bare).into_response();
    }
    if !refusal::wants_page(request.headers()) || refusal::is_for_programs(request.uri().path()) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let mut response = render(&site, session, PageContext::Nothing, request).await;
    if response.status().is_success() {
        *response.status_mut() = StatusCode::NOT_FOUND;
    }
    response
}

/// The page of a form that was refused, as it was, with what was typed.
pub async fn again(site: &Site, session: Session, form: Parts, outcome: Outcome) -> Response {
    let (problem, is_wrong) = (outcome.problem.clone(), outcome.is_wrong());
    let asked = form.clone();
    let page = render(site, session, PageContext::Refused(outcome), as_get(form)).await;
    let turned = refusal::told_apart(&asked, problem.clone());
    let (mut response, is_told) = tells(page).await;
    // Some forms are sent to addresses without a page, which would say that there is none.
    if is_wrong && !(is_told && turned.is_page) {
        return match self::turned(site, asked, turned).await {
            Some(page) => page,
            None => refusal::of_problem(problem),
        };
    }
    if response.status().is_success() {
        *response.status_mut() =
            StatusCode::from_u16(problem.status()).unwrap_or(StatusCode::UNPROCESSABLE_ENTITY);
    }
    if let Problem::TooOften {
        retry_after_seconds,
        ..
    } = problem
    {
        response
            .headers_mut()
            .insert(header::RETRY_AFTER, HeaderValue::from(retry_after_seconds));
    }
    response
}

/// The page, and whether it says what is wrong with what was sent: at its form, in a banner, or instead of the page.
/// A button that is gone by now, or whose form names itself otherwise, has no place for it.
async fn tells(page: Response) -> (Response, bool) {
    // Text that somebody typed has no `>`.
    const PLACES: [&str; 3] = [
        "class=\"error-summary\">",
        "class=\"banner banner-error\">",
        "class=\"error-page\">",
    ];
    let (parts, body) = page.into_parts();
    let Ok(page) = to_bytes(body, PAGE_MAX).await else {
        return (StatusCode::INTERNAL_SERVER_ERROR.into_response(), true);
    };
    let is_told = std::str::from_utf8(&page)
        .is_ok_and(|page| PLACES.iter().any(|place| page.contains(place)));
    let is_told = is_told || parts.status.is_server_error();
    ((parts, page).into_response(), is_told)
}

/// The page of a form that made something which is shown only once.
pub async fn made(site: &Site, session: Session, form: Parts, made: Made) -> Response {
    render(site, session, PageContext::Made(made), as_get(form)).await
}

/// Why a request was turned away, as a page like all others; `None` when the portal is too busy to make one.
pub async fn turned(site: &Site, asked: Parts, turned: Turned) -> Option<Response> {
    let status = StatusCode::from_u16(turned.status).ok()?;
    let session = session::of(site, &asked.headers).await;
    let mut page = render(site, session, PageContext::Turned(turned), as_get(asked)).await;
    if page.status().is_server_error() && page.status() != status {
        return None;
    }
    *page.status_mut() = status;
    Some(page)
}

fn as_get(form: Parts) -> Request {
    let mut request = Request::new(Body::empty());
    *request.uri_mut() = form.uri;
    *request.headers_mut() = form.headers;
    request.headers_mut().remove(header::CONTENT_TYPE);
    request.headers_mut().remove(header::CONTENT_LENGTH);
    *request.extensions_mut() = form.extensions;
    request
}

async fn render(site: &Site, session: Session, around: PageContext, request: Request) -> Response {
    // Until the page is whole: sending it is no work.
    let turn = match around {
        PageContext::Nothing | PageContext::Turned(_) => {
            site.gate.enter(site.client(&request)).await
        }
        PageContext::Refused(_) | PageContext::Made(_) => site.gate.enter_at_last().await,
    };
    let _turn = match turn {
        Ok(turn) => turn,
        Err(problem) => return refusal::of_problem(problem),
    };
    let (method, headers) = (request.method().clone(), request.headers().clone());
    let made = make(site, session, around, request).await;
    looks::count(site, &method, &headers, made.trace.looked_at());
    made.answer(&headers)
}

/// `/opportunities/` means `/opportunities`.
pub fn without_slash(request: &Request) -> Option<String> {
    let path = request.uri().path();
    // `//evil.example` would lead away.
    let bare = path
        .strip_suffix('/')
        .filter(|bare| bare.starts_with('/') && !bare.contains("//") && !bare.contains('\\'))?;
    Some(match request.uri().query() {
        Some(query) => format!("{bare}?{query}"),
        None => bare.to_owned(),
    })
}
