use super::super::THE_SCHOOL;
use super::super::entities::mail_domains::{Entity, Model};
use crate::error::Result;
use crate::journal::Entry;
use crate::rows::insert_all;
use crate::store::on_unique_violation;
use crate::{Admin, Portal};
use model::school::{DomainForm, Verb};
use model::{FieldProblem, Problem};
use sea_orm::EntityTrait;

/// Says whom an address of this domain makes. Accounts that exist stay as they are.
///
/// # Errors
/// `Invalid` with the fields to correct, `Taken` for a domain that is there.
pub async fn add_domain(portal: &Portal, admin: &Admin, form: &DomainForm) -> Result<()> {
    let domain = form.check()?;
    let mut tx = portal.write().await?;
    let row = Model {
        domain: domain.domain,
        role: domain.role,
        subdomains: domain.subdomains,
    };
    insert_all(tx.db(), vec![row]).await.map_err(|error| {
        on_unique_violation(error, || {
            Problem::field(DomainForm::FIELDS.domain, FieldProblem::Taken)
        })
    })?;
    tx.record(Entry::new(Some(admin.id()), THE_SCHOOL, Verb::DomainAdded))
        .await?;
    tx.commit().await
}

/// An address of this domain says nothing any more; a second time changes nothing. Accounts that exist stay as they are.
///
/// # Errors
/// Only faults.
pub async fn remove_domain(portal: &Portal, admin: &Admin, domain: &str) -> Result<()> {
    let mut tx = portal.write().await?;
    let removed = Entity::delete_by_id(domain.to_owned())
        .exec(tx.db())
        .await?;
    if removed.rows_affected == 0 {
        return Ok(());
    }
    tx.record(Entry::new(
        Some(admin.id()),
        THE_SCHOOL,
        Verb::DomainRemoved,
    ))
    .await?;
    tx.commit().await
}
