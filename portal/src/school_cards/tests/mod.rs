mod holding;
mod judging;
mod naming;
mod signing;

use super::entities::cards;
use super::{check, make, own, published};
use crate::accounts::entities::people;
use crate::journal::Entry;
use crate::testing::Sandbox;
use crate::{Portal, SignedIn};
use model::accounts::{Role, Verb, Verification};
use model::school_cards::{CardReason, CardStanding, OwnCard, RevokeCardForm, ShownCard};
use model::{CardId, PersonId};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

/// An alumnus who stands in the register, with a card.
async fn alumnus(sandbox: &Sandbox, name: &str) -> SignedIn {
    let person = sandbox.person(name, Role::Alumnus).await;
    sandbox.verify(&person, Verification::Register).await;
    make(&sandbox.portal, &person).await.unwrap();
    person
}

/// A student with a card.
async fn student(sandbox: &Sandbox, name: &str) -> SignedIn {
    let person = sandbox.person(name, Role::Student).await;
    make(&sandbox.portal, &person).await.unwrap();
    person
}

async fn seen(portal: &Portal, person: &SignedIn) -> OwnCard {
    own(portal, person).await.unwrap()
}

/// The card as its holder shows it now.
async fn shown(portal: &Portal, person: &SignedIn) -> ShownCard {
    seen(portal, person).await.shown.expect("a card")
}

async fn standing(portal: &Portal, token: &str) -> CardStanding {
    check(portal, token).await.unwrap().standing
}

fn because(card: CardId, reason: CardReason) -> RevokeCardForm {
    RevokeCardForm {
        card: card.to_string(),
        card_reason: reason.to_string(),
    }
}

async fn cards_of(portal: &Portal, person: PersonId) -> Vec<cards::Model> {
    let own = cards::Entity::find().filter(cards::Column::PersonId.eq(person));
    let own = own.order_by_asc(cards::Column::Id);
    own.all(portal.read()).await.unwrap()
}

/// Changes something of somebody's account, as other features do.
async fn set(portal: &Portal, person: &SignedIn, column: people::Column, value: Expr) {
    let mut tx = portal.write().await.unwrap();
    let changed = people::Entity::update_many()
        .col_expr(column, value)
        .filter(people::Column::Id.eq(person.id()));
    changed.exec(tx.db()).await.unwrap();
    tx.record(Entry::new(None, person.id(), Verb::Updated))
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

async fn gone(portal: &Portal) -> usize {
    let published = published(portal).await.unwrap();
    let bytes = published.revocations.map_or(0, |list| list.len() * 3 / 4);
    // What stands around the serials.
    bytes.saturating_sub(11 + 64) / 9
}
