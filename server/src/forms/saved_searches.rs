//! Keeping searches, looking at what they find, changing and deleting them.

use super::next::Next;
use super::post::Post;
use app::routes::paths;
use axum::response::Response;
use model::saved_searches::{ChangeForm, SaveForm};
use model::{FieldProblem, Problem, SavedSearchId};
use portal::{Result, saved_searches};

pub async fn save(post: Post) -> Response {
    let outcome = keep(&post).await;
    post.finish(outcome).await
}

async fn keep(post: &Post) -> Result<Next> {
    let form: SaveForm = post.form();
    let id = saved_searches::save(&post.site.portal, post.person()?, &form).await?;
    Ok(Next::page(
        paths::saved_search(post.language, id) + "?done=save",
    ))
}

pub async fn one(post: Post) -> Response {
    let outcome = act(&post).await;
    post.finish(outcome).await
}

async fn act(post: &Post) -> Result<Next> {
    let (portal, person) = (&post.site.portal, post.person()?);
    let id: SavedSearchId = post.path("id")?;
    match post.one("form").as_str() {
        "look" => {
            let (query, look) = saved_searches::look(portal, person, id).await?;
            Ok(Next::page(paths::saved_results(
                post.language,
                &query,
                look,
            )))
        }
        "change" => {
            let form: ChangeForm = post.form();
            saved_searches::change(portal, person, id, &form).await?;
            Ok(Next::page(
                paths::saved_search(post.language, id) + "?done=change",
            ))
        }
        "delete" => {
            saved_searches::delete(portal, person, id).await?;
            Ok(Next::page(
                paths::saved_searches(post.language) + "?done=delete",
            ))
        }
        _ => {
            // Somebody else's search does not exist, whatever is asked of it.
            saved_searches::one(portal, person, id, post.language).await?;
            Err(Problem::field("form", FieldProblem::NotAChoice).into())
        }
    }
}
