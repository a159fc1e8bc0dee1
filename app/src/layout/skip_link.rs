use crate::language::language;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos_router::hooks::use_location;
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

/// After a move to another page without a new document, the focus goes to its content, as with a new document.
#[component]
pub fn FollowFocus() -> impl IntoView {
    let path = use_location().pathname;
    Effect::new(move |before: Option<String>| {
        let now = path.get();
        let has_moved = before.is_some_and(|before| before != now);
        if has_moved
            && let Some(main) = document().get_element_by_id("main")
            && let Ok(main) = main.dyn_into::<web_sys::HtmlElement>()
        {
            _ = main.focus();
        }
        now
    });
}
