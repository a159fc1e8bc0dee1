use crate::AppError;
use leptos::prelude::*;
use leptos::server_fn::codec::{GetUrl, Json};
use model::bookmarks::{BookmarkOrder, Bookmarks};
use model::{Language, OpportunityId};

/// A page of the viewer's bookmarks.
#[server(input = GetUrl)]
pub async fn list(
    order: BookmarkOrder,
    page: u32,
    language: Language,
) -> Result<Bookmarks, AppError> {
    let (portal, person) = crate::context::signed_in()?;
    Ok(portal::bookmarks::list(&portal, &person, order, page, language).await?)
}

/// What the form around ★ does, without a new document.
#[server(input = Json)]
pub async fn star(id: OpportunityId, is_marked: bool) -> Result<(), AppError> {
    let (portal, person) = crate::context::signed_in()?;
    match is_marked {
        true => portal::bookmarks::mark(&portal, &person, id).await?,
        false => portal::bookmarks::unmark(&portal, &person, id).await?,
    }
    Ok(())
}
