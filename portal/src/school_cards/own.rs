use super::entities::cards::{Column, Entity, Model};
use super::keys;
use super::state::{class_of, state};
use crate::accounts::entities::{new_names, people};
use crate::error::{Fault, Result};
use crate::{Portal, SignedIn};
use chrono::NaiveDate;
use model::school_cards::{CardState, Face, OwnCard, ShownCard, Token, display_name};
use model::{PersonId, Problem};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

/// Somebody's own card, signed for now; or how to have one.
///
/// # Errors
/// Only faults.
pub async fn own(portal: &Portal, person: &SignedIn) -> Result<OwnCard> {
    let (db, today) = (portal.read(), portal.today());
    let row = people::Entity::find_by_id(person.id()).one(db).await?;
    let row = row.ok_or(Problem::NotFound)?;
    let cards = cards_of(db, row.id).await?;
    let is_live = |card: &&Model| state(card, &row, today) == CardState::Live;
    let name = new_names::known(db, &row).await?;
    let shown = match (cards.iter().find(is_live), &name) {
        (Some(card), Some(name)) => Some(sign(portal, card, name).await?),
        _ => None,
    };
    let last = cards.first().filter(|_| shown.is_none());
    Ok(OwnCard {
        class: class_of(&row),
        new_name: Some(row.name).filter(|now| name.as_ref() != Some(now)),
        name,
        revoked: last.and_then(|card| card.reason.zip(card.revoked_at)),
        shown,
    })
}

async fn sign(portal: &Portal, card: &Model, name: &str) -> Result<ShownCard> {
    let key = keys::signing(portal.read()).await?;
    let key = key.ok_or_else(|| Fault::new("there are cards, and no key that signs them"))?;
    let token = Token {
        serial: card.serial,
        class: card.class,
        from: card.first_day,
        to: card.last_day,
        at: portal.now(),
        name: display_name(name),
    };
    Ok(ShownCard {
        id: card.id,
        face: Face {
            name: name.to_owned(),
            class: card.class,
        },
        to: card.last_day,
        token: token.sign(&key),
    })
}

/// The card that somebody has now.
pub(super) async fn live(
    db: &impl ConnectionTrait,
    person: PersonId,
    today: NaiveDate,
) -> Result<Option<Model>> {
    let row = people::Entity::find_by_id(person).one(db).await?;
    let row = row.ok_or(Problem::NotFound)?;
    let mut cards = cards_of(db, person).await?.into_iter();
    Ok(cards.find(|card| state(card, &row, today) == CardState::Live))
}

/// The newest first.
async fn cards_of(db: &impl ConnectionTrait, person: PersonId) -> Result<Vec<Model>> {
    Ok(Entity::find()
        .filter(Column::PersonId.eq(person))
        .order_by_desc(Column::MadeAt)
        .order_by_desc(Column::Id)
        .all(db)
        .await?)
}
