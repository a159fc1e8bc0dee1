use crate::AppError;
use crate::layout::StillPage;
use leptos::prelude::*;
use model::Language;

/// The page as the server shows it; it says no to everybody who may not import.
pub async fn page(language: Language) -> Result<StillPage, AppError> {
    let (_, moderator) = crate::context::moderator()?;
    provide_context(language);
    Ok(super::shown::shown(moderator.id()))
}
