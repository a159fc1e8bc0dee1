use super::super::{replace_key, revoke_own};
use super::*;
use crate::Operator;
use crate::testing::both_databases;
use chrono::TimeDelta;
use model::Language;
use model::school_cards::{Gone, Revocations};

#[both_databases]
async fn the_list_is_signed_when_it_changes_and_once_an_hour(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let (one, other) = (
        student(&sandbox, "Sakura").await,
        student(&sandbox, "Hajime").await,
    );
    let first = published(portal).await.unwrap();
    portal.clock().advance(TimeDelta::minutes(59));
    assert_eq!(published(portal).await.unwrap(), first);
    // What is told of other things changes nothing.
    let nothing = Expr::value(Language::English);
    set(portal, &other, people::Column::Language, nothing).await;
    assert_eq!(published(portal).await.unwrap(), first);
    portal.clock().advance(TimeDelta::minutes(1));
    let second = published(portal).await.unwrap();
    assert_ne!(second, first, "nobody may keep it for longer than an hour");

    // Another process is heard at once.
    let neighbour = sandbox.neighbour().await;
    assert_eq!(gone(&neighbour).await, 0);
    let card = shown(portal, &one).await;
    revoke_own(portal, &one, &because(card.id, CardReason::Lost))
        .await
        .unwrap();
    assert_eq!((gone(&neighbour).await, gone(portal).await), (1, 1));
    let third = published(portal).await.unwrap();
    portal.clock().advance(TimeDelta::minutes(1));
    assert_eq!(published(portal).await.unwrap(), third);
    let operator = Operator::of_this_machine();
    replace_key(portal, &operator).await.unwrap();
    let fourth = published(portal).await.unwrap();
    assert_ne!(fourth.keys, third.keys);
    let list = Revocations::open(&fourth.revocations.unwrap(), &fourth.keys);
    let serial = cards_of(portal, one.id()).await[0].serial;
    assert_eq!(list.unwrap().of(serial), Some(Gone::Revoked));
}

#[both_databases]
async fn a_replaced_key_signs_nothing_any_more(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let operator = Operator::of_this_machine();
    assert!(published(portal).await.unwrap().keys.is_empty());
    let person = student(&sandbox, "Sakura").await;
    let before = shown(portal, &person).await.token;
    let list_before = published(portal).await.unwrap().revocations.unwrap();

    portal.clock().advance(TimeDelta::seconds(1));
    assert_eq!(replace_key(portal, &operator).await.unwrap(), 2);
    portal.clock().advance(TimeDelta::seconds(1));
    let after = shown(portal, &person).await.token;
    // What was signed before is good until it has run out.
    assert_eq!(standing(portal, &before).await, CardStanding::Valid);
    assert_eq!(standing(portal, &after).await, CardStanding::Valid);
    let keys = published(portal).await.unwrap().keys;
    let numbers: Vec<u16> = keys.iter().map(|key| key.number).collect();
    assert_eq!(numbers, [2, 1]);
    assert!(keys[0].until.is_none() && keys[1].until.is_some());
    assert!(Revocations::open(&list_before, &keys).is_some());

    portal.clock().advance(TimeDelta::hours(24));
    let keys = published(portal).await.unwrap().keys;
    assert_eq!(keys.len(), 1, "no list of before is needed any more");
}
