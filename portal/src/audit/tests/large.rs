//! A million entries: `cargo test --lib chain_of_1_000_000 -- --ignored --nocapture`.

use super::*;
use crate::audit::{catch_up, check};
use crate::testing::both_databases;
use sea_orm::ConnectionTrait;
use std::time::Instant;

const ENTRIES: i64 = 1_000_000;

/// The most memory that this process has had, in megabytes.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM"));
    let kilobytes = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok());
    kilobytes.unwrap_or_default() / 1024
}

#[both_databases]
#[ignore = "takes minutes; it prints figures"]
async fn chain_of_1_000_000(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Staff).await.id();
    tell(portal, ana, Verb::Updated).await;
    // Doubled until there are enough.
    while i64::try_from(numbers_of(portal).await).unwrap() < ENTRIES {
        let copied = "INSERT INTO journal (at, actor_id, verb, subject, subject_id)
            SELECT at, actor_id, verb, subject, subject_id FROM journal LIMIT 250000";
        portal.read().execute_unprepared(copied).await.unwrap();
    }
    let begun = Instant::now();
    let chained = catch_up(portal).await.unwrap();
    println!(
        "{chained} entries chained in {:.1} s",
        begun.elapsed().as_secs_f64()
    );
    let begun = Instant::now();
    let checked = check(portal, None).await.unwrap();
    assert_eq!(checked.found, None);
    println!(
        "{} compared in {:.1} s, peak {} MB",
        checked.head.place,
        begun.elapsed().as_secs_f64(),
        peak()
    );
}

async fn numbers_of(portal: &Portal) -> u64 {
    let last = journal::last(portal.read()).await.unwrap();
    u64::try_from(last).unwrap_or_default()
}
