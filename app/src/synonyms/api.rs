use crate::AppError;
use crate::layout::{Asked, StillPage};

/// The list of words that mean the same.
pub async fn list(asked: Asked) -> Result<StillPage, AppError> {
    let (portal, staff) = crate::context::moderator()?;
    let (q, tried) = (asked.value("q"), asked.value("try"));
    let list = portal::synonyms::list(&portal, &staff, &q, asked.page(), &tried).await?;
    Ok(super::list::shown(list, &asked))
}

/// The form that takes a file of them.
pub async fn import() -> Result<StillPage, AppError> {
    crate::context::moderator()?;
    Ok(super::import::shown())
}

/// A group of them.
pub async fn group(asked: Asked) -> Result<StillPage, AppError> {
    let (portal, staff) = crate::context::moderator()?;
    let id = crate::context::id(&asked.part("id"))?;
    let group = portal::synonyms::one(&portal, &staff, id).await?;
    Ok(super::group::shown(group, &asked.done()))
}
