use super::entities::cards::{Column, Entity};
use super::keys;
use super::state::state;
use crate::Portal;
use crate::accounts::entities::{new_names, people};
use crate::error::Result;
use model::school_cards::{
    CardStanding, CardState, Gone, Revocations, Token, Verdict, display_name, verify,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// Judges what somebody shows, by what is so now. One query for what the school has not signed, or not now.
///
/// # Errors
/// Only faults.
pub async fn check(portal: &Portal, shown: &str) -> Result<Verdict> {
    let (db, now) = (portal.read(), portal.now());
    let keys = keys::public(db, now).await?;
    let verdict = verify(shown, &keys, &Revocations::new(now, []), now);
    let is_signed_now = !matches!(
        verdict.standing,
        CardStanding::Unknown | CardStanding::Expired
    );
    let Some(token) = Token::open(shown, &keys).filter(|_| is_signed_now) else {
        return Ok(verdict);
    };
    let card = Entity::find().filter(Column::Serial.eq(token.serial));
    let Some(card) = card.one(db).await? else {
        return Ok(Verdict::UNKNOWN);
    };
    let holder = people::Entity::find_by_id(card.person_id).one(db).await?;
    let Some(holder) = holder else {
        return Ok(Verdict::UNKNOWN);
    };
    let name = new_names::known(db, &holder).await?.unwrap_or_default();
    // Whoever has stolen the key could put other words onto a card that there is.
    let is_as_made = token.class == card.class
        && (token.from, token.to) == (card.first_day, card.last_day)
        && token.name == display_name(&name);
    if !is_as_made {
        return Ok(Verdict::UNKNOWN);
    }
    let gone = match state(&card, &holder, portal.today()) {
        CardState::Live => None,
        CardState::Ended => Some(Gone::Ended),
        CardState::Revoked => Some(Gone::Revoked),
    };
    let list = gone.map(|gone| (token.serial, gone));
    Ok(verify(shown, &keys, &Revocations::new(now, list), now))
}
