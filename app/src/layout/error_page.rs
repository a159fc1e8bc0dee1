use super::PageHead;
use super::header::form_of;
use crate::AppError;
use crate::host::{present_path, say_status};
use crate::language::language;
use crate::routes::paths;
use crate::ui::{ButtonKind, LinkButton, NoForm};
use leptos::prelude::*;
use model::Problem;
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
    let incident = match &error {
        AppError::Broken { incident } if !incident.is_empty() => Some(incident.clone()),
        _ => None,
    };
    view! {
        <PageHead title private=true/>
        <div class="error-page">
            <h1>{title}</h1>
            <p>{advice}</p>
            {incident.map(|incident| view! {
                <p class="error-incident">
                    {td_string!(language, error.broken.incident)} " " <code>{incident}</code>
                </p>
            })}
            <WaysOut error/>
            <WayToSwitch/>
        </div>
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
