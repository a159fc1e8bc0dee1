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

pub async fn details_of(slug: String, language: Language) -> Result<OrganizationPage, AppError> {
    let (portal, reader) = crate::context::reader()?;
    Ok(portal::organizations::details(&portal, &reader, &slug, language).await?)
}
