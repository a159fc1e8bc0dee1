use super::{Button, Pager};
use crate::language::language;
use leptos::prelude::*;
use model::page::Page;
use texts::td_string;

/// A page of a longer list with the way to the others, or the empty state.
pub fn paged<T>(
    page: Page<T>,
    href: impl Fn(u32) -> String + Send + Sync + 'static,
    empty: impl IntoView + 'static,
    show: impl FnOnce(Vec<T>) -> AnyView,
) -> AnyView {
    if page.items.is_empty() {
        return empty.into_any();
    }
    let (here, last) = (page.page, page.last());
    view! {
        {show(page.items)}
        <Pager page=here last href=Callback::new(href)/>
    }
    .into_any()
}

/// The row above a list in which people say what they look for.
#[component]
pub fn FilterRow(children: Children) -> impl IntoView {
    view! {
        <form method="get" class="filter-row" role="search">
            {children()}
            <Button>{td_string!(language(), common.search)}</Button>
        </form>
    }
}
