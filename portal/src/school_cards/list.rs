//! Cards for staff.

use super::entities::cards::{Column, Entity, Model};
use super::state::state;
use crate::accounts::entities::{new_names, people};
use crate::error::Result;
use crate::rows::{self, containing};
use crate::{Moderator, Portal};
use chrono::NaiveDate;
use model::page::{PER_PAGE, Page};
use model::school_cards::{CardFilter, CardLine, CardState, Serial};
use model::{CardId, PersonId, Problem};
use sea_orm::sea_query::{Expr, ExprTrait, Func};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait,
};
use std::collections::{BTreeSet, HashMap};

/// Cards, the newest first: all, or those of people who are called so, by themselves or on the card.
///
/// # Errors
/// Only faults.
pub async fn cards(
    portal: &Portal,
    staff: &Moderator,
    filter: &CardFilter,
) -> Result<Page<CardLine>> {
    let (db, typed) = (portal.read(), filter.q.trim());
    let mut wanted = Entity::find();
    if !typed.is_empty() {
        let has_letters = |column: Expr| {
            let letters = containing(&typed.to_lowercase());
            Expr::expr(Func::lower(column)).like(letters)
        };
        let of_person = |column: people::Column| Expr::col((people::Entity, column));
        let called = Condition::any()
            .add(has_letters(of_person(people::Column::Name)))
            .add(has_letters(of_person(people::Column::Email)));
        let known_as = Expr::col((new_names::Entity, new_names::Column::KnownAs));
        let known = new_names::Entity::find()
            .select_only()
            .column(new_names::Column::PersonId)
            .filter(has_letters(known_as))
            .into_query();
        let holders = people::Entity::find()
            .select_only()
            .column(people::Column::Id)
            .filter(called)
            .into_query();
        let mut found = Condition::any()
            .add(Column::PersonId.in_subquery(holders))
            .add(Column::PersonId.in_subquery(known));
        if let Ok(serial) = typed.to_ascii_lowercase().parse::<Serial>() {
            found = found.add(Column::Serial.eq(serial));
        }
        wanted = wanted.filter(found);
    }
    let wanted = wanted
        .order_by_desc(Column::MadeAt)
        .order_by_desc(Column::Id);
    let page = rows::page(db, wanted, filter.page, PER_PAGE).await?;
    let lines = lines(db, staff, &page.items, portal.today()).await?;
    Ok(page.with(lines))
}

/// One card.
///
/// # Errors
/// `NotFound`.
pub async fn card(portal: &Portal, staff: &Moderator, id: CardId) -> Result<CardLine> {
    let db = portal.read();
    let card = Entity::find_by_id(id).one(db).await?;
    let card = card.ok_or(Problem::NotFound)?;
    let line = lines(db, staff, &[card], portal.today()).await?.pop();
    Ok(line.ok_or(Problem::NotFound)?)
}

/// One query for all the people in them, and one for their names.
async fn lines(
    db: &impl ConnectionTrait,
    staff: &Moderator,
    cards: &[Model],
    today: NaiveDate,
) -> Result<Vec<CardLine>> {
    let holders = cards.iter().map(|card| card.person_id);
    let revokers = cards.iter().filter_map(|card| card.revoked_by);
    let ids: BTreeSet<PersonId> = holders.chain(revokers).collect();
    let known = people::Entity::find()
        .filter(people::Column::Id.is_in(ids))
        .all(db)
        .await?;
    let known: HashMap<PersonId, people::Model> =
        known.into_iter().map(|row| (row.id, row)).collect();
    let holders = cards.iter().map(|card| card.person_id);
    let new_names = new_names::of_people(db, holders).await?;
    let shown = cards.iter().filter_map(|card| {
        let holder = known.get(&card.person_id)?;
        let state = state(card, holder, today);
        let by = card.revoked_by.and_then(|by| known.get(&by));
        let by = by.map(|by| by.name.clone()).unwrap_or_default();
        let revoked = card.reason.zip(card.revoked_at);
        Some(CardLine {
            id: card.id,
            serial: card.serial,
            // As the card says; nobody has a card without.
            name: match new_names.get(&holder.id) {
                Some(Some(known)) => known.clone(),
                _ => holder.name.clone(),
            },
            email: holder.email.clone(),
            class: card.class,
            to: card.last_day,
            made_at: card.made_at,
            state,
            revoked: revoked.map(|(reason, at)| (reason, by, at)),
            may_revoke: state == CardState::Live && may_revoke(staff, holder),
        })
    });
    Ok(shown.collect())
}

/// As [`crate::accounts::other_person`] decides.
fn may_revoke(staff: &Moderator, holder: &people::Model) -> bool {
    holder.id != staff.id() && (!holder.role.moderates() || staff.admin().is_ok())
}
