use super::*;
use crate::register::{decide, vouch, vouching};
use crate::testing::{both_databases, refusal};
use model::Problem;
use model::machine::MoveForm;
use model::register::{ClaimMethod, VOUCHES_A_YEAR};
use sea_orm::sea_query::Expr;

/// A confirmed alumnus who graduated in that year.
async fn graduate(sandbox: &Sandbox, name: &str, year: i32) -> SignedIn {
    let person = sandbox.person(name, Role::Alumnus).await;
    people::Entity::update_many()
        .col_expr(people::Column::Graduated, Expr::value(Some(year)))
        .filter(people::Column::Id.eq(person.id()))
        .exec(sandbox.portal.read())
        .await
        .unwrap();
    person
}

/// Somebody whom the register does not have, and the secret of their address.
async fn stranger(sandbox: &Sandbox, name: &str) -> (SignedIn, String) {
    let person = alumnus(sandbox, name).await;
    let form = typed(name, "1998-01-01", "2021", "", "");
    claims_as(sandbox, &person, &form).await;
    let token = row_of(&sandbox.portal, &person).await.vouch_token;
    (person, token)
}

#[both_databases]
async fn two_alumni_of_about_the_same_years_confirm(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    with_register(&sandbox).await;
    let (person, token) = stranger(&sandbox, "Umi").await;
    let early = graduate(&sandbox, "Early", 2018).await;
    let late = graduate(&sandbox, "Late", 2024).await;
    let far = graduate(&sandbox, "Far", 2017).await;
    let student = sandbox.person("Student", Role::Student).await;
    for no in [&far, &student] {
        assert_eq!(
            refusal(vouch(portal, no, &token).await),
            Problem::NotAllowed
        );
    }
    assert_eq!(
        refusal(vouch(portal, &person, &token).await),
        Problem::NotFound,
        "nobody vouches for themselves"
    );
    vouch(portal, &early, &token).await.unwrap();
    vouch(portal, &early, &token).await.unwrap();
    assert_eq!(verification_of(portal, &person).await, Verification::Email);
    assert!(vouching(portal, &early, &token).await.unwrap().is_done);
    vouch(portal, &late, &token).await.unwrap();
    assert_eq!(
        verification_of(portal, &person).await,
        Verification::Vouched
    );
    assert_eq!(
        row_of(portal, &person).await.method,
        Some(ClaimMethod::Vouched)
    );
}

#[both_databases]
async fn a_voucher_reads_the_same_wherever_the_claim_stands(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let registrar = with_register(&sandbox).await;
    let one = graduate(&sandbox, "One", 2021).await;
    let two = graduate(&sandbox, "Two", 2021).await;
    let mut claimants = Vec::new();
    for state in ["waiting", "frozen", "declined", "accepted"] {
        let name = format!("Person {state}");
        let (person, token) = match state {
            "frozen" => {
                let person = alumnus(&sandbox, &name).await;
                for claimant in [&alumnus(&sandbox, "Rival").await, &person] {
                    claims_as(&sandbox, claimant, &takahashi()).await;
                }
                let token = row_of(portal, &person).await.vouch_token;
                (person, token)
            }
            _ => stranger(&sandbox, &name).await,
        };
        if state == "declined" || state == "accepted" {
            let row = row_of(portal, &person).await;
            let form = MoveForm {
                act: if state == "declined" {
                    "decline"
                } else {
                    "accept"
                }
                .to_owned(),
                reason: "not-found".to_owned(),
                message: String::new(),
                version: row.version.to_string(),
                ..MoveForm::default()
            };
            decide(portal, &registrar, row.id, &form, None)
                .await
                .unwrap();
        }
        assert_eq!(state_of(portal, &person).await.to_string(), state);
        claimants.push((person, token));
    }
    for (person, token) in &claimants {
        let before = state_of(portal, person).await;
        let shown = vouching(portal, &one, token).await.unwrap();
        assert!(shown.may && !shown.is_done, "{before}");
        vouch(portal, &one, token).await.unwrap();
        let shown = vouching(portal, &one, token).await.unwrap();
        assert!(shown.may && shown.is_done, "{before}");
        vouch(portal, &two, token).await.unwrap();
        if before != ClaimState::Waiting {
            assert_eq!(state_of(portal, person).await, before);
        }
    }
}

#[both_databases]
async fn nobody_vouches_for_more_than_five_in_a_year(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    with_register(&sandbox).await;
    let generous = graduate(&sandbox, "Generous", 2021).await;
    for n in 0..VOUCHES_A_YEAR {
        let (_, token) = stranger(&sandbox, &format!("Person {n}")).await;
        vouch(portal, &generous, &token).await.unwrap();
    }
    let (_, token) = stranger(&sandbox, "One more").await;
    assert_eq!(
        refusal(vouch(portal, &generous, &token).await),
        Problem::NotAllowed
    );
    portal.clock().advance(chrono::TimeDelta::days(366));
    vouch(portal, &generous, &token).await.unwrap();
}

#[both_databases]
async fn a_false_vouch_reopens_all_of_theirs(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let registrar = with_register(&sandbox).await;
    let (one, two) = (
        graduate(&sandbox, "One", 2021).await,
        graduate(&sandbox, "Two", 2021).await,
    );
    let third = graduate(&sandbox, "Third", 2021).await;
    let (liar, lie) = stranger(&sandbox, "Liar").await;
    let (friend, truth) = stranger(&sandbox, "Friend").await;
    let (other, apart) = stranger(&sandbox, "Other").await;
    for (voucher, token) in [(&one, &lie), (&two, &lie), (&one, &truth), (&third, &truth)] {
        vouch(portal, voucher, token).await.unwrap();
    }
    vouch(portal, &third, &apart).await.unwrap();
    vouch(portal, &graduate(&sandbox, "Fourth", 2021).await, &apart)
        .await
        .unwrap();
    let row = row_of(portal, &liar).await;
    let revoke = MoveForm {
        act: "revoke".to_owned(),
        reason: "false-vouch".to_owned(),
        message: String::new(),
        version: row.version.to_string(),
        ..MoveForm::default()
    };
    decide(portal, &registrar, row.id, &revoke, None)
        .await
        .unwrap();
    assert_eq!(state_of(portal, &liar).await, ClaimState::Declined);
    assert_eq!(state_of(portal, &friend).await, ClaimState::Waiting);
    assert_eq!(verification_of(portal, &friend).await, Verification::Email);
    assert_eq!(
        verification_of(portal, &other).await,
        Verification::Vouched,
        "somebody else's word"
    );
    let (_, next) = stranger(&sandbox, "Next").await;
    assert_eq!(
        refusal(vouch(portal, &one, &next).await),
        Problem::NotAllowed
    );
}

#[both_databases]
async fn whoever_becomes_somebody_else_is_vouched_for_anew(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    with_register(&sandbox).await;
    let (person, token) = stranger(&sandbox, "Umi").await;
    let (one, two) = (
        graduate(&sandbox, "One", 2021).await,
        graduate(&sandbox, "Two", 2021).await,
    );
    vouch(portal, &one, &token).await.unwrap();
    let form = typed("Sora", "1998-01-01", "2021", "", "");
    claims_as(&sandbox, &person, &form).await;
    vouch(portal, &two, &token).await.unwrap();
    assert_eq!(verification_of(portal, &person).await, Verification::Email);
    vouch(portal, &one, &token).await.unwrap();
    assert_eq!(
        verification_of(portal, &person).await,
        Verification::Vouched
    );
}

#[both_databases]
async fn a_revocation_reaches_whom_the_revoked_one_has_vouched_for(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let registrar = with_register(&sandbox).await;
    let third = graduate(&sandbox, "Third", 2021).await;
    // Confirmed by the register, and not by anybody's word.
    let thief = alumnus(&sandbox, "Thief").await;
    assert_eq!(
        claims_as(&sandbox, &thief, &takahashi()).await,
        Claimed::Sure
    );
    let (friend, of_friend) = stranger(&sandbox, "Friend").await;
    let (other, of_other) = stranger(&sandbox, "Other").await;
    for (voucher, token) in [
        (&thief, &of_friend),
        (&third, &of_friend),
        (&friend, &of_other),
        (&third, &of_other),
    ] {
        vouch(portal, voucher, token).await.unwrap();
    }
    assert_eq!(state_of(portal, &other).await, ClaimState::Accepted);
    let row = row_of(portal, &thief).await;
    let revoke = MoveForm {
        act: "revoke".to_owned(),
        reason: "differs".to_owned(),
        message: String::new(),
        version: row.version.to_string(),
        ..MoveForm::default()
    };
    decide(portal, &registrar, row.id, &revoke, None)
        .await
        .unwrap();
    for person in [&friend, &other] {
        assert_eq!(state_of(portal, person).await, ClaimState::Waiting);
        assert_eq!(verification_of(portal, person).await, Verification::Email);
    }
}
