//! Keeping searches, looking at what they find, changing and deleting them.

use super::next::Next;
use super::post::Post;
use app::routes::paths;
use model::SavedSearchId;
use model::saved_searches::{Follow, SavedAct, SavedDone};
use portal::{Result, saved_searches};

pub async fn save(post: &Post) -> Result<Next> {
    let id = saved_searches::save(&post.site.portal, post.person()?, &post.form()).await?;
    Ok(Next::done(
        paths::saved_search(post.language, id),
        SavedDone::Save,
    ))
}

pub async fn one(post: &Post) -> Result<Next> {
    let (portal, person) = (&post.site.portal, post.person()?);
    let id: SavedSearchId = post.path("id")?;
    match post.which() {
        Ok(SavedAct::Look) => {
            let (query, look) = saved_searches::look(portal, person, id).await?;
            Ok(Next::page(paths::saved_results(
                post.language,
                &query,
                look,
            )))
        }
        Ok(SavedAct::Change) => {
            saved_searches::change(portal, person, id, &post.form()).await?;
            let page = paths::saved_search(post.language, id);
            Ok(Next::done(page, SavedDone::Change))
        }
        Ok(SavedAct::Delete) => {
            saved_searches::delete(portal, person, id).await?;
            let list = paths::saved_searches(post.language);
            Ok(Next::done(list, SavedDone::Delete))
        }
        Err(refused) => {
            // Somebody else's search does not exist, whatever is asked of it.
            saved_searches::one(portal, person, id, post.language).await?;
            Err(refused)
        }
    }
}

/// Follows an organization from its page, or no more.
pub async fn follow(post: &Post) -> Result<Next> {
    let (portal, person) = (&post.site.portal, post.person()?);
    let slug: String = post.path("slug")?;
    let asked: Follow = post.which()?;
    match asked {
        Follow::Follow => saved_searches::follow(portal, person, &slug, post.language).await?,
        Follow::Unfollow => saved_searches::unfollow(portal, person, &slug).await?,
    }
    Ok(Next::done(paths::organization(post.language, &slug), asked))
}
