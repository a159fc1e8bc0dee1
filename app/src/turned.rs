//! The page for people whose request was turned away before a page could be made of it. The server alone makes it, with
//! header and footer and without a script.

use crate::error::AppError;
use crate::host::{present_path, say_status};
use crate::language::{language, provide_language};
use crate::layout::{ErrorPage, Footer, Header, Help, PageHead, SkipLink, WayToSwitch};
use crate::routes::paths;
use crate::ui::{ButtonKind, LinkButton};
use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::components::Router;
use model::Language;
use model::Problem;
use texts::language::base;
use texts::{td_string, words};

/// What was refused, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turned {
    /// The HTTP status of the answer.
    pub status: u16,
    /// What the portal says, if it said anything.
    pub problem: Option<Problem>,
    /// How much may be sent to this address at once, in bytes.
    pub limit: usize,
    /// Something was sent, and is lost.
    pub has_body: bool,
    /// The address is one of a page.
    pub is_page: bool,
}

impl Turned {
    /// Whether there are words for it; what is not for people to mend has none.
    pub fn has_words(&self) -> bool {
        said(Language::Japanese, self).is_some()
    }
}

/// Everything inside `<body>`.
#[component]
pub fn TurnedApp() -> impl IntoView {
    provide_meta_context();
    let language = provide_language();
    let turned = use_context::<Turned>();
    view! {
        <Router base=base(language)>
            <SkipLink/>
            <Header/>
            <main id="main" class="main" tabindex="-1">
                <div class="page">{turned.map(shown)}</div>
            </main>
            <Footer/>
        </Router>
    }
}

fn shown(turned: Turned) -> AnyView {
    let language = language();
    let leads_on = |problem: &Problem| {
        use Problem::{NotAllowed, NotFound, SignInNeeded};
        matches!(problem, NotAllowed | NotFound | SignInNeeded)
    };
    if let Some(problem) = turned.problem.clone().filter(leads_on) {
        return view! { <ErrorPage error=AppError::Refused(problem)/> }.into_any();
    }
    let Some((title, advice)) = said(language, &turned) else {
        return ().into_any();
    };
    say_status(turned.status);
    view! {
        <PageHead title private=true/>
        <div class="error-page">
            <h1>{title}</h1>
            <p>{advice}</p>
            {turned.has_body.then(|| view! { <p>{td_string!(language, error.turned.lost)}</p> })}
            <div class="actions">
                {turned.is_page.then(|| view! {
                    <LinkButton href=present_path() kind=ButtonKind::Primary>{td_string!(language, error.turned.back)}</LinkButton>
                })}
                <LinkButton href=paths::home(language)>{td_string!(language, error.to_home)}</LinkButton>
            </div>
            <Help/>
            <WayToSwitch/>
        </div>
    }
    .into_any()
}

/// What happened, and what to do about it.
fn said(language: Language, turned: &Turned) -> Option<(&'static str, String)> {
    if let Some(problem) = &turned.problem {
        let title = words::problem_title(language, problem);
        return Some((title, words::problem_advice(language, problem)));
    }
    let (title, advice) = match turned.status {
        400 | 422 => (
            td_string!(language, error.turned.unreadable.title),
            td_string!(language, error.turned.unreadable.advice),
        ),
        403 => (
            td_string!(language, error.turned.elsewhere.title),
            td_string!(language, error.turned.elsewhere.advice),
        ),
        405 => (
            td_string!(language, error.turned.method.title),
            td_string!(language, error.turned.method.advice),
        ),
        413 => {
            let limit = turned.limit >> 20;
            let advice = td_string!(language, error.turned.too_large.advice, limit = limit);
            return Some((td_string!(language, error.turned.too_large.title), advice));
        }
        415 => (
            td_string!(language, error.turned.format.title),
            td_string!(language, error.turned.format.advice),
        ),
        _ => return None,
    };
    Some((title, advice.to_owned()))
}
