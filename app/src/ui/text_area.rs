use super::field::{FieldFrame, FieldHead};
use crate::language::language;
use crate::rcdata::area_text;
use leptos::prelude::*;
use model::text::visible_length;
use texts::words;

/// Several lines of text, with a count of what is left, which the browser keeps up (`islands`, counter).
#[component]
pub fn TextArea(
    head: FieldHead,
    #[prop(optional, into)] value: String,
    #[prop(default = 4)] rows: u32,
    /// In user-visible characters.
    #[prop(optional)]
    max: Option<u32>,
) -> impl IntoView {
    let (id, name, required) = (head.id(), head.name.clone(), head.required);
    let (described_by, invalid) = (head.described_by(), head.invalid());
    let length = visible_length(&value);
    view! {
        <FieldFrame head>
            <textarea
                class="input"
                id=id
                name=name
                rows=rows
                required=required
                aria-invalid=invalid
                aria-describedby=described_by
            >
                {area_text(&value)}
            </textarea>
            {max.map(|max| view! { <Counter max length/> })}
        </FieldFrame>
    }
}

#[component]
fn Counter(max: u32, length: u32) -> impl IntoView {
    let is_over = length > max;
    view! {
        <p class="field-counter" class:is-over=is_over data-max=max>
            {words::left(language(), max, length)}
        </p>
    }
}
