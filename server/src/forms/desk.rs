//! Staff decide on a posting.

use super::next::Next;
use super::post::Post;
use app::routes::paths;
use model::OpportunityId;
use model::machine::MoveForm;
use portal::{Result, moderation};

/// Leads to the next posting that waits, so that a queue is worked off without going back.
pub async fn decide(post: &Post) -> Result<Next> {
    let id: OpportunityId = post.path("id")?;
    let form: MoveForm = post.form();
    let next = moderation::decide(&post.site.portal, &post.moderator()?, id, &form).await?;
    let path = match next {
        Some(next) => paths::desk_posting(post.language, next),
        None => paths::desk(post.language),
    };
    Ok(Next::moved(path, &form))
}
