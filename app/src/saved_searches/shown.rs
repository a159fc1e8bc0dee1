use crate::forms::Filled;
use crate::language::language;
use crate::routes::paths;
use crate::ui::{Button, ButtonKind, Form};
use leptos::prelude::*;
use model::Language;
use model::SavedSearchId;
use model::closed::Closed;
use model::saved_searches::{SavedAct, SavedSearch};
use texts::{td_string, words};

/// The conditions in words.
#[component]
pub fn Conditions(search: SavedSearch) -> impl IntoView {
    let language = language();
    let items = words::conditions(language, &search.query, &search.organizations)
        .into_iter()
        .map(|words| view! { <li class="chip chip-still">{words}</li> })
        .collect_view();
    view! { <ul class="chips" aria-label=td_string!(language, saved.conditions)>{items}</ul> }
}

/// Leads to what the search finds; from then on nothing of it is new. Therefore a form: links only read.
#[component]
pub fn LookButton(
    id: SavedSearchId,
    #[prop(into)] words: String,
    #[prop(optional)] kind: ButtonKind,
) -> impl IntoView {
    view! {
        <Form filled=Filled::default() name=SavedAct::Look.code() action=paths::saved_search(language(), id) class="form-inline">
            <Button kind>{words}</Button>
        </Form>
    }
}

/// What the button says: how much is new, or that there is a list.
pub fn look_words(language: Language, new: u32) -> String {
    match new {
        0 => td_string!(language, saved.results).to_owned(),
        1 => td_string!(language, saved.new_one).to_owned(),
        n => td_string!(language, saved.new, n = n),
    }
}
