use super::super::entities::{people, sessions};
use super::super::session::hash_of;
use super::super::testing::shut_out;
use super::super::{resume, sign_out};
use super::{ANOTHER, PASSWORD, give_password, is_signed_in, sign_in, sign_in_with, typed};
use crate::journal::after;
use crate::testing::{Sandbox, both_databases, refusal};
use argon2::{Algorithm, Argon2, Params, PasswordHasher, Version};
use chrono::TimeDelta;
use model::accounts::Role;
use model::accounts::Verb;
use model::organizations::MemberRole;
use model::{FieldProblem, Problem};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use std::time::{Duration, Instant};

#[both_databases]
async fn asvs_v7_2_4_every_sign_in_has_a_token_of_its_own_and_the_database_only_a_hash(
    sandbox: Sandbox,
) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Alumnus).await;
    give_password(&sandbox, &ana).await;
    let one = sign_in(portal, &ana).await;
    let other = sign_in(portal, &ana).await;
    assert_ne!(one.token, other.token);

    let rows = sessions::Entity::find()
        .filter(sessions::Column::UserAgent.eq("Firefox"))
        .all(portal.read())
        .await
        .unwrap();
    assert_eq!(rows.len(), 2);
    for row in rows {
        assert_eq!(row.token_hash.len(), 64);
        assert!(row.token_hash != one.token && row.token_hash != other.token);
    }
    let hash = hash_of(&one.token).unwrap();
    assert!(
        resume(portal, &hash).await.unwrap().is_none(),
        "the hash opens nothing"
    );
    assert_eq!(
        resume(portal, &one.token).await.unwrap().unwrap().id(),
        ana.id()
    );
    let told = after(portal.read(), 0, 10).await.unwrap();
    assert!(
        told.iter()
            .all(|row| row.about() == Some((ana.id(), Verb::SignedIn)))
    );
    assert_eq!(told.len(), 2);
}

#[both_databases]
async fn asvs_v6_2_10_no_password_grows_too_old(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Alumnus).await;
    give_password(&sandbox, &ana).await;
    portal.clock().advance(TimeDelta::days(4 * 365));
    let session = sign_in(portal, &ana).await;
    assert!(is_signed_in(portal, &session).await);
}

#[both_databases]
async fn asvs_v6_3_2_nobody_is_there_before_somebody_is_invited(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let able = people::Entity::find()
        .filter(people::Column::PasswordHash.is_not_null())
        .all(portal.read())
        .await
        .unwrap();
    assert!(able.is_empty(), "{able:?}");
    for name in ["admin", "root", "import", "staff"] {
        for host in ["kakehashi.invalid", "localhost", "example.jp"] {
            let form = typed(&format!("{name}@{host}"), PASSWORD);
            assert!(sign_in_with(portal, &form, "").await.is_err(), "{name}");
        }
    }
}

#[both_databases]
async fn f60_signs_that_nobody_sees_keep_nobody_out(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Alumnus).await;
    give_password(&sandbox, &ana).await;
    for email in [
        "ana@sandbox.test\u{200B}",
        "\u{FEFF}ana@sandbox.test",
        "ａｎａ＠ｓａｎｄｂｏｘ．ｔｅｓｔ",
        "ANA@sandbox。test",
    ] {
        assert!(
            sign_in_with(portal, &typed(email, PASSWORD), "")
                .await
                .is_ok(),
            "{email}"
        );
    }
}

#[both_databases]
async fn nobody_learns_from_signing_in_who_has_an_account(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Alumnus).await;
    let bea = sandbox.person("Bea", Role::Alumnus).await;
    sandbox.person("Invited", Role::Alumnus).await;
    let staff = sandbox.staff("Staff").await;
    for person in [&ana, &bea] {
        give_password(&sandbox, person).await;
    }
    shut_out(portal, &staff, bea.id()).await.unwrap();

    let wrong = Problem::field("password", FieldProblem::WrongCredentials);
    for (email, password) in [
        ("ana@sandbox.test", ANOTHER),
        ("nobody@sandbox.test", PASSWORD),
        ("invited@sandbox.test", PASSWORD),
        ("bea@sandbox.test", PASSWORD),
    ] {
        let answer = sign_in_with(portal, &typed(email, password), "").await;
        assert_eq!(refusal(answer), wrong, "{email}");
    }
    assert!(
        sign_in_with(portal, &typed("ana@sandbox.test", PASSWORD), "")
            .await
            .is_ok()
    );
}

#[both_databases]
async fn an_unknown_address_costs_as_much_time_as_a_known_one(sandbox: Sandbox) {
    let sandbox = sandbox.at_full_cost().await;
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Alumnus).await;
    give_password(&sandbox, &ana).await;
    let mut quickest = [Duration::MAX; 2];
    for _ in 0..4 {
        for (i, email) in ["ana@sandbox.test", "nobody@sandbox.test"]
            .iter()
            .enumerate()
        {
            let begun = Instant::now();
            refusal(sign_in_with(portal, &typed(email, ANOTHER), "").await);
            quickest[i] = quickest[i].min(begun.elapsed());
        }
    }
    let [known, unknown] = quickest;
    assert!(unknown * 4 > known, "known {known:?}, unknown {unknown:?}");
}

#[both_databases]
async fn an_address_is_known_in_any_width_and_case(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Student).await;
    give_password(&sandbox, &ana).await;
    let session = sign_in_with(portal, &typed("　ＡＮＡ＠Sandbox．test ", PASSWORD), "")
        .await
        .unwrap();
    assert_eq!(session.person, ana.id());
    let missing = sign_in_with(portal, &typed("", ""), "").await;
    assert!(matches!(refusal(missing), Problem::Invalid(fields) if fields.len() == 2));
}

#[both_databases]
async fn a_session_carries_the_person_with_their_organizations(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Recruiter).await;
    let reef = sandbox.organization("Reef").await;
    let tide = sandbox.organization("Tide").await;
    sandbox.join(&ana, tide, MemberRole::Member).await;
    let ana = sandbox.join(&ana, reef, MemberRole::Owner).await;
    give_password(&sandbox, &ana).await;
    let session = sign_in(portal, &ana).await;
    let resumed = resume(portal, &session.token).await.unwrap().unwrap();
    assert!(resumed.edits(reef) && !resumed.edits(tide));
    assert_eq!(resumed.viewer().memberships.len(), 2);
    assert!(resumed.poster().is_ok() && resumed.moderator().is_err());
}

#[both_databases]
async fn signing_out_ends_this_session_at_once_and_no_other(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Alumnus).await;
    give_password(&sandbox, &ana).await;
    let here = sign_in(portal, &ana).await;
    let there = sign_in(portal, &ana).await;
    let signed_in = resume(portal, &here.token).await.unwrap().unwrap();
    sign_out(portal, &signed_in).await.unwrap();
    assert!(!is_signed_in(portal, &here).await);
    assert!(is_signed_in(portal, &there).await);
    sign_out(portal, &signed_in).await.unwrap();
}

#[both_databases]
async fn a_hash_of_cheaper_days_is_replaced_at_the_next_sign_in(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Alumnus).await;
    let cheap = Argon2::new(
        Algorithm::Argon2id,
        Version::V0x13,
        Params::new(Params::MIN_M_COST, 1, 1, None).unwrap(),
    );
    let cheap = cheap
        .hash_password(PASSWORD.as_bytes())
        .unwrap()
        .to_string();
    people::Entity::update_many()
        .col_expr(people::Column::PasswordHash, Expr::value(cheap))
        .filter(people::Column::Id.eq(ana.id()))
        .exec(portal.read())
        .await
        .unwrap();
    for _ in 0..2 {
        sign_in(portal, &ana).await;
        let row = people::Entity::find_by_id(ana.id())
            .one(portal.read())
            .await
            .unwrap()
            .unwrap();
        assert!(row.password_hash.unwrap().contains("m=16,t=1,p=1"));
    }
}

#[both_databases]
async fn asvs_v7_2_1_what_is_no_token_is_nobody(sandbox: Sandbox) {
    for token in [
        "",
        "x",
        "../../etc/passwd",
        &"a".repeat(43),
        &"火".repeat(14),
    ] {
        assert!(
            resume(&sandbox.portal, token).await.unwrap().is_none(),
            "{token}"
        );
    }
}
