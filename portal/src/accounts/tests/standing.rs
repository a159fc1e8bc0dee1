use super::super::entities::people;
use super::super::testing::shut_out;
use super::super::{enable_person, invitation, renew_invitation, resume, verify_person};
use super::{PASSWORD, give_password, is_signed_in, sign_in, sign_in_with, typed};
use crate::journal::after;
use crate::testing::{Sandbox, both_databases, refusal};
use model::accounts::{NameSeenForm, Role, Verb};
use model::organizations::MemberRole;
use model::{Conflict, FieldProblem, PersonId, Problem};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

fn saw(person: PersonId, name: &str) -> NameSeenForm {
    NameSeenForm {
        person: person.to_string(),
        name: name.to_owned(),
    }
}

#[both_databases]
async fn a_person_whom_staff_verify_may_post(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.staff("Staff").await;
    let ana = sandbox.unverified("Ana", Role::Alumnus).await;
    give_password(&sandbox, &ana).await;
    let session = sign_in(portal, &ana).await;
    assert!(
        resume(portal, &session.token)
            .await
            .unwrap()
            .unwrap()
            .poster()
            .is_err()
    );
    let other = verify_person(portal, &staff, &saw(ana.id(), "Anna")).await;
    assert_eq!(refusal(other), Problem::Conflict(Conflict::Stale));
    for _ in 0..2 {
        let form = saw(ana.id(), "Ana");
        verify_person(portal, &staff, &form).await.unwrap();
    }
    assert!(
        resume(portal, &session.token)
            .await
            .unwrap()
            .unwrap()
            .poster()
            .is_ok()
    );
    let told = after(portal.read(), 0, 10).await.unwrap();
    let verified = told
        .iter()
        .filter(|row| row.about() == Some((ana.id(), Verb::Verified)))
        .count();
    assert_eq!(verified, 1, "the second time changes nothing");
}

#[both_databases]
async fn asvs_v7_4_2_whoever_is_shut_out_is_out_at_once(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.staff("Staff").await;
    let ana = sandbox.person("Ana", Role::Alumnus).await;
    give_password(&sandbox, &ana).await;
    let session = sign_in(portal, &ana).await;
    let link = renew_invitation(portal, &staff, ana.id()).await.unwrap();
    for _ in 0..2 {
        shut_out(portal, &staff, ana.id()).await.unwrap();
    }
    assert!(!is_signed_in(portal, &session).await);
    assert_eq!(
        refusal(invitation(portal, &link.token).await),
        Problem::Conflict(Conflict::LinkUsed)
    );
    assert_eq!(
        refusal(renew_invitation(portal, &staff, ana.id()).await),
        Problem::NotFound
    );

    for _ in 0..2 {
        enable_person(portal, &staff, ana.id()).await.unwrap();
    }
    assert!(
        !is_signed_in(portal, &session).await,
        "the old cookie stays dead"
    );
    assert_eq!(
        refusal(invitation(portal, &link.token).await),
        Problem::Conflict(Conflict::LinkUsed)
    );
    let form = typed(&ana.viewer().email, PASSWORD);
    assert!(sign_in_with(portal, &form, "").await.is_ok());
}

#[both_databases]
async fn nobody_judges_themselves_and_only_administrators_judge_staff(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.staff("Staff").await;
    let colleague = sandbox.unverified("Colleague", Role::Staff).await;
    let admin = sandbox
        .person("Admin", Role::Admin)
        .await
        .moderator()
        .unwrap();
    let nobody = PersonId(portal.new_id());
    for (judge, judged, expected) in [
        (&staff, staff.id(), Some(Problem::NotAllowed)),
        (&staff, colleague.id(), Some(Problem::NotAllowed)),
        (&staff, admin.id(), Some(Problem::NotAllowed)),
        (&staff, nobody, Some(Problem::NotFound)),
        (&admin, admin.id(), Some(Problem::NotAllowed)),
        (&admin, colleague.id(), None),
    ] {
        let answers = [
            verify_person(portal, judge, &saw(judged, "Colleague")).await,
            shut_out(portal, judge, judged).await,
            enable_person(portal, judge, judged).await,
        ];
        for answer in answers {
            match &expected {
                Some(problem) => assert_eq!(refusal(answer), *problem),
                None => assert!(answer.is_ok()),
            }
        }
    }
}

#[both_databases]
async fn of_two_administrators_who_shut_each_other_out_at_once_one_stays(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ada = sandbox.person("Ada", Role::Admin).await;
    let bob = sandbox.person("Bob", Role::Admin).await;
    let shut_out = |by: &crate::SignedIn, whom: PersonId| {
        let (portal, by) = (portal.clone(), by.moderator().unwrap());
        tokio::spawn(async move { shut_out(&portal, &by, whom).await })
    };
    let both = [shut_out(&ada, bob.id()), shut_out(&bob, ada.id())];
    for one in both {
        let _ = one.await.unwrap();
    }
    let left = people::Entity::find()
        .filter(people::Column::DisabledAt.is_null())
        .count(portal.read())
        .await
        .unwrap();
    assert_eq!(left, 1);
}

#[both_databases]
async fn administrators_give_roles_and_never_their_own(sandbox: Sandbox) {
    use crate::accounts::change_role;
    use crate::organizations::entities::memberships;
    use model::accounts::RoleForm;
    let portal = &sandbox.portal;
    let admin = sandbox.person("Admin", Role::Admin).await.admin().unwrap();
    let ren = sandbox.unverified("Ren", Role::Student).await;
    let form = |email: &str, role: &str| RoleForm {
        email: email.to_owned(),
        role: role.to_owned(),
    };
    let give = async |email: &str, role: &str| {
        let given = change_role(portal, &admin, &form(email, role)).await;
        given.err().map(|error| match error {
            crate::Error::Problem(problem) => problem.status(),
            fault => panic!("{fault}"),
        })
    };
    assert_eq!(give("nobody@sandbox.test", "staff").await, Some(422));
    assert_eq!(
        give("ren@sandbox.test", "recruiter").await,
        Some(422),
        "no organization"
    );
    assert_eq!(give("admin@sandbox.test", "student").await, Some(422));
    let own = form("admin@sandbox.test", "student");
    let own_role = Problem::field(RoleForm::FIELDS.email, FieldProblem::OwnRole);
    assert_eq!(refusal(change_role(portal, &admin, &own).await), own_role);
    for _ in 0..2 {
        assert_eq!(give("ren@sandbox.test", "staff").await, None);
    }
    let row = people::Entity::find_by_id(ren.id())
        .one(portal.read())
        .await;
    let row = row.unwrap().unwrap();
    assert_eq!(
        (row.role, row.verification.is_verified()),
        (Role::Staff, true)
    );
    let reef = sandbox.organization("Reef").await;
    sandbox.join(&ren, reef, MemberRole::Editor).await;
    assert_eq!(give("ren@sandbox.test", "recruiter").await, None);
    let kept = memberships::Entity::find()
        .all(portal.read())
        .await
        .unwrap();
    assert_eq!(kept.len(), 1);
}
