use crate::AppError;
use model::Language;
use model::opportunities::OpportunityHead;
use model::saved_searches::Look;
use model::search::{Results, SearchQuery};

/// The answer to the question in a page's query string, and what the browser opened last where nothing was asked.
pub async fn list(
    search: String,
    language: Language,
) -> Result<(Results, Vec<OpportunityHead>), AppError> {
    let (portal, person) = crate::context::visitor()?;
    let pairs = crate::routes::paths::query_pairs(&search);
    let look = Look::from_pairs(&pairs);
    let query = SearchQuery::from_pairs(pairs);
    let person = person.as_ref();
    let results = portal::screens::list(&portal, person, &query, look, language).await?;
    let viewed = match query.is_narrowed() || query.page > 1 {
        true => Vec::new(),
        false => crate::viewed::cookie::shown(language).await?,
    };
    Ok((results, viewed))
}
