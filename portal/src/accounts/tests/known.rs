//! By which name the school knows whoever had changed theirs before anybody looked at new names.

use super::super::entities::new_names;
use super::super::{rename, verify_person};
use crate::journal::Entry;
use crate::testing::{Sandbox, both_databases};
use crate::{Portal, SignedIn};
use chrono::TimeDelta;
use model::accounts::{NameForm, NameSeenForm, Role, Verb, Verification};
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

/// The portal says yes by itself to whoever stands in the register, and has seen no name then.
#[both_databases]
async fn a_yes_of_the_portal_itself_has_seen_no_name(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let (before, after) = (
        sandbox.unverified("Cherry", Role::Alumnus).await,
        sandbox.unverified("Berry", Role::Alumnus).await,
    );
    calls(portal, &before, "学長").await;
    portal.clock().advance(TimeDelta::minutes(1));
    for person in [&before, &after] {
        sandbox.verify(person, Verification::Register).await;
        let mut tx = portal.write().await.unwrap();
        let yes = Entry::new(None, person.id(), Verb::Verified);
        tx.record(yes).await.unwrap();
        tx.commit().await.unwrap();
    }
    calls(portal, &after, "学長").await;
    taken_anew(portal).await;
    let row = new_names::Entity::find_by_id(before.id());
    let row = row.one(portal.read()).await.unwrap();
    assert_eq!(row.expect("a name that waits").known_as, None);
    assert_eq!(known_as(portal, &after).await.as_deref(), Some("Berry"));
}
