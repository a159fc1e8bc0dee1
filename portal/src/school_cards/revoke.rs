use super::entities::cards;
use crate::accounts::entities::people;
use crate::accounts::other_person;
use crate::error::Result;
use crate::journal::Entry;
use crate::store::Tx;
use crate::{Moderator, Portal, SignedIn};
use model::accounts::Verb;
use model::school_cards::{CardReason, CardVerb, RevokeCardForm};
use model::{CardId, PersonId, Problem};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, Set};

/// Makes one's own card worthless; a second time changes nothing.
///
/// # Errors
/// `Invalid` without a reason; `NotFound` for somebody else's.
pub async fn revoke_own(portal: &Portal, person: &SignedIn, form: &RevokeCardForm) -> Result<()> {
    let (id, reason) = form.check(&CardReason::OF_HOLDER)?;
    let mut tx = portal.write().await?;
    people::lock(&tx, person.id()).await?;
    let card = found(&tx, id).await?;
    if card.person_id != person.id() {
        return Err(Problem::NotFound.into());
    }
    if card.revoked_at.is_some() {
        return Ok(());
    }
    close(&mut tx, card, person.id(), reason, CardVerb::Revoked).await?;
    tx.commit().await
}

/// Makes somebody's card worthless, who is told; a second time changes nothing.
///
/// # Errors
/// `Invalid` without a reason; `NotFound`; `NotAllowed` for one's own here, and for those of staff for everybody but administrators.
pub async fn revoke(portal: &Portal, staff: &Moderator, form: &RevokeCardForm) -> Result<()> {
    let (id, reason) = form.check(&CardReason::OF_STAFF)?;
    let mut tx = portal.write().await?;
    let holder = found(&tx, id).await?.person_id;
    other_person(&tx, staff, holder).await?;
    // Read again: the holder's row is locked only now.
    let card = found(&tx, id).await?;
    if card.revoked_at.is_some() {
        return Ok(());
    }
    close(&mut tx, card, staff.id(), reason, CardVerb::Revoked).await?;
    tx.record(Entry::new(Some(staff.id()), holder, Verb::CardRevoked))
        .await?;
    tx.commit().await
}

async fn found(tx: &Tx, id: CardId) -> Result<cards::Model> {
    let card = cards::Entity::find_by_id(id).one(tx.db()).await?;
    Ok(card.ok_or(Problem::NotFound)?)
}

/// Makes a card worthless, as part of a write that has locked its holder's row.
pub(super) async fn close(
    tx: &mut Tx,
    card: cards::Model,
    by: PersonId,
    reason: CardReason,
    verb: CardVerb,
) -> Result<()> {
    let id = card.id;
    let mut card = card.into_active_model();
    card.revoked_at = Set(Some(tx.now()));
    card.revoked_by = Set(Some(by));
    card.reason = Set(Some(reason));
    card.update(tx.db()).await?;
    tx.record(Entry::new(Some(by), id, verb)).await
}
