use crate::language::language;
use leptos::prelude::*;
use texts::td_string;

/// Shows the password that is typed into the field with this id (`islands`, reveal); not there without a script.
#[component]
pub(super) fn Reveal(of: String) -> impl IntoView {
    let language = language();
    view! {
        <button
            type="button"
            class="button button-quiet only-alive"
            data-reveal
            aria-pressed="false"
            aria-controls=of
            aria-label=td_string!(language, common.show_password)
        >
            {td_string!(language, common.show)}
        </button>
    }
}
