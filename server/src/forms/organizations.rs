//! Staff enter and verify organizations.

use super::next::Next;
use super::post::Post;
use app::routes::paths;
use axum::response::Response;
use model::OrganizationId;
use model::organizations::OrganizationForm;
use portal::Result;

pub async fn organizations(post: Post) -> Response {
    let outcome = match post.one("form").as_str() {
        "found" => found(&post).await,
        _ => verify(&post).await,
    };
    post.finish(outcome).await
}

async fn found(post: &Post) -> Result<Next> {
    let form = OrganizationForm {
        name_ja: post.one("name_ja"),
        name_en: post.one("name_en"),
        kana: post.one("kana"),
        corporate_number: post.one("corporate_number"),
        industry: post.one("industry"),
        country: post.one("country"),
        prefecture: post.one("prefecture"),
        website: post.one("website"),
        description_ja: post.one("description_ja"),
        description_en: post.one("description_en"),
    };
    portal::organizations::found(&post.site.portal, &post.moderator()?, &form).await?;
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
