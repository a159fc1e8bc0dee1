use super::super::{
    accept_invitation, end_other_sessions, renew_for, renew_invitation, resume, sign_out_everywhere,
};
use super::{
    ANOTHER, PASSWORD, change, change_password, chosen, give_password, is_signed_in, sign_in,
};
use crate::journal::after;
use crate::notifications::{list, unread};
use crate::testing::{Sandbox, both_databases, refusal};
use crate::{Operator, Portal, SignedIn};
use model::accounts::Role;
use model::accounts::Verb;
use model::notifications::About;
use model::{Language, Problem};

async fn here(portal: &Portal, token: &str) -> SignedIn {
    resume(portal, token).await.unwrap().unwrap()
}

// 1.1.5
#[both_databases]
async fn asvs_v7_4_3_all_other_sessions_end_at_once(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Alumnus).await;
    let bea = sandbox.person("Bea", Role::Alumnus).await;
    for person in [&ana, &bea] {
        give_password(&sandbox, person).await;
    }
    let (this, phone, theirs) = (
        sign_in(portal, &ana).await,
        sign_in(portal, &ana).await,
        sign_in(portal, &bea).await,
    );
    let proven = here(portal, &this.token).await.proven(portal).unwrap();
    end_other_sessions(portal, &proven).await.unwrap();
    assert!(is_signed_in(portal, &this).await && !is_signed_in(portal, &phone).await);
    assert!(is_signed_in(portal, &theirs).await);

    let again = sign_in(portal, &ana).await;
    let proven = here(portal, &again.token).await.proven(portal).unwrap();
    sign_out_everywhere(portal, &proven).await.unwrap();
    assert!(!is_signed_in(portal, &this).await && !is_signed_in(portal, &again).await);
    assert!(is_signed_in(portal, &theirs).await);
    let told = after(portal.read(), 0, 100).await.unwrap();
    assert_eq!(
        told.iter()
            .filter(|row| row.about() == Some((ana.id(), Verb::SignedOut)))
            .count(),
        2
    );
}

// 1.1.5: a session was enough to set a password.
#[both_databases]
async fn nobody_makes_a_link_for_themselves(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    for role in [Role::Staff, Role::Admin] {
        let person = sandbox.person(&format!("{role}"), role).await;
        give_password(&sandbox, &person).await;
        let own = renew_invitation(portal, &person.moderator().unwrap(), person.id()).await;
        assert_eq!(refusal(own), Problem::NotAllowed);
        assert_eq!(unread(portal.read(), person.id()).await.unwrap(), 0);
    }
}

#[both_databases]
async fn who_may_make_a_link_for_whom(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.staff("Staff").await;
    let admin = sandbox
        .person("Admin", Role::Admin)
        .await
        .moderator()
        .unwrap();
    for (role, by_staff) in [
        (Role::Student, true),
        (Role::Recruiter, true),
        (Role::Staff, false),
        (Role::Admin, false),
    ] {
        let other = sandbox.person(&format!("other {role}"), role).await;
        let answer = renew_invitation(portal, &staff, other.id()).await;
        assert_eq!(answer.is_ok(), by_staff, "{role}");
        assert!(
            renew_invitation(portal, &admin, other.id()).await.is_ok(),
            "{role}"
        );
    }
}

#[both_databases]
async fn a_link_for_a_new_password_is_told_and_changes_nothing_until_used(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.person("Staff", Role::Staff).await;
    let ana = sandbox.person("Ana", Role::Student).await;
    let invited = sandbox.person("Invited", Role::Student).await;
    give_password(&sandbox, &ana).await;
    let moderator = staff.moderator().unwrap();
    let old = sign_in(portal, &ana).await;
    let link = renew_invitation(portal, &moderator, ana.id())
        .await
        .unwrap();
    renew_invitation(portal, &moderator, invited.id())
        .await
        .unwrap();
    assert_eq!(unread(portal.read(), ana.id()).await.unwrap(), 1);
    assert_eq!(
        unread(portal.read(), invited.id()).await.unwrap(),
        0,
        "the first link is no news"
    );
    let told = list(portal, &ana, 1, Language::Japanese)
        .await
        .unwrap()
        .items;
    assert_eq!(
        told[0].about,
        About::Account {
            verb: Verb::LinkMade,
            by: Some("Staff".to_owned())
        }
    );
    let journal = after(portal.read(), 0, 100).await.unwrap();
    let made = journal
        .iter()
        .find(|row| row.about() == Some((ana.id(), Verb::LinkMade)))
        .unwrap();
    assert_eq!(made.actor_id, Some(staff.id()));

    assert!(
        is_signed_in(portal, &old).await,
        "a link alone changes nothing"
    );
    let new = accept_invitation(
        portal,
        &link.token,
        &chosen(ANOTHER),
        &crate::accounts::Client::named(""),
    )
    .await
    .unwrap();
    assert!(!is_signed_in(portal, &old).await && is_signed_in(portal, &new).await);
    assert_eq!(
        unread(portal.read(), ana.id()).await.unwrap(),
        1,
        "whoever used it has not read it for her"
    );
}

#[both_databases]
async fn whoever_runs_the_portal_helps_a_sole_administrator(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let operator = Operator::of_this_machine();
    let ada = sandbox.person("Ada", Role::Admin).await;
    give_password(&sandbox, &ada).await;
    let link = renew_for(portal, &operator, "ＡＤＡ@sandbox.test")
        .await
        .unwrap();
    assert!(
        accept_invitation(
            portal,
            &link.token,
            &chosen(ANOTHER),
            &crate::accounts::Client::named("")
        )
        .await
        .is_ok()
    );
    assert_eq!(
        list(portal, &ada, 1, Language::Japanese)
            .await
            .unwrap()
            .items[0]
            .about,
        About::Account {
            verb: Verb::LinkMade,
            by: None
        }
    );
    assert_eq!(
        refusal(renew_for(portal, &operator, "nobody@sandbox.test").await),
        Problem::NotFound
    );
}

#[both_databases]
async fn a_changed_password_makes_the_link_useless(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.staff("Staff").await;
    let ana = sandbox.person("Ana", Role::Student).await;
    give_password(&sandbox, &ana).await;
    let session = here(portal, &sign_in(portal, &ana).await.token).await;
    let link = renew_invitation(portal, &staff, ana.id()).await.unwrap();
    change_password(portal, &session, &change(PASSWORD, ANOTHER))
        .await
        .unwrap();
    assert!(
        accept_invitation(
            portal,
            &link.token,
            &chosen(PASSWORD),
            &crate::accounts::Client::named("")
        )
        .await
        .is_err()
    );
}
