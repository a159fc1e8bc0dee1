//! Whether a card is one: for a row in memory, and the same as a condition on queries.

use super::entities::cards::{Column, Model};
use crate::accounts::entities::people;
use chrono::NaiveDate;
use model::closed::Closed;
use model::school_cards::{CardClass, CardState};
use sea_orm::sea_query::SelectStatement;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

/// Where a card of this person stands.
pub(super) fn state(card: &Model, holder: &people::Model, today: NaiveDate) -> CardState {
    if card.revoked_at.is_some() {
        return CardState::Revoked;
    }
    match today <= card.last_day && class_of(holder) == Some(card.class) {
        true => CardState::Live,
        false => CardState::Ended,
    }
}

/// What a card of this person says; nothing where they can have none now.
pub(super) fn class_of(person: &people::Model) -> Option<CardClass> {
    CardClass::of(person.role, person.verification).filter(|_| person.disabled_at.is_none())
}

/// Cards that were not revoked, and whose holders are not what they say any more.
pub(super) fn ended() -> Condition {
    let of_others = CardClass::ALL.iter().map(|class| {
        Condition::all()
            .add(Column::Class.eq(*class))
            .add(Column::PersonId.not_in_subquery(people_of(*class)))
    });
    let any = of_others.fold(Condition::any(), Condition::add);
    Condition::all().add(Column::RevokedAt.is_null()).add(any)
}

/// Who can have a card of this class now.
fn people_of(class: CardClass) -> SelectStatement {
    people::Entity::find()
        .select_only()
        .column(people::Column::Id)
        .filter(people::Column::DisabledAt.is_null())
        .filter(people::Column::Role.is_in(class.roles().iter().copied()))
        .filter(people::Column::Verification.is_in(class.verifications().iter().copied()))
        .into_query()
}
