//! Staff enter and verify organizations.

use super::next::Next;
use super::post::Post;
use app::routes::paths;
use model::OrganizationId;
use model::moderation::Registered;
use model::organizations::OrganizationsForm;
use portal::{Result, organizations};

pub async fn organizations(post: &Post) -> Result<Next> {
    let (portal, moderator) = (&post.site.portal, post.moderator()?);
    let done = match post.which()? {
        OrganizationsForm::Found => {
            organizations::found(portal, &moderator, &post.form()).await?;
            Registered::Found
        }
        OrganizationsForm::Verify => {
            let id: OrganizationId = post.field("organization")?;
            organizations::verify(portal, &moderator, id).await?;
            Registered::Verify
        }
    };
    Ok(Next::done(paths::desk_organizations(post.language), done))
}
