use crate::AppError;
use model::Language;
use model::search::Results;

/// The answer to the question in a page's query string.
pub async fn find(search: String, language: Language) -> Result<Results, AppError> {
    let (portal, reader) = crate::context::reader()?;
    let pairs = crate::routes::paths::query_pairs(&search);
    let look = model::saved_searches::Look::from_pairs(&pairs);
    let query = model::search::SearchQuery::from_pairs(pairs);
    let mut results = portal::discovery::leaf(&portal, &reader, &query, language).await?;
    if let (Some(look), (_, Some(person))) = (look, crate::context::visitor()?) {
        portal::saved_searches::mark(&portal, &person, look, language, &mut results).await?;
    }
    results.why = portal::discovery::why(&portal, &reader, &results).await?;
    results.wider = portal::discovery::wider(&portal, &reader, &results).await?;
    if !query.is_narrowed() && query.page == 1 {
        results.viewed = crate::viewed::cookie::shown(language).await?;
    }
    Ok(results)
}
