//! Holders make and revoke their card, staff revoke any.

use super::next::Next;
use super::post::Post;
use app::routes::paths;
use model::Problem;
use model::school_cards::CardAct;
use portal::{Result, school_cards};

pub async fn own(post: &Post) -> Result<Next> {
    let (portal, person) = (&post.site.portal, post.person()?);
    let done: CardAct = post.which()?;
    match done {
        CardAct::Make => school_cards::make(portal, person).await?,
        CardAct::Renew => school_cards::renew(portal, person).await?,
        // It is asked why, on a page of its own.
        CardAct::Revoke => return Err(Problem::NotFound.into()),
    }
    Ok(Next::done(paths::own_card(post.language), done))
}

pub async fn revoke(post: &Post) -> Result<Next> {
    school_cards::revoke_own(&post.site.portal, post.person()?, &post.form()).await?;
    let page = paths::own_card(post.language);
    Ok(Next::done(page, CardAct::Revoke))
}

pub async fn desk(post: &Post) -> Result<Next> {
    let moderator = post.moderator()?;
    school_cards::revoke(&post.site.portal, &moderator, &post.form()).await?;
    let page = paths::desk_cards(post.language);
    Ok(Next::done(page, CardAct::Revoke))
}
