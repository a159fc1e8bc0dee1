//! Agreeing to the terms.

use super::next::Next;
use super::post::Post;
use app::routes::paths;
use model::terms::TermsAct;
use portal::{Result, terms};

pub async fn agree(post: &Post) -> Result<Next> {
    let person = post.person()?;
    let _: TermsAct = post.which()?;
    terms::agree(&post.site.portal, person, post.version()?).await?;
    Ok(Next::done(paths::terms(post.language), TermsAct::Agree))
}
