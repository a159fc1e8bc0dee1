mod judged;
mod lost;
mod named;

use super::*;
use crate::notifications::entity as notices;
use crate::register::{answer_of, claim_detail, decide, look_at};
use crate::testing::{both_databases, refusal};
use chrono::TimeDelta;
use model::machine::MoveForm;
use model::register::ClaimMethod;
use model::{Conflict, Problem};

async fn notices_of(portal: &Portal, person: PersonId) -> Vec<String> {
    let rows = notices::Entity::find()
        .filter(notices::Column::PersonId.eq(person))
        .all(portal.read())
        .await
        .unwrap();
    rows.into_iter().map(|row| row.verb).collect()
}

fn moved(act: &str, reason: &str, message: &str, version: i32) -> MoveForm {
    MoveForm {
        act: act.to_owned(),
        reason: reason.to_owned(),
        message: message.to_owned(),
        version: version.to_string(),
        ..MoveForm::default()
    }
}

#[both_databases]
async fn a_sure_match_is_confirmed_at_once(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    with_register(&sandbox).await;
    let one = alumnus(&sandbox, "Hajime").await;
    assert_eq!(claims_as(&sandbox, &one, &takahashi()).await, Claimed::Sure);
    let person = person_row(portal, one.id()).await;
    assert_eq!(person.verification, Verification::Register);
    assert_eq!(person.graduated, Some(2021));
    assert_eq!(
        row_of(portal, &one).await.method,
        Some(ClaimMethod::Register)
    );
    // Again changes nothing.
    assert_eq!(claims_as(&sandbox, &one, &takahashi()).await, Claimed::Sure);
    assert_eq!(row_of(portal, &one).await.tries, 1);
}

#[both_databases]
async fn an_address_that_nobody_answered_waits(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    with_register(&sandbox).await;
    let one = alumnus(&sandbox, "Hajime").await;
    let declared = people::Entity::update_many()
        .col_expr(
            people::Column::Verification,
            sea_orm::sea_query::Expr::value(Verification::Declared),
        )
        .filter(people::Column::Id.eq(one.id()));
    declared.exec(portal.read()).await.unwrap();
    assert_eq!(
        claims_as(&sandbox, &one, &takahashi()).await,
        Claimed::Received
    );
    assert_eq!(state_of(portal, &one).await, ClaimState::Waiting);
}

/// P8, 1: one entry, two claims match: both frozen, staff decide.
#[both_databases]
async fn p8_1_two_claims_of_one_entry_freeze_both(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let registrar = with_register(&sandbox).await;
    let (first, second) = (
        alumnus(&sandbox, "髙橋 一").await,
        alumnus(&sandbox, "Second").await,
    );
    assert_eq!(
        claims_as(&sandbox, &first, &takahashi()).await,
        Claimed::Sure
    );
    assert_eq!(
        claims_as(&sandbox, &second, &takahashi()).await,
        Claimed::Received
    );
    for person in [&first, &second] {
        assert_eq!(state_of(portal, person).await, ClaimState::Frozen);
        assert_eq!(verification_of(portal, person).await, Verification::Email);
    }
    // The second reads what everybody reads; the first is told.
    let shown = answer_of(portal, &second).await.unwrap().unwrap();
    assert_eq!(shown.state, ClaimState::Waiting);
    assert_eq!(notices_of(portal, first.id()).await, ["frozen"]);
    assert_eq!(notices_of(portal, registrar.id()).await, ["sent"]);
    // Correcting it does not thaw it.
    claims_as(&sandbox, &second, &takahashi()).await;
    assert_eq!(state_of(portal, &second).await, ClaimState::Frozen);

    let row = row_of(portal, &second).await;
    let detail = claim_detail(portal, &registrar, row.id).await.unwrap();
    assert_eq!(detail.rivals.len(), 1);
    let form = moved("accept", "", "", row.version);
    decide(portal, &registrar, row.id, &form, row.entry_id)
        .await
        .unwrap();
    assert_eq!(
        verification_of(portal, &second).await,
        Verification::Register
    );
    assert_eq!(state_of(portal, &first).await, ClaimState::Declined);
    assert_eq!(verification_of(portal, &first).await, Verification::Email);
}

#[both_databases]
async fn two_who_claim_at_once_are_not_both_confirmed(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    with_register(&sandbox).await;
    let people = [
        alumnus(&sandbox, "First").await,
        alumnus(&sandbox, "Second").await,
    ];
    let mut racers = tokio::task::JoinSet::new();
    for person in people.clone() {
        let portal = portal.clone();
        racers.spawn(async move {
            claim(&portal, &person, &Client::default(), &takahashi())
                .await
                .unwrap()
        });
    }
    racers.join_all().await;
    for person in &people {
        assert_eq!(state_of(portal, person).await, ClaimState::Frozen);
        assert_eq!(verification_of(portal, person).await, Verification::Email);
    }
}

/// P8, 2: with a wrong day of birth the sixth try is locked, and reads the same.
#[both_databases]
async fn p8_2_the_sixth_try_is_not_compared_and_reads_the_same(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    with_register(&sandbox).await;
    let one = alumnus(&sandbox, "Hajime").await;
    let wrong = typed("高橋一", "1998-04-02", "2021", "E17001", "");
    for _ in 0..5 {
        assert_eq!(claims_as(&sandbox, &one, &wrong).await, Claimed::Received);
    }
    let before = answer_of(portal, &one).await.unwrap().unwrap();
    // Right, and one too many.
    assert_eq!(
        claims_as(&sandbox, &one, &takahashi()).await,
        Claimed::Received
    );
    let after = answer_of(portal, &one).await.unwrap().unwrap();
    assert_eq!(
        (before.state, before.answer, before.reason),
        (after.state, after.answer, after.reason)
    );
    assert_eq!(verification_of(portal, &one).await, Verification::Email);
    assert_eq!(row_of(portal, &one).await.tries, 6, "the registrar sees it");
    portal.clock().advance(TimeDelta::days(1));
    assert_eq!(claims_as(&sandbox, &one, &takahashi()).await, Claimed::Sure);
}

#[both_databases]
async fn one_network_has_thirty_tries(sandbox: Sandbox) {
    with_register(&sandbox).await;
    let wrong = typed("高橋一", "1998-04-02", "2021", "E17001", "");
    for n in 0..6 {
        let guesser = alumnus(&sandbox, &format!("Guesser {n}")).await;
        for _ in 0..5 {
            claims_as(&sandbox, &guesser, &wrong).await;
        }
    }
    let one = alumnus(&sandbox, "Hajime").await;
    assert_eq!(
        claims_as(&sandbox, &one, &takahashi()).await,
        Claimed::Received
    );
    sandbox.portal.clock().advance(TimeDelta::hours(1));
    assert_eq!(claims_as(&sandbox, &one, &takahashi()).await, Claimed::Sure);
}

/// P8, 10: variant kanji and former names are one.
#[both_databases]
async fn p8_10_variant_kanji_and_former_names_match(sandbox: Sandbox) {
    with_register(&sandbox).await;
    let forms = [
        typed("高橋　一", "1998-04-01", "2021", "e17001", ""),
        // 旧姓: the register has it beside the new name.
        typed("田中花子", "1998-05-02", "2021", "E17002", ""),
        typed("山崎海", "1998-06-03", "2021", "Ｓ１７００３", ""),
        // No number: name, kana, birth and year.
        typed("渡辺恵", "S45.7.7", "1993", "", "わたなべ　めぐみ"),
        typed("林森", "1990-01-09", "2019", "D15004", ""),
    ];
    for (n, form) in forms.iter().enumerate() {
        let person = alumnus(&sandbox, &format!("Person {n}")).await;
        assert_eq!(
            claims_as(&sandbox, &person, form).await,
            Claimed::Sure,
            "{}",
            form.full_name
        );
    }
    let withdrew = alumnus(&sandbox, "Ryo").await;
    let form = typed("中村涼", "1998-08-08", "2019", "E17005", "");
    assert_eq!(
        claims_as(&sandbox, &withdrew, &form).await,
        Claimed::Received
    );
}

#[both_databases]
async fn a_married_claimant_is_found_by_the_name_of_before(sandbox: Sandbox) {
    with_register(&sandbox).await;
    let one = alumnus(&sandbox, "Hajime").await;
    let form = ClaimForm {
        full_name: "鈴木 一".to_owned(),
        former_name: "髙橋".to_owned(),
        ..takahashi()
    };
    assert_eq!(claims_as(&sandbox, &one, &form).await, Claimed::Sure);
}

#[both_databases]
async fn only_alumni_claim(sandbox: Sandbox) {
    with_register(&sandbox).await;
    let student = sandbox.unverified("Student", Role::Student).await;
    let (client, form) = (Client::default(), takahashi());
    let outcome = claim(&sandbox.portal, &student, &client, &form).await;
    assert_eq!(refusal(outcome), Problem::NotAllowed);
}
