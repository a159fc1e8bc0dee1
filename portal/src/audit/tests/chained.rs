use super::*;
use crate::audit::{catch_up, check, head, state};
use crate::testing::both_databases;
use chrono::TimeDelta;
use model::audit::{Break, BreakKind, Head};
use sea_orm::ConnectionTrait;

/// Ten entries that are chained, and their numbers.
async fn ten(sandbox: &Sandbox) -> Vec<i64> {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Staff).await.id();
    for _ in 0..10 {
        tell(portal, ana, Verb::Updated).await;
    }
    assert_eq!(catch_up(portal).await.unwrap(), 10);
    assert_eq!(found(portal, None).await, None);
    numbers(portal).await
}

/// What is found of the chain, else of the head that somebody kept.
async fn found(portal: &Portal, kept: Option<&Head>) -> Option<Break> {
    let verified = check(portal, kept).await.unwrap();
    verified.found.or(verified.missed)
}

/// What somebody does who writes to the database itself.
async fn tamper(portal: &Portal, statement: &str) {
    let done = portal.read().execute_unprepared(statement).await.unwrap();
    assert!(done.rows_affected() > 0, "nothing is done by {statement}");
}

fn broken(kind: BreakKind, at: i64) -> Option<Break> {
    Some(Break { kind, at })
}

#[both_databases]
async fn asvs_v16_4_2_one_row_changed_is_found(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let numbers = ten(&sandbox).await;
    let somebody = "'00000000-0000-7000-8000-000000000001'";
    let somebody = match portal.store().is_postgres() {
        true => somebody.to_owned(),
        false => "x'00000000000070008000000000000001'".to_owned(),
    };
    for (column, value) in [
        ("verb", "'verified'"),
        ("subject", "'admission'"),
        ("subject_id", somebody.as_str()),
        ("actor_id", "NULL"),
        ("at", "'2027-04-15 01:00:00.000001+00:00'"),
    ] {
        let row = format!("FROM journal WHERE seq = {}", numbers[4]);
        let keep = format!("CREATE TABLE kept_{column} AS SELECT {column} AS was {row}");
        portal.read().execute_unprepared(&keep).await.unwrap();
        let change = format!("SET {column} = {value} WHERE seq = {}", numbers[4]);
        tamper(portal, &format!("UPDATE journal {change}")).await;
        assert_eq!(
            found(portal, None).await,
            broken(BreakKind::Changed, numbers[4]),
            "{column}"
        );
        let was = format!("(SELECT was FROM kept_{column})");
        let back = format!("SET {column} = {was} WHERE seq = {}", numbers[4]);
        tamper(portal, &format!("UPDATE journal {back}")).await;
        assert_eq!(found(portal, None).await, None, "{column} is as it was");
    }
}

#[both_databases]
async fn asvs_v16_4_2_one_row_removed_is_found(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let numbers = ten(&sandbox).await;
    tamper(portal, &delete("journal", numbers[4])).await;
    assert_eq!(
        found(portal, None).await,
        broken(BreakKind::Removed, numbers[4])
    );
    // Taking its link away as well leaves a gap in the places.
    tamper(portal, &delete("journal_links", numbers[4])).await;
    assert_eq!(
        found(portal, None).await,
        broken(BreakKind::Torn, numbers[5])
    );
}

#[both_databases]
async fn asvs_v16_4_2_one_row_inserted_is_found(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Staff).await.id();
    for _ in 0..10 {
        tell(portal, ana, Verb::Updated).await;
    }
    let numbers = numbers(portal).await;
    // A write that was undone: its number was never chained, and is free.
    tamper(portal, &delete("journal", numbers[4])).await;
    assert_eq!(catch_up(portal).await.unwrap(), 9);
    assert_eq!(found(portal, None).await, None);
    for number in [numbers[4], 0, -7] {
        let copied = format!("{number}, at, actor_id, verb, subject, subject_id FROM journal");
        let columns = "(seq, at, actor_id, verb, subject, subject_id)";
        let copied = format!("SELECT {copied} WHERE seq = {}", numbers[0]);
        tamper(portal, &format!("INSERT INTO journal {columns} {copied}")).await;
        assert_eq!(
            found(portal, None).await,
            broken(BreakKind::Inserted, number)
        );
        tamper(portal, &delete("journal", number)).await;
    }
    // An entry whose link is taken away stands there as if it had been put in.
    tamper(portal, &delete("journal_links", numbers[6])).await;
    assert_eq!(
        found(portal, None).await,
        broken(BreakKind::Inserted, numbers[6])
    );
}

#[both_databases]
async fn what_is_cut_or_built_anew_is_found_by_a_head_kept_elsewhere(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let numbers = ten(&sandbox).await;
    let kept = head(portal).await.unwrap().unwrap();
    assert_eq!(kept.place, 10);
    assert_eq!(found(portal, Some(&kept)).await, None);
    let other = Head {
        hash: "0".repeat(64),
        ..kept.clone()
    };
    let replaced = broken(BreakKind::Replaced, 10);
    assert_eq!(found(portal, Some(&other)).await, replaced);

    // The end is moved back, and the links behind it stay.
    let shorter = format!("place = 7, seq = {}, hash = ", numbers[6]);
    let shorter = format!("{shorter}(SELECT hash FROM journal_links WHERE place = 7)");
    tamper(portal, &format!("UPDATE journal_chain SET {shorter}")).await;
    assert_eq!(found(portal, None).await, broken(BreakKind::Cut, 10));
    let whole = format!("place = 10, seq = {}, hash = ", numbers[9]);
    let whole = format!("{whole}(SELECT hash FROM journal_links WHERE place = 10)");
    tamper(portal, &format!("UPDATE journal_chain SET {whole}")).await;
    assert_eq!(found(portal, None).await, None);

    // The last entries and their links: the chain says itself how far it reached.
    for table in ["journal", "journal_links"] {
        let last = format!("DELETE FROM {table} WHERE seq >= {}", numbers[8]);
        tamper(portal, &last).await;
    }
    let cut = broken(BreakKind::Cut, 10);
    assert_eq!(found(portal, None).await, cut);
    // Unless that is changed with them.
    let end = format!("SELECT hash FROM journal_links WHERE seq = {}", numbers[7]);
    let end = format!("place = 8, seq = {}, hash = ({end})", numbers[7]);
    tamper(portal, &format!("UPDATE journal_chain SET {end}")).await;
    assert_eq!(found(portal, None).await, None);
    assert_eq!(found(portal, Some(&kept)).await, cut);

    // Whoever can do everything builds the whole chain anew.
    for table in ["journal_links", "journal_chain"] {
        tamper(portal, &format!("DELETE FROM {table}")).await;
    }
    assert_eq!(found(portal, Some(&kept)).await, cut);
    let ana = sandbox.person("Ben", Role::Staff).await.id();
    for _ in 0..2 {
        tell(portal, ana, Verb::Updated).await;
    }
    assert_eq!(catch_up(portal).await.unwrap(), 10);
    assert_eq!(found(portal, None).await, None);
    assert_eq!(found(portal, Some(&kept)).await, replaced);
}

#[both_databases]
async fn parallel_writers_leave_an_unbroken_chain(sandbox: Sandbox) {
    let ana = sandbox.person("Ana", Role::Staff).await.id();
    let processes = [sandbox.portal.clone(), sandbox.neighbour().await];
    let mut work = Vec::new();
    for number in 0..32 {
        let portal = processes[number % 2].clone();
        work.push(tokio::spawn(async move {
            tell(&portal, ana, Verb::Updated).await;
            // Whoever has told something chains it, as all others do at the same time.
            catch_up(&portal).await.unwrap();
        }));
    }
    for one in work {
        one.await.unwrap();
    }
    for portal in &processes {
        catch_up(portal).await.unwrap();
        let checked = check(portal, None).await.unwrap();
        assert_eq!((checked.found, checked.unchained), (None, 0));
        assert_eq!(checked.head.place, 32);
    }
}

#[both_databases]
async fn another_process_goes_on_with_the_chain_and_sees_what_was_found(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let auditor = auditor(&sandbox, "Auditor").await;
    let empty = check(portal, None).await.unwrap();
    assert_eq!((empty.head.place, empty.found), (0, None));
    let numbers = ten(&sandbox).await;
    let before = head(portal).await.unwrap().unwrap();
    tell(portal, auditor.id(), Verb::Updated).await;

    let restarted = sandbox.neighbour().await;
    let checked = check(&restarted, Some(&before)).await.unwrap();
    assert_eq!((checked.found, checked.unchained), (None, 1));
    assert_eq!(checked.head, before);
    assert_eq!(catch_up(&restarted).await.unwrap(), 1);
    assert_eq!(catch_up(&restarted).await.unwrap(), 0);
    assert_eq!(found(&restarted, Some(&before)).await, None);

    // What was found is seen by auditors until the next comparison.
    portal.clock().advance(TimeDelta::hours(1));
    tamper(portal, &delete("journal", numbers[2])).await;
    let removed = broken(BreakKind::Removed, numbers[2]);
    assert_eq!(found(portal, None).await, removed);
    let state = state(&restarted, &auditor).await.unwrap();
    let seen = state.checked.unwrap();
    assert_eq!((state.chained, state.unchained), (11, 0));
    assert_eq!((seen.at, seen.chained), (portal.now(), 2));
    assert_eq!(seen.found, removed);
}

#[both_databases]
async fn a_wrong_head_is_told_to_whoever_gave_it_and_to_nobody_else(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let auditor = auditor(&sandbox, "Auditor").await;
    let numbers = ten(&sandbox).await;
    let kept = head(portal).await.unwrap().unwrap();
    let mistyped = Head {
        place: 4,
        hash: "0".repeat(64),
    };
    let beyond = Head {
        place: 11,
        ..kept.clone()
    };
    for (wrong, missed) in [
        (&mistyped, broken(BreakKind::Replaced, 4)),
        (&beyond, broken(BreakKind::Cut, 11)),
    ] {
        portal.clock().advance(TimeDelta::minutes(1));
        let verified = check(portal, Some(wrong)).await.unwrap();
        assert_eq!((verified.found, verified.missed), (None, missed));
        assert_eq!(verified.head, kept, "the whole chain was compared");
        let seen = state(portal, &auditor).await.unwrap().checked.unwrap();
        assert_eq!((seen.at, seen.chained), (portal.now(), 10));
        assert_eq!(seen.found, None, "the chain itself is whole");
    }
    // A break behind the place of a wrong head is seen all the same, by everybody.
    tamper(portal, &delete("journal", numbers[6])).await;
    let removed = broken(BreakKind::Removed, numbers[6]);
    let verified = check(portal, Some(&mistyped)).await.unwrap();
    assert_eq!(verified.found, removed);
    let seen = state(portal, &auditor).await.unwrap().checked.unwrap();
    assert_eq!(seen.found, removed);
}

fn delete(table: &str, number: i64) -> String {
    format!("DELETE FROM {table} WHERE seq = {number}")
}
