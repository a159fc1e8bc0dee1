use super::header::form_of;
use super::{Help, PageHead};
use crate::AppError;
use crate::context::is_guest;
use crate::host::{present_path, say_status};
use crate::language::language;
use crate::routes::{Right, Route, paths};
use crate::ui::{Banner, ButtonKind, LinkButton, NoForm};
use leptos::prelude::*;
use model::{Language, Problem};
use texts::language::translated;
use texts::{td_string, words};

/// A page that could not be shown: what happened, and the ways out.
#[component]
pub fn ErrorPage(error: AppError) -> impl IntoView {
    let language = language();
    say_status(error.status());
    let (title, advice) = match &error {
        AppError::Refused(problem) => (
            words::problem_title(language, problem),
            words::problem_advice(language, problem),
        ),
        AppError::Broken { .. } => (
            td_string!(language, error.broken.title),
            td_string!(language, error.broken.advice).to_owned(),
        ),
    };
    let for_whom = match &error {
        AppError::Refused(Problem::NotAllowed) => for_whom(language),
        _ => None,
    };
    let incident = match &error {
        AppError::Broken { incident } if !incident.is_empty() => Some(incident.clone()),
        _ => None,
    };
    let perhaps_for_members = is_perhaps_for_members(&error);
    view! {
        <PageHead title private=true/>
        <div class="error-page">
            <h1>{title}</h1>
            {for_whom.map(|words| view! { <p>{words}</p> })}
            <p>{advice}</p>
            {perhaps_for_members.then(|| view! { <PerhapsForMembers/> })}
            {incident.clone().map(|incident| view! {
                <p class="error-incident">
                    {td_string!(language, error.broken.incident)} " " <code>{incident}</code>
                </p>
            })}
            <WaysOut error/>
            <Help incident=incident.unwrap_or_default()/>
            <WayToSwitch/>
        </div>
    }
}

/// For whom the page is that somebody may not open.
fn for_whom(language: Language) -> Option<&'static str> {
    let path = translated(&present_path(), Language::Japanese);
    let bare = path.split('?').next().unwrap_or_default();
    match Route::of_path(bare)?.right() {
        Right::Poster | Right::OwningPoster => {
            Some(td_string!(language, error.not_allowed.posters))
        }
        Right::Representative => Some(td_string!(language, error.not_allowed.representatives)),
        Right::Staff => Some(td_string!(language, error.not_allowed.staff)),
        Right::Registrar => Some(td_string!(language, error.not_allowed.registrars)),
        Right::Auditor => Some(td_string!(language, error.not_allowed.auditors)),
        Right::Admin => Some(td_string!(language, error.not_allowed.admins)),
        Right::Public | Right::Anybody | Right::SignedIn | Right::Owner | Right::Member => None,
    }
}

/// A guest may have come by a member's link. Whether there is such a posting is not told.
fn is_perhaps_for_members(error: &AppError) -> bool {
    let path = translated(&present_path(), Language::Japanese);
    let path = path.split('?').next().unwrap_or_default();
    *error == AppError::Refused(Problem::NotFound)
        && Route::of_path(path) == Some(Route::Opportunity)
        && is_guest()
}

#[component]
fn PerhapsForMembers() -> impl IntoView {
    let language = language();
    let href = paths::sign_in_then(language, &present_path());
    view! {
        <Banner>
            <p>{td_string!(language, error.perhaps_members)}</p>
            <LinkButton href>{td_string!(language, error.to_sign_in)}</LinkButton>
        </Banner>
    }
}

/// What the language switch sends where the page's own form is missing.
#[component]
pub fn WayToSwitch() -> impl IntoView {
    form_of(&present_path()).map(|id| view! { <NoForm id/> })
}

#[component]
fn WaysOut(error: AppError) -> impl IntoView {
    let language = language();
    let first = match error {
        AppError::Refused(Problem::SignInNeeded) => {
            let href = paths::sign_in_then(language, &present_path());
            view! { <LinkButton href kind=ButtonKind::Primary>{td_string!(language, error.to_sign_in)}</LinkButton> }
        }
        AppError::Broken { .. }
        | AppError::Refused(Problem::Unavailable | Problem::NoSpace | Problem::ReadOnly) => view! {
            <LinkButton href=present_path() kind=ButtonKind::Primary rel="external">
                {td_string!(language, error.reload)}
            </LinkButton>
        },
        AppError::Refused(_) => view! {
            <LinkButton href=paths::opportunities(language) kind=ButtonKind::Primary>
                {td_string!(language, error.to_search)}
            </LinkButton>
        },
    };
    view! {
        <div class="actions">
            {first}
            <LinkButton href=paths::home(language)>{td_string!(language, error.to_home)}</LinkButton>
        </div>
    }
}

/// For paths that lead nowhere.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    view! {
        <div class="page">
            <ErrorPage error=AppError::Refused(Problem::NotFound)/>
        </div>
    }
}
