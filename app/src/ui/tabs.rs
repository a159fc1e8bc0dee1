use leptos::prelude::*;

/// A view of the same thing, with its own address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab {
    pub href: String,
    pub name: String,
    pub count: Option<u64>,
    pub is_here: bool,
}

/// Views beside each other, as links.
#[component]
pub fn Tabs(#[prop(into)] label: String, tabs: Vec<Tab>) -> impl IntoView {
    let items = tabs
        .into_iter()
        .map(|tab| {
            view! {
                <li>
                    <a class="tab" href=tab.href aria-current=tab.is_here.then_some("page")>
                        {tab.name}
                        {tab.count.map(|count| view! { <span class="count">{count}</span> })}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="tabs" aria-label=label>
            <ul>{items}</ul>
        </nav>
    }
}
