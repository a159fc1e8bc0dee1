use crate::AppError;
use crate::layout::StillPage;

/// The page as the server shows it; it says no to everybody who may not import.
pub async fn page() -> Result<StillPage, AppError> {
    let (_, moderator) = crate::context::moderator()?;
    Ok(super::shown::shown(
        moderator.id(),
        portal::import::known_columns(),
    ))
}
