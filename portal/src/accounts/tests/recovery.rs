use super::*;
use crate::accounts::{
    Client, accept_invitation, make_recovery_codes, recover, recovery_codes_left,
};
use crate::testing::{both_databases, refusal};
use model::accounts::{RecoverForm, Role, written};
use model::{FieldProblem, Problem};

fn with(code: &str, email: &str) -> RecoverForm {
    RecoverForm {
        email: email.to_owned(),
        recovery_code: code.to_owned(),
    }
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
    let old = make_recovery_codes(portal, &proven).await.unwrap();
    let codes = make_recovery_codes(portal, &proven).await.unwrap();
    assert_eq!(codes.len(), 8);
    let (email, client) = (person.viewer().email.clone(), Client::default());
    for (code, email) in [
        (&old[0], email.as_str()),
        (&codes[0], "nobody@sandbox.test"),
    ] {
        let refused = recover(portal, &with(code, email), &client).await;
        assert_eq!(
            refusal(refused),
            Problem::field("recovery_code", FieldProblem::WrongCredentials)
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
    assert_eq!(recovery_codes_left(portal, &person).await.unwrap(), 0);
    portal.clock().advance(chrono::TimeDelta::days(1));
    // The others ended with the password of before.
    for code in [&typed, &codes[1]] {
        assert!(recover(portal, &with(code, &email), &client).await.is_err());
    }
}
