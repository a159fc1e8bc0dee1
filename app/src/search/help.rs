//! How to search and how the order comes about, in plain words. The server makes the page.

mod shown;

use crate::AppError;
use crate::language::language;
use crate::layout::{StillPage, still};
use leptos::prelude::*;
use model::Language;

/// `/search-help`
#[component]
pub fn SearchHelpPage() -> impl IntoView {
    let language = language();
    still(Resource::new_blocking(|| (), move |()| help(language)))
}

async fn help(language: Language) -> Result<StillPage, AppError> {
    provide_context(language);
    Ok(shown::shown())
}
