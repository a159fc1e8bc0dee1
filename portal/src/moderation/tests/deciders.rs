//! Who decides, and on what.

use super::form;
use crate::moderation::decide;
use crate::opportunities::testing::draft;
use crate::opportunities::testing::moves::submit;
use crate::screens::desk;
use crate::testing::{Sandbox, both_databases, refusal};
use model::accounts::Role;
use model::closed::Closed;
use model::opportunities::{Field, Kind};
use model::organizations::MemberRole;
use model::{Conflict, Language, Problem};

#[both_databases]
async fn nobody_decides_on_their_own_posting(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let reef = sandbox.organization("Reef").await;
    let sato = sandbox.person("Sato", Role::Staff).await;
    let sato = sandbox.join(&sato, reef, MemberRole::Editor).await;
    let admin = sandbox.person("Admin", Role::Admin).await;
    let kind = Kind::Internship;
    let (own, version) = sandbox
        .submitted(&sato.poster().unwrap(), kind, &draft(kind))
        .await;
    let (admins, admins_version) = sandbox
        .submitted(&admin.poster().unwrap(), kind, &draft(kind))
        .await;
    let ana = sandbox.person("Ana", Role::Alumnus).await;
    let ana = sandbox
        .join(&ana, reef, MemberRole::Owner)
        .await
        .poster()
        .unwrap();
    let (reefs, reefs_version) = sandbox
        .submitted(
            &ana,
            kind,
            &draft(kind).with(Field::Organization, reef.to_string()),
        )
        .await;

    let (sato, admin) = (sato.moderator().unwrap(), admin.moderator().unwrap());
    for act in ["approve", "ask", "request-changes"] {
        for (id, version, moderator) in [
            (own, version, &sato),
            (reefs, reefs_version, &sato),
            (admins, admins_version, &admin),
        ] {
            let refused = refusal(decide(portal, moderator, id, &form(act, "", version)).await);
            assert_eq!(refused, Problem::Conflict(Conflict::OwnPosting), "{act}");
            assert!(
                desk(portal, moderator, id, Language::Japanese)
                    .await
                    .unwrap()
                    .is_mine
            );
        }
    }
    decide(portal, &admin, own, &form("approve", "", version))
        .await
        .unwrap();
    decide(portal, &admin, reefs, &form("approve", "", reefs_version))
        .await
        .unwrap();
    decide(portal, &sato, admins, &form("approve", "", admins_version))
        .await
        .unwrap();
}

#[both_databases]
async fn only_staff_hold_the_pass(sandbox: Sandbox) {
    for role in Role::ALL.iter().copied() {
        let person = sandbox.person(role.code(), role).await;
        assert_eq!(
            person.moderator().is_ok(),
            matches!(role, Role::Staff | Role::Admin),
            "{role}"
        );
    }
}

#[both_databases]
async fn a_draft_is_its_posters_own_business(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let tanaka = sandbox.faculty("Tanaka").await;
    let staff = sandbox.staff("Sato").await;
    let (id, version) = sandbox
        .drafted(&tanaka, Kind::Internship, &draft(Kind::Internship))
        .await;
    assert_eq!(
        refusal(desk(portal, &staff, id, Language::Japanese).await),
        Problem::NotFound
    );
    assert_eq!(
        refusal(decide(portal, &staff, id, &form("approve", "", version)).await),
        Problem::NotFound
    );
    submit(portal, &tanaka, id, version).await.unwrap();
    assert!(desk(portal, &staff, id, Language::Japanese).await.is_ok());
}
