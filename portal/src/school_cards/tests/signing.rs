use super::super::replace_key;
use super::*;
use crate::Operator;
use crate::testing::both_databases;
use chrono::TimeDelta;
use model::school_cards::Revocations;

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
