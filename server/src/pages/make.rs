//! The making of a page: the app with what it reads from its context.

use super::PAGE_MAX;
use crate::document;
use crate::site::Site;
use app::context::Session;
use app::forms::{Made, Outcome, Previews};
use app::mail::PostOffice;
use app::viewed::{Trace, cookie as viewed};
use app::{BaseUrl, Turned, shell, turned_shell};
use axum::body::to_bytes;
use axum::extract::Request;
use axum::http::response::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use leptos::prelude::provide_context;
use portal::school;
use std::sync::Arc;

/// What led to the page, besides the request.
#[derive(Clone)]
pub enum PageContext {
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

/// Makes a page. The caller has passed the gate.
pub async fn make(site: &Site, session: Session, around: PageContext, request: Request) -> Making {
    // A portal that cannot be asked for its school cannot make the page either, and says so there.
    let school = school::school(&site.portal).await;
    let school = school.unwrap_or_else(|_| school::last_seen(&site.portal));
    let is_turned = matches!(around, PageContext::Turned(_));
    let around_page = context(site, session, around);
    let trace = Trace::default();
    let traced = trace.clone();
    let context = move || {
        around_page();
        provide_context(school.clone());
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
    around: PageContext,
) -> impl Fn() + Clone + Send + Sync + 'static {
    let portal = site.portal.clone();
    let assets = site.assets.clone();
    let base_url = BaseUrl(site.base_url.as_str().to_owned());
    let previews = previews(site);
    let office = office(site);
    move || {
        provide_context(previews.clone());
        provide_context(office.clone());
        provide_context(portal.clone());
        provide_context(session.clone());
        provide_context(assets.clone());
        provide_context(base_url.clone());
        match around.clone() {
            PageContext::Nothing => {}
            PageContext::Refused(outcome) => provide_context(outcome),
            PageContext::Made(made) => provide_context(made),
            PageContext::Turned(turned) => provide_context(turned),
        }
    }
}

/// Where mails go, for staff.
fn office(site: &Site) -> PostOffice {
    let post = site.post.clone();
    PostOffice {
        place: post.to_string(),
        is_folder: post.folder().is_some(),
        text: Arc::new(move |id| post.folder()?.text(&id.to_string())),
    }
}

/// What a preview has shown somebody, for as long as its file is kept.
fn previews(site: &Site) -> Previews {
    let site = site.clone();
    Previews::new(move |owner| site.kept_files.shown(owner, site.portal.now()))
}
