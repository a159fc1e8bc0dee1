use super::super::entities::{invitations, people};
use super::super::queries::invited;
use super::super::{devices, guessable, session};
use super::settings::use_up_invitations;
use super::sign_in::NewSession;
use crate::Portal;
use crate::error::Result;
use model::accounts::PasswordForm;
use model::accounts::Verb;
use model::{Conflict, Problem};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

/// Chooses the password with a link that works once, and signs in. Whoever already had a
/// password gets the new one, and all their sessions end.
///
/// # Errors
/// `Invalid` with the fields to correct; `NotFound`; `Conflict::LinkUsed`, also for the second of
/// two who use one link at once.
pub async fn accept_invitation(
    portal: &Portal,
    token: &str,
    form: &PasswordForm,
    user_agent: &str,
) -> Result<NewSession> {
    let (invitation, person) = invited(portal, token).await?;
    let password = form.check()?;
    guessable::refuse(password, &person.name, &person.email)?;
    let hash = portal.hashing().hash(password).await?;

    let mut tx = portal.write().await?;
    // The person first, as everywhere: nobody waits for a row that waits for theirs.
    let now = people::Entity::find_by_id(person.id)
        .lock(session::PERSON)
        .one(tx.db())
        .await?;
    if !now.is_some_and(|person| session::may_sign_in(&person)) {
        return Err(Problem::Conflict(Conflict::LinkUsed).into());
    }
    let used = invitations::Entity::update_many()
        .col_expr(invitations::Column::UsedAt, Expr::value(tx.now()))
        .filter(invitations::Column::TokenHash.eq(invitation.token_hash))
        .filter(invitations::Column::UsedAt.is_null())
        .filter(invitations::Column::ExpiresAt.gt(tx.now()))
        .exec(tx.db())
        .await?;
    if used.rows_affected == 0 {
        return Err(Conflict::LinkUsed.into());
    }
    people::Entity::update_many()
        .col_expr(people::Column::PasswordHash, Expr::value(hash))
        .filter(people::Column::Id.eq(person.id))
        .exec(tx.db())
        .await?;
    use_up_invitations(&tx, person.id).await?;
    session::end_all(&tx, person.id, None).await?;
    let device = devices::remember(&tx, person.id, None).await?;
    let token = session::start(&mut tx, person.id, user_agent, Verb::Joined).await?;
    tx.commit().await?;
    Ok(NewSession {
        token,
        person: person.id,
        language: person.language,
        device,
    })
}
