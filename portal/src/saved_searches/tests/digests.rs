use super::super::entities::digests::{Column, Entity, Model};
use super::super::{change, forget_old, look, one, tell_due_digests};
use super::{bells, follow, keep, publish, titled};
use crate::opportunities;
use crate::testing::{Sandbox, both_databases};
use chrono::TimeDelta;
use model::Language;
use model::accounts::Role;
use model::opportunities::Move;
use model::saved_searches::ChangeForm;
use model::time::parse_day;
use sea_orm::{EntityTrait, QueryOrder};

fn often(frequency: &str) -> ChangeForm {
    ChangeForm {
        name: "x".to_owned(),
        frequency: frequency.to_owned(),
    }
}

async fn rows(sandbox: &Sandbox) -> Vec<Model> {
    let rows = Entity::find().order_by_asc(Column::DueOn);
    rows.all(sandbox.portal.read()).await.expect("digests")
}

#[both_databases]
async fn a_digest_is_told_on_its_day_in_one_message(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Student).await;
    let (poster, staff) = (
        sandbox.faculty("Hana").await,
        sandbox.person("Staff", Role::Staff).await,
    );
    let daily = keep(&sandbox, &ana, "q=海藻").await;
    let weekly = keep(&sandbox, &ana, "q=海藻&kind=internship").await;
    let never = keep(&sandbox, &ana, "q=海藻&place=JP-13").await;
    for (id, frequency) in [(daily, "daily"), (weekly, "weekly"), (never, "never")] {
        change(portal, &ana, id, &often(frequency)).await.unwrap();
    }
    let first = publish(&sandbox, &poster, &staff, &titled("海藻から紙をつくる")).await;
    assert_eq!(follow(&sandbox).await, 3);
    publish(&sandbox, &poster, &staff, &titled("海藻から布をつくる")).await;
    follow(&sandbox).await;
    // Thursday, 2027-04-15: tomorrow, and on Monday.
    let due: Vec<_> = rows(&sandbox)
        .await
        .iter()
        .map(|row| Some(row.due_on))
        .collect();
    assert_eq!(due, [parse_day("2027-04-16"), parse_day("2027-04-19")]);
    assert_eq!(tell_due_digests(portal).await.unwrap(), 0);
    assert!(bells(&sandbox, &ana).await.is_empty());
    assert_eq!(
        one(portal, &ana, never, Language::Japanese)
            .await
            .unwrap()
            .new,
        2
    );

    portal.clock().advance(TimeDelta::days(1));
    // What has closed meanwhile is not told.
    opportunities::testing::moves::act(portal, &poster, first, Move::Close)
        .await
        .unwrap();
    for told in [1, 0] {
        assert_eq!(tell_due_digests(portal).await.unwrap(), told);
    }
    assert_eq!(bells(&sandbox, &ana).await, [1]);
    assert!(
        rows(&sandbox).await[0].told_at.is_some() && rows(&sandbox).await[0].mailed_at.is_none()
    );

    // What was looked at before its day is not told either.
    look(portal, &ana, weekly).await.unwrap();
    portal.clock().advance(TimeDelta::days(3));
    assert_eq!(tell_due_digests(portal).await.unwrap(), 1);
    assert_eq!(bells(&sandbox, &ana).await, [1]);
}

#[both_databases]
async fn whoever_wants_to_hear_nothing_hears_nothing(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Student).await;
    let (poster, staff) = (
        sandbox.faculty("Hana").await,
        sandbox.person("Staff", Role::Staff).await,
    );
    let id = keep(&sandbox, &ana, "q=海藻").await;
    change(portal, &ana, id, &often("daily")).await.unwrap();
    publish(&sandbox, &poster, &staff, &titled("海藻から紙をつくる")).await;
    follow(&sandbox).await;
    change(portal, &ana, id, &often("never")).await.unwrap();
    portal.clock().advance(TimeDelta::days(2));
    assert_eq!(tell_due_digests(portal).await.unwrap(), 0);
    assert!(bells(&sandbox, &ana).await.is_empty());
}

#[both_databases]
async fn what_was_found_long_ago_is_forgotten(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Student).await;
    let (poster, staff) = (
        sandbox.faculty("Hana").await,
        sandbox.person("Staff", Role::Staff).await,
    );
    let id = keep(&sandbox, &ana, "q=海藻").await;
    change(portal, &ana, id, &often("daily")).await.unwrap();
    publish(&sandbox, &poster, &staff, &titled("海藻から紙をつくる")).await;
    follow(&sandbox).await;
    assert_eq!(forget_old(portal).await.unwrap(), 0);
    portal.clock().advance(TimeDelta::days(200));
    for forgotten in [1, 0] {
        assert_eq!(forget_old(portal).await.unwrap(), forgotten);
    }
    assert!(rows(&sandbox).await.is_empty());
}
