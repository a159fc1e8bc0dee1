use crate::context;
use crate::forms::Filled;
use crate::language::language;
use crate::routes::paths;
use crate::ui::{Button, Form};
use leptos::prelude::*;
use model::saved_searches::{SaveForm, suggested_name, written};
use model::search::SearchQuery;
use std::collections::BTreeMap;
use texts::{td_string, words};

/// Keeps the question that the list answers. Guests sign in first, and the form is kept for them.
#[component]
pub fn SaveButton(query: SearchQuery, names: BTreeMap<String, String>) -> impl IntoView {
    let language = language();
    let query = query.canonical();
    (query.is_narrowed() && !query.is_signs_only()).then(|| {
        let name = suggested_name(&words::conditions(language, &query, &names).join(" · "));
        let words = match context::is_guest() {
            true => td_string!(language, saved.save_after_sign_in),
            false => td_string!(language, saved.save),
        };
        view! {
            <Form
                filled=Filled::default()
                name="save"
                action=paths::saved_searches(language)
                class="form-inline save-search"
            >
                <input type="hidden" name=SaveForm::FIELDS.name value=name/>
                <input type="hidden" name=SaveForm::FIELDS.query value=written(&query)/>
                <Button>{words}</Button>
            </Form>
        }
    })
}
