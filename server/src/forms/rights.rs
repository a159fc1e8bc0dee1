//! Administrators give rights to members of staff, and take them.

use super::next::Next;
use super::post::Post;
use app::routes::paths;
use model::Language;
use model::accounts::{RightAct, StaffRight};
use portal::Result;
use portal::accounts::{give_right, take_right};

/// To read the register.
pub async fn registrars(post: &Post) -> Result<Next> {
    change(post, StaffRight::Registrar, paths::admin_registrars).await
}

/// To read the journal.
pub async fn auditors(post: &Post) -> Result<Next> {
    change(post, StaffRight::Auditor, paths::admin_auditors).await
}

async fn change(post: &Post, right: StaffRight, page: fn(Language) -> String) -> Result<Next> {
    let (portal, admin) = (&post.site.portal, post.person()?.admin()?);
    let done: RightAct = post.which()?;
    match done {
        RightAct::Give => give_right(portal, &admin, right, &post.form()).await?,
        RightAct::Take => take_right(portal, &admin, right, post.field("person")?).await?,
    }
    Ok(Next::told(page(post.language), done))
}
