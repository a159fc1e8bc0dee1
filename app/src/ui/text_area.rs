use super::field::{FieldFrame, FieldHead};
use crate::language::language;
use crate::rcdata::area_text;
use leptos::prelude::*;
use model::text::visible_length;
use texts::td_string;

/// Several lines of text, with a count of what is left once the browser can count.
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
    let (described_by, is_wrong) = (head.described_by(), head.is_wrong());
    let length = RwSignal::new(visible_length(&value));
    view! {
        <FieldFrame head>
            <textarea
                class="input"
                id=id
                name=name
                rows=rows
                required=required
                aria-invalid=move || is_wrong().then_some("true")
                aria-describedby=described_by
                on:input=move |ev| length.set(visible_length(&event_target_value(&ev)))
            >
                {area_text(&value)}
            </textarea>
            {max.map(|max| view! { <Counter max length/> })}
        </FieldFrame>
    }
}

#[component]
fn Counter(max: u32, length: RwSignal<u32>) -> impl IntoView {
    let language = language();
    let is_over = move || length.get() > max;
    let text = move || match max.checked_sub(length.get()) {
        Some(left) => td_string!(language, common.characters_left, n = left),
        None => td_string!(language, common.characters_over, n = length.get() - max),
    };
    view! {
        <p class="field-counter" class:is-over=is_over>
            {text}
        </p>
    }
}
