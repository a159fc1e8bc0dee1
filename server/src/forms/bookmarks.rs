//! ★ of a posting, and the button that takes a mark off what is not public any more.

use super::next::Next;
use super::own_path::own_path;
use super::post::Post;
use app::routes::paths;
use axum::response::Response;
use model::{FieldProblem, OpportunityId, Problem};
use portal::{Result, bookmarks};

pub async fn star(post: Post) -> Response {
    let outcome = mark(&post).await;
    post.finish(outcome).await
}

async fn mark(post: &Post) -> Result<Next> {
    let (portal, person) = (&post.site.portal, post.person()?);
    match post.one("form").as_str() {
        "mark" => bookmarks::mark(portal, person, id(post)?).await?,
        "unmark" => bookmarks::unmark(portal, person, id(post)?).await?,
        _ => return Err(Problem::field("form", FieldProblem::NotAChoice).into()),
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
