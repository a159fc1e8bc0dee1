use crate::AppError;
use crate::layout::StillPage;
use leptos::prelude::*;
use model::Language;

/// One of the pages about synonyms, as the server shows it.
pub async fn page(
    which: String,
    id: String,
    query: String,
    language: Language,
) -> Result<StillPage, AppError> {
    let (portal, staff) = crate::context::moderator()?;
    provide_context(language);
    let asked = super::parts::Asked::read(&query);
    match which.as_str() {
        "" => {
            let (q, tried) = (&asked.q, &asked.tried);
            let list = portal::synonyms::list(&portal, &staff, q, asked.page, tried).await?;
            Ok(super::list::shown(list, asked))
        }
        "import" => Ok(super::import::shown()),
        _ => {
            let id = id
                .parse()
                .map_err(|_| crate::context::refuse(model::Problem::NotFound))?;
            let group = portal::synonyms::one(&portal, &staff, id).await?;
            Ok(super::group::shown(group, &asked.done))
        }
    }
}
