use super::*;
use crate::Proven;
use crate::accounts::{Client, accept_invitation, make_recovery_codes, recover, recovery_codes};
use crate::journal::after;
use crate::testing::{both_databases, refusal};
use model::accounts::{NO_RECOVERY_CODES, RecoverForm, Role, Verb, written};
use model::{Conflict, FieldProblem, Problem};

fn with(code: &str, email: &str) -> RecoverForm {
    RecoverForm {
        email: email.to_owned(),
        recovery_code: code.to_owned(),
    }
}

/// Makes codes with the page as it is now.
async fn made(portal: &Portal, proven: &Proven, person: &SignedIn) -> Vec<String> {
    let present = recovery_codes(portal, person).await.unwrap();
    let codes = make_recovery_codes(portal, proven, &present.version).await;
    codes.unwrap()
}

#[both_databases]
async fn a_form_that_comes_a_second_time_ends_no_codes(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let person = sandbox.person("Umi", Role::Alumnus).await;
    give_password(&sandbox, &person).await;
    let proven = prove(portal, &person, PASSWORD).await.unwrap();
    let before = recovery_codes(portal, &person).await.unwrap();
    assert_eq!(
        (before.left, before.version.as_str()),
        (0, NO_RECOVERY_CODES)
    );
    for _ in 0..2 {
        let before = recovery_codes(portal, &person).await.unwrap();
        let codes = made(portal, &proven, &person).await;
        portal.clock().advance(chrono::TimeDelta::seconds(1));
        let again = make_recovery_codes(portal, &proven, &before.version).await;
        assert_eq!(refusal(again), Conflict::CodesMade.into());
        let left = recovery_codes(portal, &person).await.unwrap().left;
        assert_eq!(left, codes.len());
    }
    let codes = made(portal, &proven, &person).await;
    let form = with(&codes[7], &person.viewer().email);
    assert!(recover(portal, &form, &Client::default()).await.is_ok());
}

#[both_databases]
async fn asvs_v6_5_1_a_code_lets_its_owner_in_once(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let person = sandbox.person("Umi", Role::Alumnus).await;
    give_password(&sandbox, &person).await;
    let wrong = prove(portal, &person, "no").await;
    assert_eq!(
        refusal(wrong),
        Problem::field("current", FieldProblem::WrongPassword)
    );
    let proven = prove(portal, &person, PASSWORD).await.unwrap();
    let old = made(portal, &proven, &person).await;
    let codes = made(portal, &proven, &person).await;
    assert_eq!(codes.len(), 8);
    let (email, client) = (person.viewer().email.clone(), Client::default());
    for (code, email) in [
        (&old[0], email.as_str()),
        (&codes[0], "nobody@sandbox.test"),
    ] {
        let refused = recover(portal, &with(code, email), &client).await;
        assert_eq!(
            refusal(refused),
            Problem::field("recovery_code", FieldProblem::WrongRecoveryCode)
        );
    }
    let typed = written(&codes[0]).to_lowercase();
    let token = recover(portal, &with(&typed, &email), &client)
        .await
        .unwrap();
    let new = accept_invitation(
        portal,
        &token,
        &chosen(ANOTHER),
        &crate::accounts::Client::named("Firefox"),
    )
    .await;
    assert!(is_signed_in(portal, &new.unwrap()).await);
    let told = after(portal.read(), 0, 50).await.unwrap();
    let last = told.last().unwrap();
    assert_eq!(last.about(), Some((person.id(), Verb::PasswordChanged)));
    assert_eq!(last.actor_id, Some(person.id()), "by themselves");
    assert_eq!(recovery_codes(portal, &person).await.unwrap().left, 0);
    portal.clock().advance(chrono::TimeDelta::days(1));
    // The others ended with the password of before.
    for code in [&typed, &codes[1]] {
        assert!(recover(portal, &with(code, &email), &client).await.is_err());
    }
}
