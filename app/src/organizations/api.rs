use super::follow::Following;
use crate::AppError;
use model::Language;
use model::organizations::{OrganizationPage, OrganizationSummary};
use model::page::Page;

/// Organizations whose name contains `q`.
pub async fn directory(
    q: String,
    page: u32,
    language: Language,
) -> Result<Page<OrganizationSummary>, AppError> {
    let portal = crate::context::portal()?;
    Ok(portal::organizations::directory(&portal, &q, page, language).await?)
}

/// An organization with its open postings, and whether the reader follows it.
pub async fn details_of(
    slug: String,
    language: Language,
) -> Result<(OrganizationPage, Following), AppError> {
    let (portal, reader) = crate::context::reader()?;
    let page = portal::organizations::details(&portal, &reader, &slug, language).await?;
    let following = match crate::context::visitor()?.1 {
        None => Following::Guest,
        Some(person) => match portal::saved_searches::followed(&portal, &person, &slug).await? {
            Some(_) => Following::Yes,
            None => Following::No,
        },
    };
    Ok((page, following))
}
