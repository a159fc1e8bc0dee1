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
/// `NotFound` for a link that was never made; `Conflict::LinkUsed` for one used or run out.
pub async fn invitation(portal: &Portal, token: &str) -> Result<InvitationView> {
    let (_, person) = invited(portal, token).await?;
    Ok(InvitationView {
        name: person.name,
        email: person.email,
        language: person.language,
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
    if row.used_at.is_some() || row.expires_at <= portal.now() {
        return Err(Conflict::LinkUsed.into());
    }
    let person = people::Entity::find_by_id(row.person_id)
        .one(portal.read())
        .await?;
    let person = person
        .filter(session::may_sign_in)
        .ok_or(Conflict::LinkUsed)?;
    Ok((row, person))
}
