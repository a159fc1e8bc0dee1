use crate::host::{base_url, present_path};
use crate::language::language;
use leptos::prelude::*;
use leptos_meta::{Link, Meta};
use model::Language;
use model::closed::Closed;
use texts::language::translated;

/// Under which address a page is known: in shared links, to search engines, in the other language. What narrows a
/// list or turns its pages belongs to the address and is the same in both languages; marks such as `?done=save` do not.
#[component]
pub fn Addresses(
    /// The part of the query that belongs to the address, with its `?`.
    query: String,
    private: bool,
) -> impl IntoView {
    let language = language();
    let path = present_path();
    let bare = path.split(['?', '#']).next().unwrap_or_default().to_owned();
    let address = |language: Language| {
        let path = translated(&bare, language);
        format!("{}{path}{query}", base_url())
    };
    let here = address(language);
    let for_search_engines = (!private).then(|| {
        view! {
            <Link rel="canonical" href=here.clone()/>
            <Link rel="alternate" hreflang=Language::Japanese.code() href=address(Language::Japanese)/>
            <Link rel="alternate" hreflang=Language::English.code() href=address(Language::English)/>
            <Link rel="alternate" hreflang="x-default" href=address(Language::Japanese)/>
        }
    });
    view! {
        <Meta property="og:url" content=here/>
        {for_search_engines}
    }
}
