//! Staff enter, verify and merge organizations, and decide who brings and joins them.

use super::next::Next;
use super::post::Post;
use app::routes::paths;
use model::organizations::OrganizationsForm;
use model::{MergeId, OrganizationId, RequestId};
use portal::Result;
use portal::organizations::{self, merging, requests};

pub async fn organizations(post: &Post) -> Result<Next> {
    let (portal, moderator) = (&post.site.portal, post.moderator()?);
    let done: OrganizationsForm = post.which()?;
    match done {
        OrganizationsForm::Found => {
            organizations::found(portal, &moderator, &post.form()).await?;
        }
        OrganizationsForm::Verify => {
            let id: OrganizationId = post.field("organization")?;
            organizations::verify(portal, &moderator, id).await?;
        }
        OrganizationsForm::Doubt => {
            let id: OrganizationId = post.field("organization")?;
            organizations::doubt(portal, &moderator, id).await?;
        }
        OrganizationsForm::Decide => {
            let id: RequestId = post.field("request")?;
            requests::decide_as_staff(portal, &moderator, id, &post.form()).await?;
        }
        OrganizationsForm::Merge => {
            merging::merge(portal, &moderator, &post.form()).await?;
        }
        OrganizationsForm::Part => {
            let id: MergeId = post.field("merge")?;
            merging::part(portal, &moderator, id).await?;
        }
    }
    Ok(Next::done(paths::desk_organizations(post.language), done))
}
