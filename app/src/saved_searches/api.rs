use crate::AppError;
use model::Language;
use model::saved_searches::SavedSearch;

/// The viewer's saved searches, the newest first.
pub async fn list(language: Language) -> Result<Vec<SavedSearch>, AppError> {
    let (portal, person) = crate::context::signed_in()?;
    Ok(portal::saved_searches::list(&portal, &person, language).await?)
}

/// One of them.
pub async fn one(id: String, language: Language) -> Result<SavedSearch, AppError> {
    let (portal, person) = crate::context::signed_in()?;
    let id = crate::context::id(&id)?;
    Ok(portal::saved_searches::one(&portal, &person, id, language).await?)
}
