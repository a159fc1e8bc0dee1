use super::entities::{mails, returned as table};
use crate::accounts::entities::people;
use crate::error::Result;
use crate::journal::Entry;
use crate::rows::insert_all;
use crate::store::Tx;
use crate::{Operator, Portal};
use model::accounts::Verb;
use model::fields::Email;
use model::mail::MailState;
use model::{MailId, PersonId, Problem};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// A mail server's word that a mail did not arrive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Returned {
    pub mail: MailId,
    pub address: String,
    pub said: String,
}

/// Takes a report that came back by mail. Reports are easily forged, so only one that names a mail which the portal sent to
/// this very address counts.
///
/// # Errors
/// `NotFound` for all others.
pub async fn returned(portal: &Portal, _operator: &Operator, report: &Returned) -> Result<()> {
    let address = Email::parse(&report.address).map_err(|_| Problem::NotFound)?;
    let mut tx = portal.write().await?;
    let row = mails::Entity::find_by_id(report.mail)
        .filter(mails::Column::Address.eq(address.as_str()))
        .filter(mails::Column::ClaimedAt.is_not_null())
        .one(tx.db())
        .await?
        .ok_or(Problem::NotFound)?;
    mails::Entity::update_many()
        .col_expr(mails::Column::State, Expr::value(MailState::Failed))
        .col_expr(mails::Column::EndedAt, Expr::value(tx.now()))
        .col_expr(mails::Column::Said, Expr::value(report.said.clone()))
        .filter(mails::Column::Id.eq(row.id))
        .exec(tx.db())
        .await?;
    tx.record(Entry::new(None, row.id, model::mail::Verb::Failed))
        .await?;
    note(&mut tx, row.person_id, &row.address, &report.said).await?;
    tx.commit().await
}

/// Stops mail to an address, and tells its owner in the portal. A second time changes nothing.
pub(super) async fn note(
    tx: &mut Tx,
    person: Option<PersonId>,
    address: &str,
    said: &str,
) -> Result<()> {
    let known = table::Entity::find_by_id(address.to_owned())
        .one(tx.db())
        .await?;
    if known.is_some() {
        return Ok(());
    }
    let row = table::Model {
        address: address.to_owned(),
        at: tx.now(),
        said: said.to_owned(),
    };
    insert_all(tx.db(), vec![row]).await?;
    let Some(id) = person else {
        return Ok(());
    };
    let owner = people::Entity::find_by_id(id).one(tx.db()).await?;
    if owner.is_some_and(|owner| owner.email == address) {
        tx.record(Entry::new(None, id, Verb::MailReturned)).await?;
    }
    Ok(())
}
