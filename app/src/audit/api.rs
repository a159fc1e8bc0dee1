use crate::AppError;
use crate::layout::{Asked, StillPage};
use portal::audit;

/// Where auditors say what they look for.
pub async fn desk(asked: Asked) -> Result<StillPage, AppError> {
    let (portal, auditor) = crate::context::auditor()?;
    let state = audit::state(&portal, &auditor).await?;
    let looks = audit::looks(&portal, &auditor, asked.page()).await?;
    Ok(super::desk::shown(state, looks))
}

/// What a look has found.
pub async fn look(asked: Asked) -> Result<StillPage, AppError> {
    let (portal, auditor) = crate::context::auditor()?;
    let id = crate::context::id(&asked.part("id"))?;
    let look = audit::look(&portal, &auditor, id, asked.page(), asked.language).await?;
    Ok(super::found::shown(look))
}
