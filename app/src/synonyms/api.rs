use crate::AppError;
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
use model::synonyms::{SynonymGroup, SynonymList};

/// A page of the groups, and what was tried.
#[server(input = GetUrl)]
pub async fn list(q: String, page: u32, tried: String) -> Result<SynonymList, AppError> {
    let (portal, moderator) = crate::context::moderator()?;
    Ok(portal::synonyms::list(&portal, &moderator, &q, page, &tried).await?)
}

/// One group.
#[server(input = GetUrl)]
pub async fn one(id: String) -> Result<SynonymGroup, AppError> {
    let (portal, moderator) = crate::context::moderator()?;
    let id = id
        .parse()
        .map_err(|_| crate::context::refuse(model::Problem::NotFound))?;
    Ok(portal::synonyms::one(&portal, &moderator, id).await?)
}

/// Whether the viewer may add groups at all: the page itself says no to everybody else.
#[server(input = GetUrl)]
pub async fn may_import() -> Result<(), AppError> {
    crate::context::moderator()?;
    Ok(())
}
