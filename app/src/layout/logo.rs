use crate::language::language;
use leptos::prelude::*;
use texts::td_string;

/// The mark: a bridge between two banks, and the name.
#[component]
pub fn Logo() -> impl IntoView {
    let language = language();
    view! {
        <svg class="logo-mark" viewBox="0 0 48 32" width="48" height="32" aria-hidden="true">
            <path class="logo-arc" d="M3 25C12 5 36 5 45 25"></path>
            <path class="logo-piers" d="M13.5 14.5V25M24 10V25M34.5 14.5V25"></path>
            <path class="logo-deck" d="M1.5 25h45"></path>
        </svg>
        <span class="logo-name">{td_string!(language, common.name)}</span>
        <span class="logo-japanese" aria-hidden="true" lang="ja">{td_string!(language, common.name_japanese)}</span>
    }
}
