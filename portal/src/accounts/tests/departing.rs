use super::super::{
    Client, RETURN, accept_invitation, disable_person, forgotten, invitation, person, rename,
    resume,
};
use super::{
    ANOTHER, PASSWORD, chosen, depart, give_password, is_signed_in, sign_in, sign_in_with, typed,
};
use crate::SignedIn;
use crate::mail::claim;
use crate::testing::{Sandbox, both_databases, refusal};
use model::accounts::{ForgottenForm, NameForm, Role, SuspendForm};
use model::mail::Facts;
use model::{Conflict, FieldProblem, Language, Problem};

async fn session(sandbox: &Sandbox, person: &SignedIn) -> SignedIn {
    give_password(sandbox, person).await;
    let new = sign_in(&sandbox.portal, person).await;
    resume(&sandbox.portal, &new.token).await.unwrap().unwrap()
}

#[both_databases]
async fn whoever_leaves_comes_back_by_signing_in(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.staff("Staff").await;
    let ana = sandbox.person("Ana", Role::Alumnus).await;
    let here = session(&sandbox, &ana).await;
    let phone = sign_in(portal, &ana).await;
    let wrong = depart(portal, &here, "another").await;
    let expected = Problem::field("current", FieldProblem::WrongPassword);
    assert_eq!(refusal(wrong), expected);
    depart(portal, &here, PASSWORD).await.unwrap();
    assert!(!is_signed_in(portal, &phone).await);
    let twice = depart(portal, &here, PASSWORD).await;
    assert_eq!(refusal(twice), Problem::SignInNeeded);
    let mails = claim(portal, 50).await.unwrap();
    let told = mails.iter().find(|mail| mail.facts == Facts::Departed);
    assert_eq!(told.unwrap().address, ana.viewer().email);
    let facts = person(portal, &staff, ana.id(), Language::Japanese).await;
    let facts = facts.unwrap();
    assert!(facts.disabled && facts.left);

    portal
        .clock()
        .advance(RETURN - chrono::TimeDelta::seconds(1));
    let form = typed(&ana.viewer().email, PASSWORD);
    let back = sign_in_with(portal, &form, "Firefox").await.unwrap();
    assert!(is_signed_in(portal, &back).await);
    let facts = person(portal, &staff, ana.id(), Language::Japanese).await;
    let facts = facts.unwrap();
    assert!(!facts.disabled && !facts.left);
}

/// What is mailed to somebody who says that they have forgotten their password.
async fn mailed_as_forgotten(sandbox: &Sandbox, person: &SignedIn) -> Facts {
    let portal = &sandbox.portal;
    claim(portal, 50).await.unwrap();
    let email = person.viewer().email.clone();
    let form = ForgottenForm { email };
    forgotten(portal, &form, &Client::default(), Language::Japanese)
        .await
        .unwrap();
    let mails = claim(portal, 50).await.unwrap();
    assert_eq!(mails[0].address, form.email);
    mails[0].facts.clone()
}

#[both_databases]
async fn whoever_has_left_and_forgotten_the_password_comes_back_with_a_new_one(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.staff("Staff").await;
    let ana = sandbox.person("Ana", Role::Alumnus).await;
    let here = session(&sandbox, &ana).await;
    depart(portal, &here, PASSWORD).await.unwrap();
    let Facts::PasswordLink { token } = mailed_as_forgotten(&sandbox, &ana).await else {
        panic!("no way back");
    };
    assert!(invitation(portal, &token).await.unwrap().comes_back);
    let back = accept_invitation(
        portal,
        &token,
        &chosen(ANOTHER),
        &crate::accounts::Client::named("Firefox"),
    )
    .await;
    assert!(is_signed_in(portal, &back.unwrap()).await);
    let facts = person(portal, &staff, ana.id(), Language::Japanese).await;
    let facts = facts.unwrap();
    assert!(!facts.disabled && !facts.left);

    let here = sign_in_with(portal, &typed(&ana.viewer().email, ANOTHER), "Firefox").await;
    let here = resume(portal, &here.unwrap().token).await.unwrap().unwrap();
    depart(portal, &here, ANOTHER).await.unwrap();
    let Facts::PasswordLink { token } = mailed_as_forgotten(&sandbox, &ana).await else {
        panic!("no way back");
    };
    let form = SuspendForm {
        person: ana.id().to_string(),
        reason: "規約違反".to_owned(),
    };
    disable_person(portal, &staff, &form).await.unwrap();
    let outcome = accept_invitation(
        portal,
        &token,
        &chosen(PASSWORD),
        &crate::accounts::Client::named("Firefox"),
    )
    .await;
    assert!(outcome.is_err(), "a suspension ends the way back");
    portal.clock().advance(RETURN);
    let told = mailed_as_forgotten(&sandbox, &ana).await;
    assert_eq!(told, Facts::AccountEnded, "it says what to do");
}

#[both_databases]
async fn after_a_month_and_after_a_suspension_nobody_comes_back_alone(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.staff("Staff").await;
    for (name, is_suspended) in [("Ana", false), ("Bea", true)] {
        let leaving = sandbox.person(name, Role::Alumnus).await;
        let here = session(&sandbox, &leaving).await;
        depart(portal, &here, PASSWORD).await.unwrap();
        if is_suspended {
            let form = SuspendForm {
                person: leaving.id().to_string(),
                reason: "規約違反".to_owned(),
            };
            disable_person(portal, &staff, &form).await.unwrap();
        } else {
            portal.clock().advance(RETURN);
        }
        let form = typed(&leaving.viewer().email, PASSWORD);
        let outcome = sign_in_with(portal, &form, "Firefox").await;
        let expected = Problem::field("password", FieldProblem::WrongCredentials);
        assert_eq!(refusal(outcome), expected, "{name}");
    }
}

#[both_databases]
async fn the_only_administrator_stays(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ada = sandbox.person("Ada", Role::Admin).await;
    let here = session(&sandbox, &ada).await;
    let alone = depart(portal, &here, PASSWORD).await;
    assert_eq!(refusal(alone), Conflict::LastAdmin.into());
    let other = sandbox.person("Alma", Role::Admin).await;
    give_password(&sandbox, &other).await;
    depart(portal, &here, PASSWORD).await.unwrap();
}

#[both_databases]
async fn staff_see_what_somebody_was_called(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.staff("Staff").await;
    let ana = sandbox.person("森本 さくら", Role::Student).await;
    let form = |name: &str| NameForm {
        name: name.to_owned(),
        kana: "わたなべ さくら".to_owned(),
    };
    for _ in 0..2 {
        rename(portal, &ana, &form("渡邉 さくら")).await.unwrap();
    }
    let facts = person(portal, &staff, ana.id(), Language::Japanese).await;
    let facts = facts.unwrap();
    assert_eq!(facts.name, "渡邉 さくら");
    assert_eq!(facts.former_names, ["森本 さくら"]);
    rename(portal, &ana, &form("森本 さくら")).await.unwrap();
    let facts = person(portal, &staff, ana.id(), Language::Japanese).await;
    let former = facts.unwrap().former_names;
    assert_eq!(former, ["渡邉 さくら"], "the present name is none");
    let nameless = rename(portal, &ana, &form("")).await;
    assert_eq!(
        refusal(nameless),
        Problem::field("name", FieldProblem::Missing)
    );
}
