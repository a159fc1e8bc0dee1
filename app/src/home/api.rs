use crate::AppError;
use model::Language;
use model::opportunities::OpportunityHead;
use model::search::Front;

/// The home page, and what the browser opened last.
pub async fn home(language: Language) -> Result<(Front, Vec<OpportunityHead>), AppError> {
    let (portal, reader) = crate::context::reader()?;
    let front = portal::screens::home(&portal, &reader, language).await?;
    Ok((front, crate::viewed::cookie::shown(language).await?))
}
