use super::banner::Banner;
use super::form::FormState;
use crate::language::language;
use leptos::prelude::*;
use model::Problem;
use model::opportunities::Voice;
use texts::words;

/// What is wrong with a form, at its top, with the focus: one link for each field. Part of every [`super::Form`].
#[component]
pub fn ErrorSummary() -> impl IntoView {
    let (state, language) = (FormState::here(), language());
    state.problem().map(|problem| {
        if problem == Problem::NotSent {
            return view! {
                <div role="status" tabindex="-1">
                    <Banner><p>{words::problem(language, &problem)}</p></Banner>
                </div>
            }
            .into_any();
        }
        view! {
            <SummaryFrame problem=problem.clone()>
                <Reasons problem state/>
            </SummaryFrame>
        }
        .into_any()
    })
}

/// What stands around the reasons. The browser has the same as a template.
#[component]
pub(super) fn SummaryFrame(
    problem: Problem,
    /// Nothing is said yet.
    #[prop(optional)]
    is_template: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <div class=(!is_template).then_some("error-summary") role="alert" tabindex="-1">
            <p class="error-summary-title">{words::problem_title(language(), &problem)}</p>
            {children()}
        </div>
    }
}

#[component]
fn Reasons(problem: Problem, state: FormState) -> impl IntoView {
    let language = language();
    let Problem::Invalid(problems) = problem else {
        return view! { <p>{words::problem_advice(language, &problem)}</p> }.into_any();
    };
    // What the fields of a posting are called hangs on to whom it speaks.
    let voice = use_context::<Voice>().unwrap_or(Voice::Applicants);
    let links = problems
        .iter()
        .map(|(name, problem)| {
            let label = state.label_of(name);
            let label = label.unwrap_or_else(|| words::label_to(language, voice, name).to_owned());
            let line = words::labelled_line(language, name, &label, problem);
            view! { <li><a href=format!("#{}", state.id_of(name))>{line}</a></li> }
        })
        .collect_view();
    view! {
        <p>{words::to_correct(language, problems.len())}</p>
        <ul>{links}</ul>
    }
    .into_any()
}
