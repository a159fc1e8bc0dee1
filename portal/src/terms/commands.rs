use super::TermsId;
use super::entities::{agreements, versions};
use crate::error::Result;
use crate::journal::Entry;
use crate::rows::insert_all;
use crate::store::on_unique_violation;
use crate::{Admin, Portal, SignedIn};
use model::accounts;
use model::terms::{TermsForm, Verb};
use model::{Conflict, PersonId};

/// Publishes the next version. Everybody is asked to agree to it at their next visit.
///
/// # Errors
/// `Invalid` with the fields to correct; `Conflict::Stale` when another administrator was quicker.
pub async fn publish(portal: &Portal, admin: &Admin, form: &TermsForm) -> Result<i32> {
    let (body, before) = form.check()?;
    let mut tx = portal.write().await?;
    if versions::latest(tx.db()).await? != before {
        return Err(Conflict::Stale.into());
    }
    let version = before + 1;
    let row = versions::Model {
        version,
        body_ja: body.ja,
        body_en: body.en,
        published_at: tx.now(),
        by_id: admin.id(),
    };
    let stale = |error| on_unique_violation(error, || Conflict::Stale.into());
    insert_all(tx.db(), vec![row]).await.map_err(stale)?;
    // Whoever publishes it agrees to it.
    agreements::note(&tx, admin.id(), version).await?;
    let published = Entry::new(Some(admin.id()), TermsId::of(version), Verb::Published);
    tx.record(published).await?;
    tx.commit().await?;
    Ok(version)
}

/// Agrees to a version, which has to be the one in force; a second time changes nothing.
///
/// # Errors
/// `Conflict::Stale` when there is a newer one by now.
pub async fn agree(portal: &Portal, person: &SignedIn, version: i32) -> Result<()> {
    let mut tx = portal.write().await?;
    if versions::latest(tx.db()).await? != version {
        return Err(Conflict::Stale.into());
    }
    agreements::note(&tx, person.id(), version).await?;
    let id: PersonId = person.id();
    tx.record(Entry::new(Some(id), id, accounts::Verb::Agreed))
        .await?;
    tx.commit().await
}
