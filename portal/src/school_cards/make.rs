use super::entities::cards;
use super::keys;
use super::own::live;
use super::revoke::close;
use super::state::class_of;
use crate::accounts::entities::{new_names, people};
use crate::error::{Fault, Result};
use crate::journal::Entry;
use crate::rows::insert_all;
use crate::store::Tx;
use crate::throttle::{Limit, refusal, take};
use crate::{Portal, SignedIn};
use model::problem::Slowed;
use model::school_cards::{CardClass, CardReason, CardVerb, Serial, last_day};
use model::{CardId, PersonId, Problem};
use sea_orm::{EntityTrait, QuerySelect};

/// Cards that one person makes: each that is revoked stays on the list until its last day.
static MADE: Limit = Limit {
    name: "card-made",
    burst: 5,
    every_seconds: 5 * 3600,
};

/// Makes somebody's card; where there is one already, nothing changes.
///
/// # Errors
/// `NotAllowed` for whoever can have none; `TooOften`.
pub async fn make(portal: &Portal, person: &SignedIn) -> Result<()> {
    begin(portal, person.id()).await?;
    let mut tx = portal.write().await?;
    let class = locked(&tx, person.id()).await?;
    if live(tx.db(), person.id(), tx.portal().today())
        .await?
        .is_some()
    {
        return Ok(());
    }
    add(&mut tx, person.id(), class).await?;
    tx.commit().await
}

/// Makes somebody another card; the one that was there is worthless.
///
/// # Errors
/// `NotAllowed` for whoever can have none; `TooOften`.
pub async fn renew(portal: &Portal, person: &SignedIn) -> Result<()> {
    begin(portal, person.id()).await?;
    let mut tx = portal.write().await?;
    let class = locked(&tx, person.id()).await?;
    if let Some(old) = live(tx.db(), person.id(), tx.portal().today()).await? {
        let reason = CardReason::Replaced;
        close(&mut tx, old, person.id(), reason, CardVerb::Replaced).await?;
    }
    add(&mut tx, person.id(), class).await?;
    tx.commit().await
}

/// What a card of this person says, of whom the school knows a name. The row stays locked, so that nobody has two cards.
async fn locked(tx: &Tx, person: PersonId) -> Result<CardClass> {
    let row = people::Entity::find_by_id(person)
        .lock(people::PERSON)
        .one(tx.db())
        .await?;
    let row = row.ok_or(Problem::NotAllowed)?;
    if new_names::known(tx.db(), &row).await?.is_none() {
        return Err(Problem::NotAllowed.into());
    }
    Ok(class_of(&row).ok_or(Problem::NotAllowed)?)
}

async fn add(tx: &mut Tx, person: PersonId, class: CardClass) -> Result<()> {
    keys::ensure(tx).await?;
    let card = new_card(tx.portal(), person, class)?;
    let made = Entry::new(Some(person), card.id, CardVerb::Made);
    insert_all(tx.db(), vec![card]).await?;
    tx.record(made).await
}

/// A card from today on.
pub(crate) fn new_card(
    portal: &Portal,
    person_id: PersonId,
    class: CardClass,
) -> Result<cards::Model> {
    let mut serial = [0; 8];
    getrandom::fill(&mut serial)
        .map_err(|error| Fault::new(format_args!("random numbers: {error}")))?;
    let today = portal.today();
    Ok(cards::Model {
        id: CardId(portal.new_id()),
        serial: Serial(serial),
        person_id,
        class,
        first_day: today,
        last_day: last_day(today),
        made_at: portal.now(),
        revoked_at: None,
        revoked_by: None,
        reason: None,
    })
}

async fn begin(portal: &Portal, person: PersonId) -> Result<()> {
    let taken = take(portal, vec![MADE.by(person)]).await?;
    // Nobody gets it back: each is a row.
    drop(taken.map_err(|over| refusal(&over, Slowed::Cards))?);
    Ok(())
}
