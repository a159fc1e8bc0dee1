use super::super::entities::registrations::{Column, Entity, Model};
use crate::error::Result;
use crate::school::entities::mail_domains;
use crate::token::hash_of;
use crate::{Portal, terms};
use model::admissions::{RegisterView, Started};
use model::{Conflict, Problem};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// What the page to register with shows; two queries.
///
/// # Errors
/// Only faults.
pub async fn registering(portal: &Portal) -> Result<RegisterView> {
    let domains = mail_domains::domains(portal.read()).await?;
    Ok(RegisterView {
        domains: domains.into_iter().map(|one| one.domain).collect(),
        terms: terms::latest(portal).await?,
    })
}

/// The registration that waits for its code on a page with this secret.
///
/// # Errors
/// `NotFound` for what was never begun; `Conflict::RegistrationOver` for what is done or has run out.
pub async fn started_with_ticket(portal: &Portal, ticket: &str) -> Result<Started> {
    open(portal, with_ticket(portal, ticket).await?)
}

/// The registration that a mailed link belongs to.
///
/// # Errors
/// As [`started_with_ticket`].
pub async fn started_with_link(portal: &Portal, token: &str) -> Result<Started> {
    open(portal, with_link(portal, token).await?)
}

pub(in super::super) async fn with_ticket(portal: &Portal, ticket: &str) -> Result<Model> {
    one(portal, Column::TicketHash, ticket).await
}

pub(in super::super) async fn with_link(portal: &Portal, token: &str) -> Result<Model> {
    one(portal, Column::LinkHash, token).await
}

async fn one(portal: &Portal, column: Column, token: &str) -> Result<Model> {
    let hash = hash_of(token).ok_or(Problem::NotFound)?;
    let row = Entity::find()
        .filter(column.eq(hash))
        .one(portal.read())
        .await?;
    Ok(row.ok_or(Problem::NotFound)?)
}

fn open(portal: &Portal, row: Model) -> Result<Started> {
    if row.used_at.is_some() || row.expires_at <= portal.now() {
        return Err(Conflict::RegistrationOver.into());
    }
    Ok(Started {
        name: row.name,
        email: row.email,
        role: row.role,
        language: row.language,
    })
}
