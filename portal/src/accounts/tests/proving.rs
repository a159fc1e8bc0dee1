//! Proof that it is the owner who uses a session.

use super::super::{
    ask_for_address, change_password as set_password, end_other_sessions, make_recovery_codes,
    prove_session, recovery_codes,
};
use super::{
    ANOTHER, PASSWORD, change, change_password, give_password, is_signed_in, prove, resume, sign_in,
};
use crate::accounts::entities::sessions;
use crate::testing::{Sandbox, both_databases, refusal};
use chrono::TimeDelta;
use model::accounts::{AddressForm, NO_RECOVERY_CODES, PROVEN_MINUTES, Role};
use model::{Conflict, FieldProblem, Problem};
use sea_orm::EntityTrait;

#[both_databases]
async fn asvs_v7_5_2_signing_in_proves_for_ten_minutes_and_the_password_again(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Alumnus).await;
    give_password(&sandbox, &ana).await;
    let new = sign_in(portal, &ana).await;
    let here = async || resume(portal, &new.token).await.unwrap().unwrap();
    let almost = TimeDelta::minutes(PROVEN_MINUTES) - TimeDelta::seconds(1);
    portal.clock().advance(almost);
    assert!(here().await.proven(portal).is_ok());
    portal.clock().advance(TimeDelta::seconds(1));
    assert_eq!(refusal(here().await.proven(portal)), Problem::ProofNeeded);

    for (typed, problem) in [
        ("", FieldProblem::Missing),
        ("another", FieldProblem::WrongPassword),
    ] {
        let refused = prove_session(portal, &here().await, typed).await;
        assert_eq!(refusal(refused), Problem::field("current", problem));
        assert!(here().await.proven(portal).is_err(), "{typed}");
    }
    let token = prove_session(portal, &here().await, PASSWORD).await;
    let token = token.unwrap();
    let here = async || resume(portal, &token).await.unwrap().unwrap();
    portal.clock().advance(almost);
    assert!(here().await.proven(portal).is_ok());
    portal.clock().advance(TimeDelta::seconds(1));
    assert!(here().await.proven(portal).is_err());
}

#[both_databases]
async fn a_password_in_a_form_is_a_proof_for_that_form_alone(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Alumnus).await;
    give_password(&sandbox, &ana).await;
    let new = sign_in(portal, &ana).await;
    portal.clock().advance(TimeDelta::minutes(PROVEN_MINUTES));
    let here = async || resume(portal, &new.token).await.unwrap().unwrap();
    let proven = prove(portal, &here().await, PASSWORD).await.unwrap();
    let codes = make_recovery_codes(portal, &proven, NO_RECOVERY_CODES).await;
    assert_eq!(codes.unwrap().len(), 8);
    assert_eq!(refusal(here().await.proven(portal)), Problem::ProofNeeded);
}

#[both_databases]
async fn asvs_v7_2_4_a_session_that_is_proved_has_another_token(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Alumnus).await;
    give_password(&sandbox, &ana).await;
    let (this, phone) = (sign_in(portal, &ana).await, sign_in(portal, &ana).await);
    portal.clock().advance(TimeDelta::minutes(PROVEN_MINUTES));
    let here = resume(portal, &this.token).await.unwrap().unwrap();
    let token = prove_session(portal, &here, PASSWORD).await.unwrap();
    assert!(!is_signed_in(portal, &this).await, "the old one is dead");
    let there = resume(portal, &phone.token).await.unwrap().unwrap();
    assert_eq!(
        refusal(there.proven(portal)),
        Problem::ProofNeeded,
        "a proof counts in its own session alone"
    );
    let now = resume(portal, &token).await.unwrap().unwrap();
    assert_eq!(now.session(), here.session());
    let rows = sessions::Entity::find().all(portal.read()).await.unwrap();
    assert!(rows.iter().all(|row| row.token_hash != token));
    let proven = now.proven(portal).unwrap();
    end_other_sessions(portal, &proven).await.unwrap();
    assert!(resume(portal, &token).await.unwrap().is_some());
    assert!(!is_signed_in(portal, &phone).await);
}

#[both_databases]
async fn a_session_that_has_ended_meanwhile_is_not_proved(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Alumnus).await;
    give_password(&sandbox, &ana).await;
    let (this, phone) = (sign_in(portal, &ana).await, sign_in(portal, &ana).await);
    let here = resume(portal, &this.token).await.unwrap().unwrap();
    let there = resume(portal, &phone.token).await.unwrap().unwrap();
    let form = change(PASSWORD, ANOTHER);
    change_password(portal, &there, &form).await.unwrap();
    let ended = prove_session(portal, &here, ANOTHER).await;
    assert_eq!(refusal(ended), Problem::SignInNeeded);
}

#[both_databases]
async fn asvs_v6_2_3_a_new_password_asks_for_the_present_one_all_the_same(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Alumnus).await;
    give_password(&sandbox, &ana).await;
    let new = sign_in(portal, &ana).await;
    let here = resume(portal, &new.token).await.unwrap().unwrap();
    let proven = here.proven(portal).unwrap();
    let form = change(PASSWORD, ANOTHER);
    let refused = set_password(portal, &proven, &form).await;
    assert_eq!(
        refusal(refused),
        Problem::field("current", FieldProblem::Missing)
    );
}

#[both_databases]
async fn a_new_password_overtakes_what_was_proved_with_the_one_before(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Alumnus).await;
    give_password(&sandbox, &ana).await;
    let new = sign_in(portal, &ana).await;
    let here = resume(portal, &new.token).await.unwrap().unwrap();
    let proven = prove(portal, &here, PASSWORD).await.unwrap();
    let form = change(PASSWORD, ANOTHER);
    change_password(portal, &here, &form).await.unwrap();
    let stale = Problem::Conflict(Conflict::Stale);
    let codes = make_recovery_codes(portal, &proven, NO_RECOVERY_CODES).await;
    assert_eq!(refusal(codes), stale);
    assert_eq!(recovery_codes(portal, &here).await.unwrap().left, 0);
    let form = AddressForm {
        email: "new@sandbox.test".to_owned(),
        current: PASSWORD.to_owned(),
    };
    let asked = ask_for_address(portal, &proven, &form).await;
    assert_eq!(refusal(asked), stale);
}
