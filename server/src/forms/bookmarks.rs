//! ★ of a posting, and the button that takes a mark off what is not public any more.

use super::next::Next;
use super::own_path::own_path;
use super::post::Post;
use app::routes::paths;
use model::bookmarks::StarForm;
use model::{OpportunityId, Problem};
use portal::{Result, bookmarks};

pub async fn star(post: &Post) -> Result<Next> {
    let (portal, person) = (&post.site.portal, post.person()?);
    match post.which()? {
        StarForm::Mark => bookmarks::mark(portal, person, id(post)?).await?,
        StarForm::Unmark => bookmarks::unmark(portal, person, id(post)?).await?,
    }
    let back = own_path(&post.one("back"));
    Ok(Next::page(
        back.unwrap_or_else(|| paths::bookmarks(post.language)),
    ))
}

/// What is no identity names nothing.
fn id(post: &Post) -> Result<OpportunityId> {
    Ok(post.one("id").parse().map_err(|_| Problem::NotFound)?)
}
