use crate::AppError;
use model::Language;
use model::opportunities::{Kind, MyPosting, PostingDetails, Preview};

/// The viewer's postings, and whether they may post at all.
pub async fn mine(language: Language) -> Result<(Vec<MyPosting>, bool), AppError> {
    let (portal, person) = crate::context::signed_in()?;
    let postings = portal::opportunities::mine(&portal, &person, language).await?;
    Ok((postings, person.viewer().may_post()))
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
    let id = id
        .parse()
        .map_err(|_| crate::context::refuse(model::Problem::NotFound))?;
    Ok(portal::opportunities::posting(&portal, &poster, id, language).await?)
}

/// A posting as others will see it.
pub async fn preview_of(id: String, language: Language) -> Result<Preview, AppError> {
    let (portal, poster) = crate::context::poster()?;
    let id = id
        .parse()
        .map_err(|_| crate::context::refuse(model::Problem::NotFound))?;
    Ok(portal::opportunities::preview(&portal, &poster, id, language).await?)
}
