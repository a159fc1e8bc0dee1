use crate::AppError;
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
use model::Language;
use model::search::Results;

/// The answer to the question in a page's query string.
#[server(input = GetUrl)]
pub async fn find(search: String, language: Language) -> Result<Results, AppError> {
    let (portal, reader) = crate::context::reader()?;
    let query = model::search::SearchQuery::from_pairs(crate::routes::paths::query_pairs(&search));
    Ok(portal::discovery::find(&portal, &reader, &query, language).await?)
}
