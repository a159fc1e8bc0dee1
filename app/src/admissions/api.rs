use crate::AppError;
use model::admissions::{RegisterView, Standing, Started};

/// What the page to register with shows.
pub async fn registering() -> Result<RegisterView, AppError> {
    let portal = crate::context::portal()?;
    Ok(portal::admissions::registering(&portal).await?)
}

/// The registration that waits for its code on this page.
pub async fn with_ticket(ticket: String) -> Result<Started, AppError> {
    let portal = crate::context::portal()?;
    Ok(portal::admissions::started_with_ticket(&portal, &ticket).await?)
}

/// The registration of a mailed link.
pub async fn with_link(token: String) -> Result<Started, AppError> {
    let portal = crate::context::portal()?;
    Ok(portal::admissions::started_with_link(&portal, &token).await?)
}

/// What the viewer waits for.
pub async fn standing() -> Result<Standing, AppError> {
    let (portal, person) = crate::context::signed_in()?;
    Ok(portal::admissions::standing(&portal, &person).await?)
}
