//! Staff enter and verify organizations.

use super::next::Next;
use super::post::Post;
use app::routes::paths;
use axum::response::Response;
use model::OrganizationId;
use portal::Result;

pub async fn organizations(post: Post) -> Response {
    let outcome = match post.one("form").as_str() {
        "found" => found(&post).await,
        _ => verify(&post).await,
    };
    post.finish(outcome).await
}

async fn found(post: &Post) -> Result<Next> {
    portal::organizations::found(&post.site.portal, &post.moderator()?, &post.form()).await?;
    Ok(Next::page(
        paths::desk_organizations(post.language) + "?done=found",
    ))
}

async fn verify(post: &Post) -> Result<Next> {
    let moderator = post.moderator()?;
    let organization: OrganizationId = post.field("organization")?;
    portal::organizations::verify(&post.site.portal, &moderator, organization).await?;
    Ok(Next::page(
        paths::desk_organizations(post.language) + "?done=verify",
    ))
}
