use crate::language::language;
use crate::routes::{Menu, Route};
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use model::accounts::Viewer;
use texts::td_string;

/// The ways through the portal that are open to this person.
#[component]
pub fn Navigation(viewer: Option<Viewer>) -> impl IntoView {
    let language = language();
    let path = use_location().pathname.get_untracked();
    let items = Route::menu(Menu::Main, viewer.as_ref(), language)
        .into_iter()
        .map(|(href, name)| {
            let present = is_within(&path, &href).then_some("page");
            view! { <li><a href=href aria-current=present>{name}</a></li> }
        })
        .collect_view();
    view! {
        <nav class="navigation" aria-label=td_string!(language, nav.label)>
            <ul>{items}</ul>
        </nav>
    }
}

fn is_within(path: &str, above: &str) -> bool {
    path.strip_prefix(above)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
