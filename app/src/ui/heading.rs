use leptos::prelude::*;

/// A heading whose level depends on where the part stands.
#[component]
pub fn Heading(
    level: u8,
    #[prop(optional, into)] class: Option<String>,
    children: Children,
) -> impl IntoView {
    match level {
        1 => view! { <h1 class=class>{children()}</h1> }.into_any(),
        2 => view! { <h2 class=class>{children()}</h2> }.into_any(),
        3 => view! { <h3 class=class>{children()}</h3> }.into_any(),
        _ => view! { <h4 class=class>{children()}</h4> }.into_any(),
    }
}
