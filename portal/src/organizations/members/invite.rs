use super::super::entities::{colleagues, heads, memberships, organizations};
use super::super::requests::{Place, admit, count_colleague};
use super::owner::Roster;
use crate::accounts::entities::people;
use crate::error::Result;
use crate::journal::Entry;
use crate::mail::{self, Post};
use crate::rows::insert_all;
use crate::store::Tx;
use crate::token::{Secret, hash_of, new_secret};
use crate::{Portal, Representative, SignedIn};
use chrono::TimeDelta;
use model::mail::Facts;
use model::organizations::{ColleagueForm, ColleagueInvitation, Proof, Verb};
use model::{Conflict, Language, OrganizationId, PersonId, Problem};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

/// How long the link works.
pub const COLLEAGUE_LIFE: TimeDelta = TimeDelta::days(7);

/// An owner invites a colleague by mail, whether or not they have an account; an invitation of before works no more.
///
/// # Errors
/// `Invalid`; `NotFound`; `NotAllowed` for everybody but owners; `TooOften`.
pub async fn invite(
    portal: &Portal,
    owner: &SignedIn,
    slug: &str,
    form: &ColleagueForm,
) -> Result<()> {
    let (email, role) = form.check()?;
    count_colleague(portal, owner, &email).await?;
    let mut tx = portal.write().await?;
    let organization = Roster::of_owner(&tx, owner, slug).await?.organization;
    forget(tx.db(), &organization, email.as_str()).await?;
    let Secret { token, hash } = new_secret()?;
    let row = colleagues::Model {
        token_hash: hash,
        organization_id: organization.id,
        email: email.as_str().to_owned(),
        role,
        invited_by: owner.id(),
        created_at: tx.now(),
        expires_at: tx.now() + COLLEAGUE_LIFE,
        used_at: None,
    };
    insert_all(tx.db(), vec![row]).await?;
    // Whoever has an account reads it in their own language.
    let known = people::Entity::find()
        .filter(people::Column::Email.eq(email.as_str()))
        .one(tx.db())
        .await?;
    let language = known.as_ref().map_or(owner.language(), |one| one.language);
    let facts = Facts::Colleague {
        token,
        organization: organization.name().shown(language).text,
        by: owner.viewer().name.clone(),
    };
    let post = Post {
        person: known.map(|one| one.id),
        address: email.as_str().to_owned(),
        language,
        facts,
        life: Some(COLLEAGUE_LIFE),
    };
    mail::write(&tx, post).await?;
    tx.record(Entry::new(Some(owner.id()), organization.id, Verb::Invited))
        .await?;
    tx.commit().await
}

/// An owner takes an invitation back.
///
/// # Errors
/// `NotFound`; `NotAllowed` for everybody but owners.
pub async fn uninvite(portal: &Portal, owner: &SignedIn, slug: &str, email: &str) -> Result<()> {
    let mut tx = portal.write().await?;
    let organization = Roster::of_owner(&tx, owner, slug).await?.organization;
    if forget(tx.db(), &organization, email.trim()).await? == 0 {
        return Ok(());
    }
    tx.record(Entry::new(
        Some(owner.id()),
        organization.id,
        Verb::Uninvited,
    ))
    .await?;
    tx.commit().await
}

/// Forgets invitations to an address that nobody has answered.
async fn forget(
    db: &impl ConnectionTrait,
    organization: &organizations::Model,
    email: &str,
) -> Result<u64> {
    let gone = colleagues::Entity::delete_many()
        .filter(colleagues::Column::OrganizationId.eq(organization.id))
        .filter(colleagues::Column::Email.eq(email))
        .filter(colleagues::Column::UsedAt.is_null())
        .exec(db)
        .await?;
    Ok(gone.rows_affected)
}

/// Forgets the invitations that nobody has answered of somebody who is no owner any more.
pub(super) async fn forget_of(
    tx: &Tx,
    person: PersonId,
    organization: OrganizationId,
) -> Result<()> {
    colleagues::Entity::delete_many()
        .filter(colleagues::Column::OrganizationId.eq(organization))
        .filter(colleagues::Column::InvitedBy.eq(person))
        .filter(colleagues::Column::UsedAt.is_null())
        .exec(tx.db())
        .await?;
    Ok(())
}

/// Whoever has invited somebody answers for them only while they look after the organization.
async fn check_inviter(db: &impl ConnectionTrait, row: &colleagues::Model) -> Result<()> {
    let owners = memberships::owners(db, row.organization_id).await?;
    match owners.contains(&row.invited_by) {
        true => Ok(()),
        false => Err(Conflict::LinkUsed.into()),
    }
}

/// What an invitation leads to.
///
/// # Errors
/// `NotFound` for a link that was never made or was taken back; `LinkUsed` for one used or run out, and for one of somebody who
/// is no owner any more.
pub async fn invitation(
    portal: &Portal,
    token: &str,
    language: Language,
) -> Result<ColleagueInvitation> {
    let db = portal.read();
    let row = by_token(db, token).await?;
    if row.used_at.is_some() || row.expires_at <= portal.now() {
        return Err(Conflict::LinkUsed.into());
    }
    check_inviter(db, &row).await?;
    let by = people::Entity::find_by_id(row.invited_by).one(db).await?;
    let mut heads = heads::heads(db, [row.organization_id], language).await?;
    Ok(ColleagueInvitation {
        head: heads
            .remove(&row.organization_id)
            .ok_or(Problem::NotFound)?,
        by: by.map(|by| by.name).unwrap_or_default(),
        role: row.role,
    })
}

/// Joins with an invitation, which works once. Answers the word in the organization's address.
///
/// # Errors
/// As [`invitation`].
pub async fn accept(portal: &Portal, person: &Representative, token: &str) -> Result<String> {
    let mut tx = portal.write().await?;
    let seen = by_token(tx.db(), token).await?;
    organizations::lock(&tx, seen.organization_id).await?;
    // Whoever merged the organization meanwhile has moved its invitations.
    let row = by_token(tx.db(), token).await?;
    let used = colleagues::Entity::update_many()
        .col_expr(colleagues::Column::UsedAt, Expr::value(tx.now()))
        .filter(colleagues::Column::TokenHash.eq(&row.token_hash))
        .filter(colleagues::Column::UsedAt.is_null())
        .filter(colleagues::Column::ExpiresAt.gt(tx.now()))
        .exec(tx.db())
        .await?;
    if used.rows_affected == 0 {
        return Err(Conflict::LinkUsed.into());
    }
    check_inviter(tx.db(), &row).await?;
    let place = Place {
        proof: Proof::Owner,
        domain: None,
        by: Some(row.invited_by),
    };
    admit(&mut tx, person.id(), row.organization_id, row.role, &place).await?;
    let organization = organizations::Entity::find_by_id(row.organization_id)
        .one(tx.db())
        .await?;
    tx.record(Entry::new(
        Some(person.id()),
        row.organization_id,
        Verb::Updated,
    ))
    .await?;
    tx.commit().await?;
    Ok(organization.ok_or(Problem::NotFound)?.slug)
}

async fn by_token(db: &impl ConnectionTrait, token: &str) -> Result<colleagues::Model> {
    let hash = hash_of(token).ok_or(Problem::NotFound)?;
    let row = colleagues::Entity::find_by_id(hash).one(db).await?;
    Ok(row.ok_or(Problem::NotFound)?)
}
