//! Pages: hands each request to the app, with what it needs around it.

use crate::document;
use crate::refusal;
use crate::session;
use crate::shared_pages;
use crate::site::Site;
use app::context::Session;
use app::forms::{Made, Outcome, Previews};
use app::{BaseUrl, School, Turned, shell, turned_shell};
use axum::Extension;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::provide_context;
use model::Problem;
use portal::accounts;
use std::time::Instant;

/// No page of ours comes near.
const PAGE_MAX: usize = 1 << 26;

pub async fn show(
    State(site): State<Site>,
    Extension(session): Extension<Session>,
    request: Request,
) -> Response {
    render(&site, session, Around::Nothing, request).await
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
    let mut response = render(&site, session, Around::Nothing, request).await;
    if response.status().is_success() {
        *response.status_mut() = StatusCode::NOT_FOUND;
    }
    response
}

/// The page of a form that was refused, as it was, with what was typed.
pub async fn again(site: &Site, session: Session, form: Parts, outcome: Outcome) -> Response {
    let (problem, is_wrong) = (outcome.problem.clone(), outcome.is_wrong());
    let asked = form.clone();
    let page = render(site, session, Around::Refused(outcome), as_get(form)).await;
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
    render(site, session, Around::Made(made), as_get(form)).await
}

/// Why a request was turned away, as a page like all others; `None` when the portal is too busy to make one.
pub async fn turned(site: &Site, asked: Parts, turned: Turned) -> Option<Response> {
    let status = StatusCode::from_u16(turned.status).ok()?;
    let session = session::of(site, &asked.headers).await;
    let mut page = render(site, session, Around::Turned(turned), as_get(asked)).await;
    if page.status().is_server_error() && page.status() != status {
        return None;
    }
    *page.status_mut() = status;
    Some(page)
}

/// What led to the page, besides the request.
#[derive(Clone)]
enum Around {
    Nothing,
    Refused(Outcome),
    Made(Made),
    Turned(Turned),
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

async fn render(site: &Site, session: Session, around: Around, request: Request) -> Response {
    // Without room, what another guest was shown a moment ago; it may also have been made while this one waited.
    let may_be_shared = matches!(around, Around::Nothing) && site.gate.is_full();
    let shared = may_be_shared
        .then(|| shared_pages::Key::of(&request))
        .flatten();
    let made_already = || site.shared_pages.get(shared.as_ref()?);
    if let Some(page) = made_already() {
        return page;
    }
    // Until the page is whole: sending it is no work.
    let turn = match around {
        Around::Nothing | Around::Turned(_) => site.gate.enter(site.client(&request)).await,
        Around::Refused(_) | Around::Made(_) => site.gate.enter_at_last().await,
    };
    let _turn = match turn {
        Ok(turn) => turn,
        Err(problem) => return refusal::of_problem(problem),
    };
    if let Some(page) = made_already() {
        return page;
    }
    let begun = Instant::now();
    // A portal that cannot tell its school's name cannot make the page either, and says so there.
    let school = accounts::school(&site.portal).await.unwrap_or_default();
    let is_turned = matches!(around, Around::Turned(_));
    let around_page = context(site, session, around);
    let context = move || {
        around_page();
        provide_context(School(school.clone()));
    };
    let response = if is_turned {
        leptos_axum::render_app_async_with_context(context, turned_shell)(request).await
    } else {
        leptos_axum::render_app_async_with_context(context, shell)(request).await
    };
    let (parts, body) = response.into_parts();
    // Pages are sent when all of them is there, so gathering the pieces delays nothing.
    let Ok(page) = to_bytes(body, PAGE_MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let Ok(page) = std::str::from_utf8(&page) else {
        return (parts, page).into_response();
    };
    let page = document::valid(page);
    if let Some(key) = &shared {
        site.shared_pages.keep(key, begun, &parts, &page);
    }
    (parts, page).into_response()
}

fn context(
    site: &Site,
    session: Session,
    around: Around,
) -> impl Fn() + Clone + Send + Sync + 'static {
    let portal = site.portal.clone();
    let assets = site.assets.clone();
    let base_url = BaseUrl(site.base_url.as_str().to_owned());
    let previews = previews(site);
    move || {
        provide_context(previews.clone());
        provide_context(portal.clone());
        provide_context(session.clone());
        provide_context(assets.clone());
        provide_context(base_url.clone());
        match around.clone() {
            Around::Nothing => {}
            Around::Refused(outcome) => provide_context(outcome),
            Around::Made(made) => provide_context(made),
            Around::Turned(turned) => provide_context(turned),
        }
    }
}

/// What a preview has shown somebody, for as long as its file is kept.
fn previews(site: &Site) -> Previews {
    let site = site.clone();
    Previews::new(move |owner| site.kept_files.shown(owner, site.portal.now()))
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
