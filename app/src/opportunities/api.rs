use crate::AppError;
use model::Language;
use model::opportunities::OpportunityDetails;

/// One posting, as far as the reader may see it. The browser remembers that it was opened.
pub async fn details(id: String, language: Language) -> Result<OpportunityDetails, AppError> {
    let (portal, reader) = crate::context::reader()?;
    let id = crate::context::id(&id)?;
    let details = portal::screens::posting(&portal, &reader, id, language).await?;
    crate::viewed::cookie::note(&details);
    Ok(details)
}
