use super::super::entities::sessions as table;
use super::super::{
    Client, end_dead_sessions, end_other_sessions, end_session, prove_session, resume, sessions,
};
use super::{PASSWORD, give_password, is_signed_in, sign_in, sign_in_from, typed};
use crate::testing::{Sandbox, both_databases, refusal};
use chrono::TimeDelta;
use model::accounts::{PROVEN_MINUTES, Role};
use model::{Problem, SessionId};
use sea_orm::{EntityTrait, PaginatorTrait};

#[both_databases]
async fn asvs_v7_3_1_a_session_without_a_visit_ends(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    for (role, idle) in [
        (Role::Student, TimeDelta::days(14)),
        (Role::Recruiter, TimeDelta::days(14)),
        (Role::Staff, TimeDelta::hours(8)),
        (Role::Admin, TimeDelta::hours(8)),
    ] {
        let person = sandbox.person(&format!("{role}"), role).await;
        give_password(&sandbox, &person).await;
        let session = sign_in(portal, &person).await;
        portal.clock().advance(idle - TimeDelta::seconds(1));
        assert!(is_signed_in(portal, &session).await, "{role}");
        portal.clock().advance(idle - TimeDelta::seconds(1));
        assert_eq!(
            is_signed_in(portal, &session).await,
            role.moderates() == (idle * 2 <= TimeDelta::hours(12)),
            "{role}"
        );
        portal.clock().advance(idle);
        assert!(!is_signed_in(portal, &session).await, "{role}");
    }
}

#[both_databases]
async fn asvs_v7_3_2_a_session_ends_however_busy_it_is(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    for (role, step, steps) in [
        (Role::Alumnus, TimeDelta::days(9), 10),
        (Role::Staff, TimeDelta::hours(2), 6),
    ] {
        let person = sandbox.person(&format!("{role}"), role).await;
        give_password(&sandbox, &person).await;
        let session = sign_in(portal, &person).await;
        for _ in 1..steps {
            portal.clock().advance(step);
            assert!(is_signed_in(portal, &session).await, "{role}");
        }
        portal.clock().advance(step);
        assert!(!is_signed_in(portal, &session).await, "{role}");
    }
}

#[both_databases]
async fn visits_are_noted_once_a_minute(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Student).await;
    give_password(&sandbox, &ana).await;
    let begun = portal.now();
    let session = sign_in(portal, &ana).await;
    let signed_in = resume(portal, &session.token).await.unwrap().unwrap();
    let seen = async || sessions(portal, &signed_in).await.unwrap()[0].seen_at;
    portal.clock().advance(TimeDelta::seconds(59));
    assert!(is_signed_in(portal, &session).await);
    assert_eq!(seen().await, begun);
    portal.clock().advance(TimeDelta::seconds(1));
    assert!(is_signed_in(portal, &session).await);
    assert_eq!(seen().await, portal.now());
}

#[both_databases]
async fn a_visit_does_not_wait_for_a_long_write(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Student).await;
    give_password(&sandbox, &ana).await;
    let session = sign_in(portal, &ana).await;
    portal.clock().advance(TimeDelta::hours(1));
    let long_write = portal.write().await.unwrap();
    assert!(is_signed_in(portal, &session).await);
    drop(long_write);
}

#[both_databases]
async fn asvs_v7_5_2_people_see_and_end_their_own_sessions_only(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Student).await;
    let bea = sandbox.person("Bea", Role::Student).await;
    for person in [&ana, &bea] {
        give_password(&sandbox, person).await;
    }
    let here = sign_in(portal, &ana).await;
    let there = sign_in(portal, &ana).await;
    let other = sign_in(portal, &bea).await;
    let ana = resume(portal, &here.token).await.unwrap().unwrap();
    let proven = ana.proven(portal).unwrap();
    let list = sessions(portal, &ana).await.unwrap();
    assert_eq!(list.len(), 3, "two and the sandbox's own");
    assert!(list[0].is_this && list[1..].iter().all(|one| !one.is_this));
    assert_eq!(list[0].user_agent, "Firefox");

    let theirs = resume(portal, &other.token)
        .await
        .unwrap()
        .unwrap()
        .session();
    // Somebody else's is answered as one that never was.
    for id in [theirs, SessionId(portal.new_id())] {
        end_session(portal, &proven, id).await.unwrap();
    }
    assert!(is_signed_in(portal, &other).await);
    assert_eq!(sessions(portal, &ana).await.unwrap().len(), 3);
    let elsewhere = resume(portal, &there.token)
        .await
        .unwrap()
        .unwrap()
        .session();
    for _ in 0..2 {
        end_session(portal, &proven, elsewhere).await.unwrap();
        assert!(!is_signed_in(portal, &there).await);
    }

    // Whoever finds the browser open later sees them, and ends none.
    portal.clock().advance(TimeDelta::minutes(PROVEN_MINUTES));
    let later = resume(portal, &here.token).await.unwrap().unwrap();
    assert_eq!(sessions(portal, &later).await.unwrap().len(), 2);
    assert_eq!(refusal(later.proven(portal)), Problem::ProofNeeded);
    let token = prove_session(portal, &later, PASSWORD).await.unwrap();
    let proven = resume(portal, &token).await.unwrap().unwrap();
    let proven = proven.proven(portal).unwrap();
    end_other_sessions(portal, &proven).await.unwrap();
    assert_eq!(sessions(portal, &proven).await.unwrap().len(), 1);
}

#[both_databases]
async fn a_session_says_whether_it_was_begun_on_the_campus(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Student).await;
    give_password(&sandbox, &ana).await;
    for on_campus in [None, Some(true), Some(false)] {
        let client = Client {
            on_campus,
            ..Client::default()
        };
        let form = typed(&ana.viewer().email, PASSWORD);
        let new = sign_in_from(portal, &form, &client).await.unwrap();
        let here = resume(portal, &new.token).await.unwrap().unwrap();
        let list = sessions(portal, &here).await.unwrap();
        assert_eq!((list[0].is_this, list[0].on_campus), (true, on_campus));
    }
}

#[both_databases]
async fn cleaning_takes_only_what_no_longer_counts(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let student = sandbox.person("Student", Role::Student).await;
    let staff = sandbox.person("Staff", Role::Staff).await;
    portal.clock().advance(TimeDelta::hours(9));
    for person in [&student, &staff] {
        give_password(&sandbox, person).await;
        sign_in(portal, person).await;
    }
    assert_eq!(
        end_dead_sessions(portal).await.unwrap(),
        1,
        "the first of staff"
    );
    portal
        .clock()
        .advance(TimeDelta::days(13) + TimeDelta::hours(20));
    assert_eq!(
        end_dead_sessions(portal).await.unwrap(),
        2,
        "the second of staff, the first of the student"
    );
    assert_eq!(table::Entity::find().count(portal.read()).await.unwrap(), 1);
    assert_eq!(end_dead_sessions(portal).await.unwrap(), 0);
}
