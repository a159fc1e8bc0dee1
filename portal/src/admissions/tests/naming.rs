//! By which name the school knows whoever is admitted.

use super::super::entities::admissions;
use super::super::{admit_pasted, decide};
use super::{listed, makes, school, waiting};
use crate::accounts::entities::people;
use crate::accounts::{new_names, rename};
use crate::testing::{Sandbox, both_databases, refusal};
use crate::{Moderator, Portal, SignedIn};
use chrono::TimeDelta;
use model::accounts::{NameForm, Role, Verification};
use model::admissions::AdmissionOnly;
use model::machine::MoveForm;
use model::{Conflict, PersonId, Problem};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// Renames whoever registered as 森本 さくら.
async fn calls(portal: &Portal, person: &SignedIn, name: &str) {
    let form = NameForm {
        name: name.to_owned(),
        kana: "もりもと さくら".to_owned(),
    };
    rename(portal, person, &form).await.unwrap();
}

/// Whose name waits for staff, and by which one the school knows them.
async fn unseen(portal: &Portal, staff: &Moderator) -> Vec<(PersonId, Option<String>)> {
    let names = new_names(portal, staff).await.unwrap().shown.into_iter();
    names.map(|one| (one.person, one.known_as)).collect()
}

#[both_databases]
async fn nobody_is_admitted_with_a_name_that_staff_have_not_seen(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    school(&sandbox).await;
    let staff = sandbox.staff("Staff").await;
    let ken = waiting(&sandbox, Role::Faculty, "ken@school.test").await;
    let one = listed(&sandbox, &staff, AdmissionOnly::Waiting)
        .await
        .remove(0);
    let with = |name: &str| MoveForm {
        name: name.to_owned(),
        ..makes("admit", "")
    };
    calls(portal, &ken, "学長").await;
    let changed = decide(portal, &staff, one.id, &with(&one.person.name)).await;
    assert_eq!(refusal(changed), Problem::Conflict(Conflict::Stale));
    let waits = listed(&sandbox, &staff, AdmissionOnly::Waiting).await;
    assert_eq!(waits.len(), 1);
    decide(portal, &staff, one.id, &with("学長")).await.unwrap();
    assert!(unseen(portal, &staff).await.is_empty());
}

/// A list says nothing of names: whoever has another since they registered has none until staff have looked.
#[both_databases]
async fn who_has_another_name_and_is_on_a_list_waits_for_staff_with_it(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    school(&sandbox).await;
    let staff = sandbox.staff("Staff").await;
    waiting(&sandbox, Role::Faculty, "ken@school.test").await;
    let other = waiting(&sandbox, Role::Faculty, "mei@school.test").await;
    calls(portal, &other, "学長").await;
    admit_pasted(portal, &staff, "ken@school.test\nmei@school.test")
        .await
        .unwrap();
    assert_eq!(unseen(portal, &staff).await, [(other.id(), None::<String>)]);
}

/// A list confirms no name that waits for staff already: somebody whom the school knew, and was not sure of any more.
#[both_databases]
async fn who_is_known_by_a_name_and_is_on_a_list_is_known_by_it_still(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    school(&sandbox).await;
    let staff = sandbox.staff("Staff").await;
    let ken = waiting(&sandbox, Role::Faculty, "ken@school.test").await;
    let is_sure = async |verification: Verification| {
        people::Entity::update_many()
            .col_expr(people::Column::Verification, Expr::value(verification))
            .filter(people::Column::Id.eq(ken.id()))
            .exec(portal.read())
            .await
            .unwrap();
    };
    is_sure(Verification::Staff).await;
    calls(portal, &ken, "学長").await;
    is_sure(Verification::Email).await;
    // They wait from now on.
    portal.clock().advance(TimeDelta::minutes(1));
    admissions::Entity::update_many()
        .col_expr(admissions::Column::Since, Expr::value(portal.now()))
        .filter(admissions::Column::PersonId.eq(ken.id()))
        .exec(portal.read())
        .await
        .unwrap();
    admit_pasted(portal, &staff, "ken@school.test")
        .await
        .unwrap();
    let known = Some("森本 さくら".to_owned());
    assert_eq!(unseen(portal, &staff).await, [(ken.id(), known)]);
}
