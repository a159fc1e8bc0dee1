use crate::language::language;
use leptos::prelude::*;
use texts::td_string;

/// The shape of what is being fetched.
#[component]
pub fn Skeleton(#[prop(default = 3)] lines: u32) -> impl IntoView {
    let bars = (0..lines)
        .map(|_| view! { <span class="skeleton-line"></span> })
        .collect_view();
    view! {
        <div class="skeleton" role="status">
            <span class="only-read">{td_string!(language(), common.loading)}</span>
            {bars}
        </div>
    }
}
