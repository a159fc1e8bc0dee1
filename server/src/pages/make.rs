//! The making of a page: the app with what it reads from its context.

use super::PAGE_MAX;
use crate::document;
use crate::site::Site;
use app::context::Session;
use app::forms::{Made, Outcome, Previews};
use app::viewed::{Trace, cookie as viewed};
use app::{BaseUrl, School, Turned, shell, turned_shell};
use axum::body::to_bytes;
use axum::extract::Request;
use axum::http::response::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use leptos::prelude::provide_context;
use portal::accounts;

/// What led to the page, besides the request.
#[derive(Clone)]
pub enum Around {
    Nothing,
    Refused(Outcome),
    Made(Made),
    Turned(Turned),
}

/// A page before it is anybody's.
pub struct Making {
    pub parts: Parts,
    pub page: String,
    pub trace: Trace,
}

impl Making {
    /// The page for whoever sent these headers.
    pub fn answer(self, headers: &HeaderMap) -> Response {
        let opened = self.trace.opened();
        let cookie = opened.and_then(|id| viewed::remembering(headers, id));
        let mut response = (self.parts, self.page).into_response();
        if let Some(cookie) = cookie {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
        response
    }
}

/// Makes a page. Whoever calls has a turn.
pub async fn make(site: &Site, session: Session, around: Around, request: Request) -> Making {
    // A portal that cannot tell its school's name cannot make the page either, and says so there.
    let school = accounts::school(&site.portal).await.unwrap_or_default();
    let is_turned = matches!(around, Around::Turned(_));
    let around_page = context(site, session, around);
    let trace = Trace::default();
    let traced = trace.clone();
    let context = move || {
        around_page();
        provide_context(School(school.clone()));
        provide_context(traced.clone());
    };
    let response = if is_turned {
        leptos_axum::render_app_async_with_context(context, turned_shell)(request).await
    } else {
        leptos_axum::render_app_async_with_context(context, shell)(request).await
    };
    let (mut parts, body) = response.into_parts();
    let policy = site.page_policy.clone();
    parts
        .headers
        .insert(header::CONTENT_SECURITY_POLICY, policy);
    // Pages are sent when all of them is there, so gathering the pieces delays nothing.
    let body = to_bytes(body, PAGE_MAX).await;
    let page = body.ok().and_then(|page| {
        let page = std::str::from_utf8(&page).ok()?;
        Some(document::valid(page))
    });
    if page.is_none() {
        parts.status = StatusCode::INTERNAL_SERVER_ERROR;
    }
    Making {
        parts,
        page: page.unwrap_or_default(),
        trace,
    }
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
