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
