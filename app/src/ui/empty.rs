use super::button::{ButtonKind, LinkButton};
use leptos::prelude::*;

/// A list without entries: why, and what to do next.
#[component]
pub fn EmptyState(
    /// Left out where the page has said it already.
    #[prop(optional, into)]
    title: Option<String>,
    #[prop(into)] advice: String,
    /// Address and words of the next act.
    #[prop(optional)]
    action: Option<(String, String)>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <BridgeDrawing/>
            {title.map(|title| view! { <p class="empty-title">{title}</p> })}
            <p>{advice}</p>
            {action.map(|(href, words)| view! { <LinkButton href kind=ButtonKind::Secondary>{words}</LinkButton> })}
        </div>
    }
}

/// The portal's mark, unfinished: the bridge that leads on.
#[component]
fn BridgeDrawing() -> impl IntoView {
    view! {
        <svg class="empty-drawing" viewBox="0 0 160 64" width="160" height="64" aria-hidden="true">
            <path d="M4 50h152"></path>
            <path d="M16 50C40 6 72 6 88 22" stroke-width="5"></path>
            <path d="M100 34c14 12 28 16 44 16" stroke-dasharray="3 7"></path>
            <path d="M40 50V27M64 50V17M88 50V22"></path>
        </svg>
    }
}
