use super::banner::Banner;
use super::form::FormState;
use crate::language::language;
use leptos::html;
use leptos::prelude::*;
use model::Problem;
use texts::{td_string, words};

/// What is wrong with a form, at its top, with the focus: one link for each field. Stands in every [`super::Form`].
#[component]
pub fn ErrorSummary() -> impl IntoView {
    let (state, language) = (FormState::here(), language());
    let box_ref = NodeRef::<html::Div>::new();
    // Runs when the page comes alive with a refused form, and again after each check in the browser.
    Effect::new(move |_| {
        if state.problem().is_some()
            && let Some(summary) = box_ref.get()
        {
            _ = summary.focus();
        }
    });
    move || {
        state.problem().map(|problem| {
            if problem == Problem::NotSent {
                return view! {
                    <div role="status" tabindex="-1" node_ref=box_ref>
                        <Banner><p>{words::problem(language, &problem)}</p></Banner>
                    </div>
                }
                .into_any();
            }
            view! {
                <div class="error-summary" role="alert" tabindex="-1" node_ref=box_ref>
                    <p class="error-summary-title">{words::problem_title(language, &problem)}</p>
                    <Reasons problem state/>
                </div>
            }
            .into_any()
        })
    }
}

#[component]
fn Reasons(problem: Problem, state: FormState) -> impl IntoView {
    let language = language();
    let Problem::Invalid(problems) = problem else {
        return view! { <p>{words::problem_advice(language, &problem)}</p> }.into_any();
    };
    let links = problems
        .0
        .iter()
        .map(|(name, problem)| view! { <li><a href=format!("#{}", state.id_of(name))>{words::field_line(language, name, problem)}</a></li> })
        .collect_view();
    view! {
        <p>{td_string!(language, error.summary_count, n = problems.len())}</p>
        <ul>{links}</ul>
    }
    .into_any()
}
