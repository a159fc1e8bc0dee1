//! Forms of pages: a POST to the page's own address. On success the browser is led on; on a
//! refusal the same page comes back with what was typed, so nothing is lost and no script is needed.

mod accounts;
mod admissions;
mod answer;
mod audit;
mod bookmarks;
mod desk;
mod import;
mod inquiries;
mod joining;
mod mail;
mod next;
mod notifications;
mod organizations;
mod own_path;
mod people;
mod post;
mod postings;
pub mod register;
mod resume;
mod rights;
mod saved_searches;
pub mod school;
mod school_cards;
mod sent_file;
pub mod synonyms;
mod terms;
mod viewed;

use crate::site::Site;
use app::routes::Route;
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
pub fn routes() -> Vec<(Route, MethodRouter<Site>)> {
    vec![
        (Route::SignIn, form(accounts::sign_in)),
        (Route::SignOut, form(answered!(accounts::sign_out))),
        (Route::Invitation, form(answered!(accounts::accept))),
        (Route::Account, form(answered!(accounts::account))),
        (Route::OwnSessions, form(answered!(accounts::sessions))),
        (Route::Prove, form(answered!(accounts::prove))),
        (
            Route::ForgottenPassword,
            form(answered!(accounts::forgotten)),
        ),
        (
            Route::ConfirmAddress,
            form(answered!(accounts::confirm_address)),
        ),
        (Route::UndoAddress, form(answered!(accounts::undo_address))),
        (Route::Register, form(answered!(admissions::register))),
        (Route::RegisterCode, form(answered!(admissions::code))),
        (Route::Registration, form(answered!(admissions::link))),
        (Route::Standing, form(answered!(admissions::standing))),
        (Route::DeskApplicant, form(answered!(admissions::applicant))),
        (Route::Terms, form(answered!(terms::agree))),
        (
            Route::RecoveryCodes,
            form(answered!(accounts::recovery_codes)),
        ),
        (Route::OwnCard, form(answered!(school_cards::own))),
        (Route::RevokeCard, form(answered!(school_cards::revoke))),
        (Route::DeskCards, form(answered!(school_cards::desk))),
        (Route::Recover, form(answered!(accounts::recover))),
        (Route::MailSettings, form(answered!(mail::settings))),
        (Route::StopMail, form(mail::stop)),
        (Route::DeskMail, form(answered!(mail::desk))),
        (Route::Notifications, form(answered!(notifications::read))),
        (Route::Bookmarks, form(answered!(bookmarks::star))),
        (Route::RecentlyViewed, form(answered!(viewed::forget))),
        (Route::SavedSearches, form(answered!(saved_searches::save))),
        (Route::SavedSearch, form(answered!(saved_searches::one))),
        (Route::Organization, form(answered!(saved_searches::follow))),
        (Route::NewPosting, form(answered!(postings::start))),
        (Route::Posting, form(answered!(postings::act))),
        (Route::EditPosting, form(answered!(postings::save))),
        (Route::Autosave, form(postings::autosave)),
        (Route::Preview, form(answered!(postings::submit))),
        (Route::Desk, form(answered!(desk::several))),
        (Route::DeskPosting, form(answered!(desk::posting))),
        (Route::DeskPeople, form(answered!(people::people))),
        (
            Route::DeskOrganizations,
            form(answered!(organizations::organizations)),
        ),
        (
            Route::DeskMerge,
            form(answered!(organizations::organizations)),
        ),
        (Route::JoinOrganization, form(answered!(joining::join))),
        (Route::JoinRequest, form(answered!(joining::request))),
        (Route::Members, form(answered!(joining::of_organization))),
        (Route::Colleague, form(answered!(joining::colleague))),
        (
            Route::DeskImport,
            limited(on_post(import::import), FILE_LIMIT, IMPORT_WITHIN),
        ),
        (Route::Contact, form(answered!(inquiries::contact))),
        (Route::Report, form(answered!(inquiries::report))),
        (Route::DeskInquiry, form(answered!(inquiries::settle))),
        (Route::Admin, form(answered!(school::settings))),
        (
            Route::AdminLogo,
            limited(on_post(school::logo), school::LOGO_LIMIT, ANSWER_WITHIN),
        ),
        (
            Route::AdminDepartments,
            form(answered!(school::departments)),
        ),
        (Route::AdminRoles, form(answered!(school::roles))),
        (Route::AdminDomains, form(answered!(school::domains))),
        (Route::AdminTerms, form(answered!(school::terms))),
        (Route::AdminRegistrars, form(answered!(rights::registrars))),
        (Route::AdminAuditors, form(answered!(rights::auditors))),
        (Route::DeskAudit, form(answered!(audit::open))),
        (Route::DeskAuditLook, form(audit::export)),
        (Route::Claim, form(answered!(register::claim))),
        (Route::Vouch, form(answered!(register::vouch))),
        (Route::RegistrarClaim, form(answered!(register::decide))),
        (
            Route::RegistrarFiles,
            limited(
                on_post(register::files),
                register::REGISTER_LIMIT,
                IMPORT_WITHIN,
            ),
        ),
        (
            Route::RegistrarGraduations,
            limited(on_post(register::graduations), FILE_LIMIT, IMPORT_WITHIN),
        ),
        (
            Route::RegistrarImport,
            limited(
                on_post(answered!(register::import)),
                FORM_LIMIT,
                IMPORT_WITHIN,
            ),
        ),
        (
            Route::RegistrarGraduation,
            form(answered!(register::graduation)),
        ),
        (Route::DeskSynonyms, form(answered!(synonyms::add))),
        (Route::DeskSynonymGroup, form(answered!(synonyms::group))),
        (
            Route::DeskSynonymImport,
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
    match Route::of_pattern(bare) {
        Some(Route::DeskImport | Route::DeskSynonymImport | Route::RegistrarGraduations) => {
            FILE_LIMIT
        }
        Some(Route::RegistrarFiles) => register::REGISTER_LIMIT,
        Some(Route::AdminLogo) => school::LOGO_LIMIT,
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
