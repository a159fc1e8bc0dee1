//! What the portal is, how it orders what it finds, what it does with data, and whom to ask. The server makes the page.

mod shown;

use crate::AppError;
use crate::language::language;
use crate::layout::{StillPage, still};
use leptos::prelude::*;
use model::Language;

/// `/about`
#[component]
pub fn AboutPage() -> impl IntoView {
    let language = language();
    still(Resource::new_blocking(|| (), move |()| about(language)))
}

async fn about(language: Language) -> Result<StillPage, AppError> {
    provide_context(language);
    Ok(shown::shown())
}
