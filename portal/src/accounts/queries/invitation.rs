use super::super::commands::{PASSWORD_LINK, may_return};
use super::super::entities::{invitations, people};
use super::super::session;
use crate::Portal;
use crate::error::Result;
use model::accounts::InvitationView;
use model::{Conflict, Problem};
use sea_orm::EntityTrait;

/// Whom a link is for, while it works.
///
/// # Errors
/// `NotFound` for a link that was never made; `Conflict::LinkUsed` for one used or run out, `Conflict::ResetLinkUsed` where
/// its owner had asked for it.
pub async fn invitation(portal: &Portal, token: &str) -> Result<InvitationView> {
    let (_, person) = invited(portal, token).await?;
    Ok(InvitationView {
        comes_back: !session::may_sign_in(&person),
        name: person.name,
        email: person.email,
        language: person.language,
        is_first: person.password_hash.is_none(),
    })
}

pub(in super::super) async fn invited(
    portal: &Portal,
    token: &str,
) -> Result<(invitations::Model, people::Model)> {
    let hash = session::hash_of(token).ok_or(Problem::NotFound)?;
    let row = invitations::Entity::find_by_id(hash)
        .one(portal.read())
        .await?
        .ok_or(Problem::NotFound)?;
    // Nobody else makes links that work so shortly.
    let used = match row.expires_at - row.created_at <= PASSWORD_LINK {
        true => Conflict::ResetLinkUsed,
        false => Conflict::LinkUsed,
    };
    if row.used_at.is_some() || row.expires_at <= portal.now() {
        return Err(used.into());
    }
    let person = people::Entity::find_by_id(row.person_id)
        .one(portal.read())
        .await?;
    let person = person.ok_or(used)?;
    match may_return(portal.read(), &person, portal.now()).await? {
        true => Ok((row, person)),
        false => Err(used.into()),
    }
}
