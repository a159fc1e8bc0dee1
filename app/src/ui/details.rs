use leptos::prelude::*;

/// More for those who want it.
#[component]
pub fn Details(
    #[prop(into)] summary: String,
    #[prop(optional)] is_open: bool,
    #[prop(optional, into)] class: Option<String>,
    children: Children,
) -> impl IntoView {
    view! {
        <details class=format!("details {}", class.unwrap_or_default()) open=is_open>
            <summary>{summary}</summary>
            <div class="details-body">{children()}</div>
        </details>
    }
}
