use super::own::{REFRESH_SECONDS, REFRESHES};
use crate::AppError;
use crate::context::{keep_nowhere, open_later};
use crate::layout::{Asked, StillPage};
use crate::routes::paths;
use model::school_cards::{CardFilter, token_in};
use portal::school_cards;

/// In the address of the own card: how often the browser has opened it by itself.
const AGAIN: &str = "again";

/// The viewer's card, which the browser asks for again before it looks like a picture of one. The address counts how often it has, and
/// ends it: each time is a visit, so a page that was left open would keep its session alive for ever.
pub async fn own(asked: Asked) -> Result<StillPage, AppError> {
    let (portal, person) = crate::context::signed_in()?;
    let own = school_cards::own(&portal, &person).await?;
    let times: u32 = asked.value(AGAIN).parse().unwrap_or(0);
    if own.shown.is_none() {
        return Ok(super::own::shown(own, &asked.done()));
    }
    if times >= REFRESHES {
        return Ok(super::own::put_away());
    }
    let next = paths::query_string([(AGAIN, (times + 1).to_string())]);
    open_later(REFRESH_SECONDS, &(paths::own_card(asked.language) + &next));
    Ok(super::own::shown(own, &asked.done()))
}

/// What asks before the viewer's card is revoked.
pub async fn revoke() -> Result<StillPage, AppError> {
    let (portal, person) = crate::context::signed_in()?;
    let own = school_cards::own(&portal, &person).await?;
    Ok(super::revoke::shown(own.shown))
}

/// What is to be said of the card in the address; nothing where there is none.
pub async fn check(asked: Asked) -> Result<StillPage, AppError> {
    let portal = crate::context::portal()?;
    keep_nowhere();
    let typed = asked.value("c");
    let verdict = match token_in(&typed) {
        "" => None,
        token => Some(school_cards::check(&portal, token).await?),
    };
    Ok(super::check::shown(verdict))
}

/// Cards for staff, and the one that is about to be revoked.
pub async fn desk(asked: Asked) -> Result<StillPage, AppError> {
    let (portal, staff) = crate::context::moderator()?;
    let filter = CardFilter {
        q: asked.value("q"),
        page: asked.page(),
    };
    let cards = school_cards::cards(&portal, &staff, &filter).await?;
    let revoked = match asked.value("revoke").parse() {
        // Of a card that is not there nothing is said.
        Ok(id) => school_cards::card(&portal, &staff, id).await.ok(),
        Err(_) => None,
    };
    Ok(super::desk::shown(filter.q, cards, revoked, &asked.done()))
}
