use super::error_summary::{ErrorSummary, SummaryFrame};
use super::field::ErrorLine;
use crate::Assets;
use crate::forms::{Filled, MAIN_FORM};
use leptos::prelude::*;
use model::checks::Check;
use model::closed::Closed;
use model::{FieldProblem, FieldProblems, Problem};
use std::collections::BTreeMap;

/// What is wrong with the form around a field, as the server said.
#[derive(Clone)]
pub struct FormState {
    problem: StoredValue<Option<Problem>>,
    /// What the page calls its fields, which are there before the summary of what is wrong.
    labels: StoredValue<BTreeMap<String, String>>,
    within: Option<&'static str>,
}

impl FormState {
    /// The state of the form around the component; an empty one outside of forms.
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| Self::new(None, None))
    }

    fn new(problem: Option<Problem>, within: Option<&'static str>) -> Self {
        Self {
            problem: StoredValue::new(problem),
            labels: StoredValue::new(BTreeMap::new()),
            within,
        }
    }

    /// A field of the form, and what it is called there.
    pub(super) fn holds(&self, name: &str, label: &str) {
        self.labels.update_value(|labels| {
            labels.insert(name.to_owned(), label.to_owned());
        });
    }

    pub(super) fn label_of(&self, name: &str) -> Option<String> {
        self.labels.with_value(|labels| labels.get(name).cloned())
    }

    /// The id of the element people type into, by the name of its field.
    pub fn id_of(&self, name: &str) -> String {
        format!("{}-{name}", self.within.unwrap_or("field"))
    }

    pub fn problem(&self) -> Option<Problem> {
        self.problem.get_value()
    }

    pub fn problem_of(&self, name: &str) -> Option<FieldProblem> {
        self.problem.with_value(|problem| match problem {
            Some(Problem::Invalid(problems)) => problems.of(name).cloned(),
            _ => None,
        })
    }
}

/// A form that is sent to its own page. The server answers with the next page, or with this one and the problems; with
/// WASM it is checked before it is sent, and sent once (`islands`, form).
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
    /// What the check needs besides what is sent, as [`Check::run`] has it.
    #[prop(optional, into)]
    about: Option<String>,
    /// `multipart/form-data`, for files.
    #[prop(optional)]
    enctype: Option<&'static str>,
    #[prop(optional, into)] id: Option<String>,
    #[prop(optional, into)] class: Option<String>,
    children: Children,
) -> impl IntoView {
    provide_context(FormState::new(filled.problem().cloned(), within));
    let fields = children();
    let assets = use_context::<Assets>().unwrap_or_default();
    // What came along into another language waits to be sent, as what is typed does (`islands`, unsaved).
    let waits = (filled.problem() == Some(&Problem::NotSent)).then_some("");
    view! {
        <form
            method="post"
            action=action
            enctype=enctype
            id=id
            class=format!("form {}", class.unwrap_or_default())
            data-typed=waits
            data-check=check.map(Check::code)
            data-about=about
            data-script=check.map(|_| assets.checks_js)
            data-wasm=check.map(|_| assets.checks_wasm)
            data-within=within
            novalidate
        >
            {name.map(|name| view! { <input type="hidden" name="form" value=name/> })}
            {check.map(|_| view! { <Pieces/> })}
            <ErrorSummary/>
            {fields}
        </form>
    }
}

/// What the browser says with when its check finds something wrong.
#[component]
fn Pieces() -> impl IntoView {
    view! {
        <template data-part="field-error">
            <ErrorLine>
                <span data-words></span>
            </ErrorLine>
        </template>
        <template data-part="summary">
            <SummaryFrame problem=Problem::Invalid(FieldProblems::default()) is_template=true>
                <p data-count></p>
                <ul></ul>
            </SummaryFrame>
        </template>
    }
}

/// Where a page has nothing to fill in just now: the language switch sends this instead.
#[component]
pub fn NoForm(#[prop(optional, into)] id: Option<&'static str>) -> impl IntoView {
    view! { <form method="post" id=id.unwrap_or(MAIN_FORM) hidden></form> }
}
