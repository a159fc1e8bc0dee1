//! By which name the school knows whoever had changed theirs before anybody looked at new names.

use super::super::entities::new_names;
use super::super::{rename, verify_person};
use crate::testing::{Sandbox, both_databases};
use crate::{Portal, SignedIn};
use chrono::TimeDelta;
use model::accounts::{NameForm, NameSeenForm, Role};
use sea_orm::{ConnectionTrait, EntityTrait};

/// Calls somebody so, a minute after whatever was before.
async fn calls(portal: &Portal, person: &SignedIn, name: &str) {
    portal.clock().advance(TimeDelta::minutes(1));
    let form = NameForm {
        name: name.to_owned(),
        kana: "わたなべ さくら".to_owned(),
    };
    rename(portal, person, &form).await.unwrap();
}

/// The same database, as the step of the schema finds it that makes the table.
async fn taken_anew(portal: &Portal) {
    let db = portal.read();
    for sql in [
        "DROP TABLE new_names",
        "DELETE FROM seaql_migrations WHERE version = 'm20261202_000151_new_names'",
    ] {
        db.execute_unprepared(sql).await.unwrap();
    }
    assert_eq!(portal.store().migrate().await.unwrap(), 1);
}

async fn known_as(portal: &Portal, person: &SignedIn) -> Option<String> {
    let row = new_names::Entity::find_by_id(person.id()).one(portal.read());
    row.await.unwrap().and_then(|row| row.known_as)
}

#[both_databases]
async fn a_name_from_before_the_yes_is_none(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.staff("Staff").await;
    let always = sandbox.person("森本 さくら", Role::Student).await;
    calls(portal, &always, "渡邉 さくら").await;
    calls(portal, &always, "学長").await;
    let (asked, married) = (
        sandbox.unverified("Cherry", Role::Student).await,
        sandbox.unverified("Berry", Role::Student).await,
    );
    for person in [&asked, &married] {
        calls(portal, person, "山下 謙").await;
        portal.clock().advance(TimeDelta::minutes(1));
        let form = NameSeenForm {
            person: person.id().to_string(),
            name: "山下 謙".to_owned(),
        };
        verify_person(portal, &staff, &form).await.unwrap();
    }
    calls(portal, &married, "森 謙").await;
    taken_anew(portal).await;
    assert_eq!(
        known_as(portal, &always).await.as_deref(),
        Some("森本 さくら")
    );
    assert_eq!(known_as(portal, &asked).await, None);
    assert_eq!(known_as(portal, &married).await.as_deref(), Some("山下 謙"));
    let rows = new_names::Entity::find().all(portal.read()).await.unwrap();
    assert_eq!(rows.len(), 2);
}
