use crate::AppError;
use model::Language;
use model::notifications::Notification;
use model::page::Page;

/// A page of the viewer's notifications, newest first.
pub async fn list(page: u32, language: Language) -> Result<Page<Notification>, AppError> {
    let (portal, person) = crate::context::signed_in()?;
    Ok(portal::notifications::list(&portal, &person, page, language).await?)
}
