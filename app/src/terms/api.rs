use crate::AppError;
use model::terms::Terms;

/// A version of the terms, the latest where none is named, and whether a guest reads it.
pub async fn terms(version: String) -> Result<(Terms, bool), AppError> {
    let (portal, person) = crate::context::visitor()?;
    let version = version.parse().ok();
    let terms = portal::terms::terms(&portal, person.as_ref(), version).await?;
    Ok((terms, person.is_none()))
}
