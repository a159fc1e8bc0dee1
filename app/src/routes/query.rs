use super::paths::query_pairs;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// Names and values of the page's query as they were typed. The router's own map decodes them twice, so that a typed
/// `%41` would be `A`, and `%0A` a line break.
pub fn query() -> Memo<Vec<(String, String)>> {
    let search = use_location().search;
    Memo::new(move |_| query_pairs(&search.get()))
}
