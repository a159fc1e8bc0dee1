use crate::language::language;
use leptos::prelude::*;
use texts::td_string;

/// The first stop of the keyboard: past the header.
#[component]
pub fn SkipLink() -> impl IntoView {
    view! {
        <a class="skip-link" href="#main">
            {td_string!(language(), nav.skip)}
        </a>
    }
}
