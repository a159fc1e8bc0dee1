use super::choices::Choice;
use super::field::{FieldFrame, FieldHead};
use crate::language::language;
use leptos::prelude::*;
use texts::td_string;

/// One of many; with few, radio buttons are easier to read.
#[component]
pub fn Select(
    head: FieldHead,
    choices: Vec<Choice>,
    #[prop(optional, into)] value: String,
    /// The text of the empty choice, instead of “please choose”.
    #[prop(optional, into)]
    empty: Option<String>,
) -> impl IntoView {
    let (id, name, required) = (head.id(), head.name.clone(), head.required);
    let (described_by, invalid) = (head.described_by(), head.invalid());
    let empty = empty.unwrap_or_else(|| td_string!(language(), common.choose).to_owned());
    let options = choices
        .into_iter()
        .map(|choice| {
            let is_chosen = choice.code == value;
            view! { <option value=choice.code selected=is_chosen>{choice.label}</option> }
        })
        .collect_view();
    view! {
        <FieldFrame head>
            <select
                class="input select"
                id=id
                name=name
                required=required
                aria-invalid=invalid
                aria-describedby=described_by
            >
                <option value="">{empty}</option>
                {options}
            </select>
        </FieldFrame>
    }
}
