//! Forms of pages: a POST to the page's own address. On success the browser is led on; on a
//! refusal the same page comes back with what was typed, so nothing is lost and no script is needed.

mod accounts;
mod bookmarks;
mod desk;
mod import;
mod next;
mod organizations;
mod own_path;
mod people;
mod post;
mod postings;
mod resume;
mod saved_searches;
pub mod synonyms;
mod viewed;

use crate::site::Site;
use app::routes::patterns;
use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;
use axum::http::StatusCode;
use axum::routing::{MethodRouter, post as on_post};
use post::Post;
use std::convert::Infallible;
use std::time::Duration;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

/// Enough for the longest form; a file needs [`FILE_LIMIT`].
pub const FORM_LIMIT: usize = 1 << 20;
pub const FILE_LIMIT: usize = 20 << 20;
pub const ANSWER_WITHIN: Duration = Duration::from_secs(30);
/// Thousands of rows are written one by one.
const IMPORT_WITHIN: Duration = Duration::from_secs(300);

/// Takes a form: leads on, or brings its page back.
macro_rules! answered {
    ($taken:path) => {
        |post: Post| async move {
            let outcome = $taken(&post).await;
            post.finish(outcome).await
        }
    };
}

/// Every form and the address it is sent to, without the language.
pub fn routes() -> Vec<(&'static str, MethodRouter<Site>)> {
    vec![
        (patterns::SIGN_IN, form(accounts::sign_in)),
        (patterns::SIGN_OUT, form(answered!(accounts::sign_out))),
        (patterns::INVITATION, form(answered!(accounts::accept))),
        (patterns::ACCOUNT, form(answered!(accounts::account))),
        (
            patterns::NOTIFICATIONS,
            form(answered!(accounts::read_notifications)),
        ),
        (patterns::BOOKMARKS, form(answered!(bookmarks::star))),
        (patterns::RECENTLY_VIEWED, form(answered!(viewed::forget))),
        (
            patterns::SAVED_SEARCHES,
            form(answered!(saved_searches::save)),
        ),
        (patterns::SAVED_SEARCH, form(answered!(saved_searches::one))),
        (
            patterns::ORGANIZATION,
            form(answered!(saved_searches::follow)),
        ),
        (patterns::POSTINGS_NEW, form(answered!(postings::start))),
        (patterns::POSTING, form(answered!(postings::act))),
        (patterns::POSTING_EDIT, form(answered!(postings::save))),
        (patterns::POSTING_AUTOSAVE, form(postings::autosave)),
        (patterns::POSTING_PREVIEW, form(answered!(postings::submit))),
        (patterns::DESK_POSTING, form(answered!(desk::decide))),
        (patterns::DESK_PEOPLE, form(answered!(people::people))),
        (
            patterns::DESK_ORGANIZATIONS,
            form(answered!(organizations::organizations)),
        ),
        (
            patterns::DESK_IMPORT,
            limited(on_post(import::import), FILE_LIMIT, IMPORT_WITHIN),
        ),
        (patterns::DESK_SYNONYMS, form(answered!(synonyms::add))),
        (
            patterns::DESK_SYNONYM_GROUP,
            form(answered!(synonyms::group)),
        ),
        (
            patterns::DESK_SYNONYM_IMPORT,
            // As long as a file: a thousand groups with every letter escaped.
            limited(
                on_post(answered!(synonyms::import)),
                FILE_LIMIT,
                ANSWER_WITHIN,
            ),
        ),
    ]
}

/// How many bytes may be sent at once to a route, which may be one in either language.
pub fn limit_of(route: &str) -> usize {
    let bare = route.strip_prefix("/en").unwrap_or(route);
    match bare {
        patterns::DESK_IMPORT | patterns::DESK_SYNONYM_IMPORT => FILE_LIMIT,
        _ => FORM_LIMIT,
    }
}

fn form<H: Handler<T, Site>, T: 'static>(handler: H) -> MethodRouter<Site> {
    limited(on_post(handler), FORM_LIMIT, ANSWER_WITHIN)
}

/// Both limits of a request that carries a body.
pub fn limited(route: MethodRouter<Site>, bytes: usize, within: Duration) -> MethodRouter<Site> {
    route
        .layer::<_, Infallible>(DefaultBodyLimit::max(bytes))
        .layer::<_, Infallible>(RequestBodyLimitLayer::new(bytes))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            within,
        ))
}
