use crate::AppError;
use model::Language;
use model::bookmarks::{Bookmark, BookmarkOrder};
use model::page::Page;

/// A page of the viewer's bookmarks.
pub async fn list(
    order: BookmarkOrder,
    page: u32,
    language: Language,
) -> Result<Page<Bookmark>, AppError> {
    let (portal, person) = crate::context::signed_in()?;
    Ok(portal::screens::bookmarks(&portal, &person, order, page, language).await?)
}
