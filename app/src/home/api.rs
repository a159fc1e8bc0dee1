use crate::AppError;
use model::Language;
use model::search::Front;

pub async fn front_page(language: Language) -> Result<Front, AppError> {
    let (portal, reader) = crate::context::reader()?;
    let mut front = portal::discovery::front(&portal, &reader, language).await?;
    front.viewed = crate::viewed::cookie::shown(language).await?;
    Ok(front)
}
