use crate::AppError;
use model::Language;
use model::accounts::Role;
use model::figures::Week;
use model::opportunities::{Kind, MyPosting, PostingDetails, Preview};

/// The viewer's postings, whether they may post at all, and who they are.
pub async fn mine(language: Language) -> Result<(Vec<MyPosting>, bool, Role), AppError> {
    let (portal, person) = crate::context::signed_in()?;
    let postings = portal::opportunities::mine(&portal, &person, language).await?;
    let viewer = person.viewer();
    Ok((postings, viewer.may_post(), viewer.role))
}

/// The kinds that the viewer may post, and the key of a form that begins one.
pub async fn kinds() -> Result<(Vec<Kind>, String), AppError> {
    let (portal, poster) = crate::context::poster()?;
    let key = portal::opportunities::form_key(&portal);
    Ok((portal::opportunities::kinds_of(&poster), key))
}

/// A posting as its poster works on it.
pub async fn posting(id: String, language: Language) -> Result<PostingDetails, AppError> {
    let (portal, poster) = crate::context::poster()?;
    let id = crate::context::id(&id)?;
    Ok(portal::opportunities::posting(&portal, &poster, id, language).await?)
}

/// The same with the interest that it has found.
pub async fn posting_with_figures(
    id: String,
    language: Language,
) -> Result<(PostingDetails, Vec<Week>), AppError> {
    let posting = posting(id, language).await?;
    let (portal, poster) = crate::context::poster()?;
    let weeks = portal::figures::weeks(&portal, &poster, posting.id).await?;
    Ok((posting, weeks))
}

/// A posting as others will see it.
pub async fn preview_of(id: String, language: Language) -> Result<Preview, AppError> {
    let (portal, poster) = crate::context::poster()?;
    let id = crate::context::id(&id)?;
    Ok(portal::opportunities::preview(&portal, &poster, id, language).await?)
}
