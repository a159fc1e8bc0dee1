use super::error_summary::ErrorSummary;
use crate::forms::{Filled, MAIN_FORM};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use model::{FieldProblem, FieldProblems, Problem};
use std::time::Duration;
use web_sys::js_sys::Array;
use web_sys::{FormData, HtmlFormElement};

/// The same check that the portal makes, run in the browser before sending.
pub type Check = Callback<Vec<(String, String)>, FieldProblems>;

/// How long a second click on a sent form is taken for a double click.
const GUARD: Duration = Duration::from_secs(5);

/// What is wrong with the form around a field: as the server said, or as the browser found.
#[derive(Clone, Copy)]
pub struct FormState {
    problem: RwSignal<Option<Problem>>,
    within: Option<&'static str>,
}

impl FormState {
    /// The state of the form around the component; an empty one outside of forms.
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| Self {
            problem: RwSignal::new(None),
            within: None,
        })
    }

    /// The id of the element people type into, by the name of its field.
    pub fn id_of(self, name: &str) -> String {
        format!("{}-{name}", self.within.unwrap_or("field"))
    }

    pub fn problem(self) -> Option<Problem> {
        self.problem.get()
    }

    pub fn problem_of(self, name: &str) -> Option<FieldProblem> {
        self.problem.with(|problem| match problem {
            Some(Problem::Invalid(problems)) => problems.of(name).cloned(),
            _ => None,
        })
    }
}

/// A form that is sent to its own page. The server answers with the next page, or with this one and the problems.
#[component]
pub fn Form(
    filled: Filled,
    /// Tells the forms of a page apart.
    #[prop(optional, into)]
    name: Option<&'static str>,
    /// What tells the ids of its fields apart, as in `FieldHead::within`.
    #[prop(optional)]
    within: Option<&'static str>,
    /// Another page than the form's own.
    #[prop(optional, into)]
    action: Option<String>,
    #[prop(optional)] check: Option<Check>,
    /// `multipart/form-data`, for files.
    #[prop(optional)]
    enctype: Option<&'static str>,
    #[prop(optional, into)] id: Option<String>,
    #[prop(optional, into)] class: Option<String>,
    children: Children,
) -> impl IntoView {
    let state = FormState {
        problem: RwSignal::new(filled.problem().cloned()),
        within,
    };
    provide_context(state);
    // What came along into another language waits to be sent, as what is typed does (`layout/unsaved.rs`).
    let waits = (filled.problem() == Some(&Problem::NotSent)).then_some("");
    let is_sent = RwSignal::new(false);
    let on_submit = move |ev: SubmitEvent| {
        if is_sent.get_untracked() {
            ev.prevent_default();
            return;
        }
        if let Some(problems) = check.and_then(|check| problems_of(&ev, check)) {
            ev.prevent_default();
            state.problem.set(Some(Problem::Invalid(problems)));
            return;
        }
        is_sent.set(true);
        set_timeout(move || is_sent.set(false), GUARD);
    };
    view! {
        <form
            method="post"
            action=action
            enctype=enctype
            id=id
            class=format!("form {}", class.unwrap_or_default())
            data-typed=waits
            novalidate
            aria-busy=move || is_sent.get().then_some("true")
            on:submit=on_submit
        >
            {name.map(|name| view! { <input type="hidden" name="form" value=name/> })}
            <ErrorSummary/>
            {children()}
        </form>
    }
}

/// Where a page has nothing to fill in just now: the language switch sends this instead.
#[component]
pub fn NoForm(#[prop(optional, into)] id: Option<&'static str>) -> impl IntoView {
    view! { <form method="post" id=id.unwrap_or(MAIN_FORM) hidden></form> }
}

/// What the check says, when it says anything. Buttons that ask for no check carry `formnovalidate`.
fn problems_of(ev: &SubmitEvent, check: Check) -> Option<FieldProblems> {
    let is_unchecked = ev
        .submitter()
        .is_some_and(|button| button.has_attribute("formnovalidate"));
    let form = ev.target()?.dyn_into::<HtmlFormElement>().ok()?;
    if is_unchecked {
        return None;
    }
    let data = FormData::new_with_form(&form).ok()?;
    let problems = check.run(pairs_of(&data));
    (!problems.is_empty()).then_some(problems)
}

/// Names and values as the browser would send them; files are left out.
pub fn pairs_of(data: &FormData) -> Vec<(String, String)> {
    data.entries()
        .into_iter()
        .filter_map(|entry| {
            let entry = entry.ok()?.unchecked_into::<Array>();
            Some((entry.get(0).as_string()?, entry.get(1).as_string()?))
        })
        .collect()
}
