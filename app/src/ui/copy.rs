use super::toast::say;
use super::{Icon, Shape};
use crate::language::language;
use leptos::prelude::*;
use texts::td_string;

/// Puts an address on the clipboard. Appears with WASM; without it the address bar has the same.
#[component]
pub fn CopyLink(#[prop(into)] words: String) -> impl IntoView {
    let (say, language) = (say(), language());
    let copy = move |_| {
        let here = window().location().href().unwrap_or_default();
        let _promise = window().navigator().clipboard().write_text(&here);
        say(td_string!(language, common.copied).to_owned());
    };
    view! {
        <button type="button" class="button button-quiet only-alive" on:click=copy>
            <Icon shape=Shape::Link/>
            {words}
        </button>
    }
}
