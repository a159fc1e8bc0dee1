use super::entity::Entity;
use super::{Count, Limit, Over, Taken, forget_forgiven, take};
use crate::Portal;
use crate::testing::{Sandbox, both_databases};
use chrono::TimeDelta;
use sea_orm::{ConnectionTrait, EntityTrait, PaginatorTrait, TransactionTrait};
use std::time::Duration;
use tokio::time::timeout;

static GUESS: Limit = Limit {
    name: "test-guess",
    burst: 3,
    every_seconds: 20,
};
static OF_ALL: Limit = Limit {
    name: "test-all",
    burst: 5,
    every_seconds: 60,
};

async fn guess(portal: &Portal, counts: &[Count]) -> Result<Taken, Vec<Over>> {
    take(portal, counts.to_vec()).await.unwrap()
}

async fn exhaust(portal: &Portal, count: &Count) {
    while guess(portal, std::slice::from_ref(count)).await.is_ok() {}
}

fn waits(answer: Result<Taken, Vec<Over>>) -> u32 {
    answer.expect_err("over the limit")[0].wait_seconds
}

async fn rows(sandbox: &Sandbox) -> u64 {
    Entity::find().count(sandbox.portal.read()).await.unwrap()
}

#[both_databases]
async fn after_a_burst_one_try_is_forgiven_each_interval(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = [GUESS.by("ana")];
    for _ in 0..3 {
        assert!(guess(portal, &ana).await.is_ok());
    }
    assert_eq!(waits(guess(portal, &ana).await), 20);
    portal.clock().advance(TimeDelta::milliseconds(500));
    assert_eq!(waits(guess(portal, &ana).await), 20, "rounded up");
    portal.clock().advance(TimeDelta::milliseconds(18_500));
    assert_eq!(waits(guess(portal, &ana).await), 1);
    portal.clock().advance(TimeDelta::seconds(1));
    assert!(
        guess(portal, &ana).await.is_ok(),
        "when the told time is over"
    );
    assert_eq!(waits(guess(portal, &ana).await), 20);
    assert!(
        guess(portal, &[GUESS.by("bea")]).await.is_ok(),
        "another key"
    );
}

#[both_databases]
async fn whoever_is_over_one_limit_is_counted_by_none(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    exhaust(portal, &GUESS.by("ana")).await;
    for _ in 0..9 {
        let over = guess(portal, &[OF_ALL.by("here"), GUESS.by("ana")])
            .await
            .unwrap_err();
        assert_eq!(
            over,
            [Over {
                limit: &GUESS,
                wait_seconds: 20
            }]
        );
    }
    for _ in 0..5 {
        assert!(guess(portal, &[OF_ALL.by("here")]).await.is_ok());
    }
    let over = guess(portal, &[OF_ALL.by("here"), GUESS.by("ana")])
        .await
        .unwrap_err();
    assert_eq!(over.len(), 2, "both are told");
}

#[both_databases]
async fn what_is_given_back_never_happened(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let counts = [OF_ALL.by("here"), GUESS.by("ana")];
    for _ in 0..20 {
        let taken = guess(portal, &counts).await.unwrap();
        taken.forget(portal).await.unwrap();
    }
    for _ in 0..3 {
        assert!(guess(portal, &counts).await.is_ok());
    }
}

#[both_databases]
async fn of_many_at_once_in_two_processes_only_the_burst_passes(sandbox: Sandbox) {
    let processes = [sandbox.portal.clone(), sandbox.neighbour().await];
    let mut racers = tokio::task::JoinSet::new();
    for n in 0..40 {
        let portal = processes[n % 2].clone();
        racers.spawn(async move {
            guess(&portal, &[OF_ALL.by("here"), GUESS.by("ana")])
                .await
                .is_ok()
        });
    }
    let passed = racers
        .join_all()
        .await
        .into_iter()
        .filter(|passed| *passed)
        .count();
    assert_eq!(passed, 3);
    let restarted = sandbox.neighbour().await;
    assert_eq!(
        waits(guess(&restarted, &[GUESS.by("ana")]).await),
        20,
        "a restart forgets nothing"
    );
}

#[both_databases]
async fn a_clock_that_was_set_back_shuts_nobody_out(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = [GUESS.by("ana")];
    exhaust(portal, &ana[0]).await;
    portal.clock().advance(TimeDelta::days(-400));
    assert_eq!(waits(guess(portal, &ana).await), 20);
    portal.clock().advance(TimeDelta::seconds(20));
    assert!(guess(portal, &ana).await.is_ok());
    assert_eq!(
        waits(guess(portal, &ana).await),
        20,
        "and gives nobody a new burst"
    );
}

#[both_databases]
async fn refusing_waits_for_no_writer(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    exhaust(portal, &GUESS.by("ana")).await;
    let long_write = portal.write().await.unwrap();
    let answer = timeout(Duration::from_secs(5), guess(portal, &[GUESS.by("ana")])).await;
    assert_eq!(waits(answer.expect("a flood holds up nobody")), 20);
    drop(long_write);
}

#[both_databases]
async fn what_is_forgiven_is_forgotten(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    assert!(
        guess(portal, &[OF_ALL.by("here"), GUESS.by("ana")])
            .await
            .is_ok()
    );
    portal.clock().advance(TimeDelta::seconds(21));
    assert_eq!(forget_forgiven(portal).await.unwrap(), 1);
    assert_eq!(rows(&sandbox).await, 1);
    portal.clock().advance(TimeDelta::seconds(40));
    assert_eq!(forget_forgiven(portal).await.unwrap(), 1);
    assert_eq!(forget_forgiven(portal).await.unwrap(), 0);
}

#[test]
fn keys_are_hashed_and_no_two_limits_share_one() {
    let one = GUESS.by("hanako@example.jp");
    assert_eq!(one.key.len(), 32);
    assert!(!one.key.contains("hanako"));
    assert_eq!(one.key, OF_ALL.by("hanako@example.jp").key);
    assert_ne!(
        one.limit.name, OF_ALL.name,
        "the name is part of the row's key"
    );
}

/// Somebody at the database's own prompt holds the row.
#[tokio::test]
async fn asvs_v16_5_3_a_locked_row_is_a_refusal_and_not_a_hang() {
    let Some(sandbox) = Sandbox::postgres().await else {
        return;
    };
    let portal = &sandbox.portal;
    assert!(guess(portal, &[GUESS.by("ana")]).await.is_ok());
    let prompt = portal.read().begin().await.unwrap();
    prompt
        .execute_unprepared("SELECT * FROM throttles FOR UPDATE")
        .await
        .unwrap();
    let answer = timeout(Duration::from_secs(8), take(portal, vec![GUESS.by("ana")]));
    let answer = answer.await.expect("it does not hang");
    assert!(matches!(
        answer,
        Err(crate::Error::Problem(model::Problem::Unavailable))
    ));
    prompt.rollback().await.unwrap();
    assert!(guess(portal, &[GUESS.by("ana")]).await.is_ok());
}

/// A database whose administrator asks for the strictest isolation everywhere.
#[tokio::test]
async fn serializable_by_default_changes_nothing() {
    let Some(sandbox) = Sandbox::postgres().await else {
        return;
    };
    let (address, _) = sandbox.url().split_once('?').unwrap();
    let name = address.rsplit('/').next().unwrap();
    sandbox
        .portal
        .read()
        .execute_unprepared(&format!(
            "ALTER DATABASE {name} SET default_transaction_isolation = 'serializable'"
        ))
        .await
        .unwrap();
    let strict = sandbox.neighbour().await;
    let mut racers = tokio::task::JoinSet::new();
    for _ in 0..24 {
        let portal = strict.clone();
        racers.spawn(async move { guess(&portal, &[GUESS.by("ana")]).await.is_ok() });
    }
    let passed = racers.join_all().await.into_iter().filter(|passed| *passed);
    assert_eq!(passed.count(), 3);
}
