use super::{Icon, Shape};
use leptos::prelude::*;

/// Puts the address of the page on the clipboard (`islands`, share). Appears with WASM; without it the address bar has
/// the same.
#[component]
pub fn CopyLink(#[prop(into)] words: String) -> impl IntoView {
    view! {
        <button type="button" class="button button-quiet only-alive" data-copy>
            <Icon shape=Shape::Link/>
            {words}
        </button>
    }
}

/// The same with a text that stands on the page.
#[component]
pub fn CopyText(#[prop(into)] text: String, #[prop(into)] words: String) -> impl IntoView {
    view! {
        <button type="button" class="button button-secondary only-alive" data-copy=text>
            {words}
        </button>
    }
}
