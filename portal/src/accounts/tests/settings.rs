use super::super::entities::people;
use super::super::{invitation, renew_invitation, resume, set_language};
use super::{
    ANOTHER, PASSWORD, change, change_password, give_password, is_signed_in, sign_in, sign_in_with,
    typed,
};
use crate::testing::{Sandbox, both_databases, refusal};
use model::accounts::{PasswordForm, Role};
use model::{Conflict, FieldProblem, Language, Problem};
use sea_orm::EntityTrait;

#[both_databases]
async fn asvs_v7_4_3_a_new_password_ends_the_other_sessions(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.staff("Staff").await;
    let ana = sandbox.person("Ana", Role::Alumnus).await;
    give_password(&sandbox, &ana).await;
    let here = sign_in(portal, &ana).await;
    let there = sign_in(portal, &ana).await;
    let link = renew_invitation(portal, &staff, ana.id()).await.unwrap();
    let signed_in = resume(portal, &here.token).await.unwrap().unwrap();
    change_password(portal, &signed_in, &change(PASSWORD, ANOTHER))
        .await
        .unwrap();
    assert!(is_signed_in(portal, &here).await && !is_signed_in(portal, &there).await);
    assert_eq!(
        refusal(invitation(portal, &link.token).await),
        Problem::Conflict(Conflict::LinkUsed)
    );

    let email = &ana.viewer().email;
    refusal(sign_in_with(portal, &typed(email, PASSWORD), "").await);
    assert!(
        sign_in_with(portal, &typed(email, ANOTHER), "")
            .await
            .is_ok()
    );
}

#[both_databases]
async fn a_password_is_not_changed_without_the_old_one_nor_to_a_bad_one(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Alumnus).await;
    give_password(&sandbox, &ana).await;
    let before = people::Entity::find_by_id(ana.id())
        .one(portal.read())
        .await
        .unwrap();
    for (form, field, expected) in [
        (
            change(ANOTHER, ANOTHER),
            "current",
            FieldProblem::WrongPassword,
        ),
        (change("", ANOTHER), "current", FieldProblem::Missing),
        (
            change(PASSWORD, "kakehashi-kakehashi"),
            "password",
            FieldProblem::TooCommon,
        ),
        (
            change(PASSWORD, "short"),
            "password",
            FieldProblem::TooShort { min: 15 },
        ),
        (
            PasswordForm {
                again: PASSWORD.to_owned(),
                ..change(PASSWORD, ANOTHER)
            },
            "again",
            FieldProblem::Different,
        ),
    ] {
        let answer = change_password(portal, &ana, &form).await;
        assert_eq!(refusal(answer), Problem::field(field, expected));
    }
    assert_eq!(
        people::Entity::find_by_id(ana.id())
            .one(portal.read())
            .await
            .unwrap(),
        before
    );
}

#[both_databases]
async fn of_two_changes_at_once_the_second_is_told(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Alumnus).await;
    give_password(&sandbox, &ana).await;
    let mut both = tokio::task::JoinSet::new();
    for new in [ANOTHER, "six seagulls on one lamp post"] {
        let (portal, ana) = (portal.clone(), ana.clone());
        both.spawn(async move { change_password(&portal, &ana, &change(PASSWORD, new)).await });
    }
    let mut changed = 0;
    while let Some(answer) = both.join_next().await {
        match answer.unwrap() {
            Ok(()) => changed += 1,
            refused => {
                let stale = Problem::Conflict(Conflict::Stale);
                let wrong = Problem::field("current", FieldProblem::WrongPassword);
                assert!([stale, wrong].contains(&refusal(refused)));
            }
        }
    }
    assert_eq!(changed, 1);
}

#[both_databases]
async fn people_choose_the_language_that_the_portal_writes_to_them(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Student).await;
    give_password(&sandbox, &ana).await;
    let session = sign_in(portal, &ana).await;
    assert_eq!(session.language, Language::Japanese);
    set_language(portal, &ana, Language::English).await.unwrap();
    assert_eq!(
        resume(portal, &session.token)
            .await
            .unwrap()
            .unwrap()
            .language(),
        Language::English
    );
}
