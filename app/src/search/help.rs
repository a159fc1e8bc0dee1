//! How to search and how the order comes about, in plain words. The server makes the page.

#[cfg(feature = "ssr")]
mod shown;

use crate::AppError;
use crate::language::language;
use crate::layout::{Loaded, Still, StillPage};
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
use model::Language;

/// `/search-help`
#[component]
pub fn SearchHelpPage() -> impl IntoView {
    let language = language();
    let data = Resource::new_blocking(|| (), move |()| help(language));
    view! { <Loaded data show=|page| view! { <Still page/> }.into_any()/> }
}

#[server(input = GetUrl)]
async fn help(language: Language) -> Result<StillPage, AppError> {
    // The browser's router asks without a page around it.
    provide_context(language);
    Ok(shown::shown())
}
