use crate::AppError;
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
use model::Language;
use model::organizations::{OrganizationPage, OrganizationSummary};
use model::page::Page;

/// Organizations whose name contains `q`.
#[server(input = GetUrl)]
pub async fn directory(
    #[server(default)] q: String,
    page: u32,
    language: Language,
) -> Result<Page<OrganizationSummary>, AppError> {
    let portal = crate::context::portal()?;
    Ok(portal::organizations::directory(&portal, &q, page, language).await?)
}

#[server(input = GetUrl)]
pub async fn details_of(slug: String, language: Language) -> Result<OrganizationPage, AppError> {
    let (portal, reader) = crate::context::reader()?;
    Ok(portal::organizations::details(&portal, &reader, &slug, language).await?)
}
