use super::super::entities::people as table;
use super::super::{change_role, give_right, holders};
use crate::admissions::{decide, queue};
use crate::testing::{Sandbox, both_databases};
use crate::{Admin, Moderator, SignedIn, notifications};
use model::accounts::{RightForm, Role, RoleForm, StaffRight, Verification};
use model::admissions::{AdmissionOnly, AdmissionState, Applicant};
use model::closed::Closed;
use model::machine::MoveForm;
use model::organizations::MemberRole;
use model::{Language, PersonId};
use sea_orm::EntityTrait;

async fn administrator(sandbox: &Sandbox) -> Admin {
    sandbox.person("Ada", Role::Admin).await.admin().unwrap()
}

async fn make(sandbox: &Sandbox, admin: &Admin, person: &SignedIn, role: Role) {
    let form = RoleForm {
        email: person.viewer().email.clone(),
        role: role.code().to_owned(),
    };
    change_role(&sandbox.portal, admin, &form).await.unwrap();
}

async fn waiting(sandbox: &Sandbox, staff: &Moderator) -> Vec<Applicant> {
    let only = AdmissionOnly::Waiting;
    let found = queue(&sandbox.portal, staff, only, 1, Language::Japanese).await;
    found.unwrap().page.items
}

async fn verification(sandbox: &Sandbox, id: PersonId) -> Verification {
    let row = table::Entity::find_by_id(id).one(sandbox.portal.read());
    row.await.unwrap().unwrap().verification
}

#[both_databases]
async fn whoever_is_given_a_role_that_staff_confirm_stands_in_their_queue(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let admin = administrator(&sandbox).await;
    let staff = sandbox.staff("Staff").await;
    let umi = sandbox.unverified("Umi", Role::Alumnus).await;
    make(&sandbox, &admin, &umi, Role::Faculty).await;
    let found = waiting(&sandbox, &staff).await;
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].person.id, umi.id());
    let told = notifications::unread(portal.read(), staff.id()).await;
    assert_eq!(told.unwrap(), 1);

    let no = MoveForm {
        act: "decline".to_owned(),
        reason: "other-role".to_owned(),
        ..MoveForm::default()
    };
    decide(portal, &staff, found[0].id, &no).await.unwrap();
    assert!(waiting(&sandbox, &staff).await.is_empty());
    make(&sandbox, &admin, &umi, Role::Student).await;
    let again = waiting(&sandbox, &staff).await;
    assert_eq!(
        (again.len(), again[0].state),
        (1, AdmissionState::Waiting),
        "another role is another question"
    );
    // The register says who was here.
    make(&sandbox, &admin, &umi, Role::Alumnus).await;
    assert!(waiting(&sandbox, &staff).await.is_empty());
    make(&sandbox, &admin, &umi, Role::Staff).await;
    assert!(waiting(&sandbox, &staff).await.is_empty());
    assert_eq!(
        verification(&sandbox, umi.id()).await,
        Verification::Staff,
        "an administrator knows staff"
    );
    make(&sandbox, &admin, &umi, Role::Faculty).await;
    assert!(waiting(&sandbox, &staff).await.is_empty(), "known already");
}

#[both_databases]
async fn an_employer_answers_for_a_recruiter_and_for_nobody_else(sandbox: Sandbox) {
    let admin = administrator(&sandbox).await;
    let staff = sandbox.staff("Staff").await;
    let reef = sandbox.organization("Reef").await;
    let kai = sandbox.unverified("Kai", Role::Alumnus).await;
    sandbox.join(&kai, reef, MemberRole::Editor).await;
    make(&sandbox, &admin, &kai, Role::Recruiter).await;
    let known = verification(&sandbox, kai.id()).await;
    assert_eq!(known, Verification::Organization);
    make(&sandbox, &admin, &kai, Role::Faculty).await;
    assert_eq!(verification(&sandbox, kai.id()).await, Verification::Email);
    assert_eq!(waiting(&sandbox, &staff).await.len(), 1);
}

#[both_databases]
async fn whoever_is_staff_again_is_given_every_right_anew(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let admin = administrator(&sandbox).await;
    let aoi = sandbox.person("Aoi", Role::Staff).await;
    let form = RightForm {
        email: aoi.viewer().email.clone(),
    };
    for right in StaffRight::ALL {
        give_right(portal, &admin, *right, &form).await.unwrap();
    }
    make(&sandbox, &admin, &aoi, Role::Faculty).await;
    make(&sandbox, &admin, &aoi, Role::Staff).await;
    for right in StaffRight::ALL {
        let known = holders(portal, &admin, *right).await.unwrap();
        assert!(known.is_empty(), "{right}");
    }
}
