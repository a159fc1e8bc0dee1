use super::super::{desk, send_again, send_all_again};
use super::{ALL, advance, rows, sent};
use crate::mail::Post;
use crate::mail::{Fate, claim, settle, write};
use crate::testing::{Sandbox, both_databases};
use chrono::TimeDelta;
use model::Language;
use model::Problem;
use model::accounts::Role;
use model::mail::{Facts, MailState};
use std::collections::HashSet;

/// Writes letters to these many strangers.
async fn letters(sandbox: &Sandbox, count: usize) {
    let mut tx = sandbox.portal.write().await.unwrap();
    for n in 0..count {
        let post = Post {
            person: None,
            address: format!("{n}@strangers.test"),
            language: Language::English,
            facts: Facts::NoAccount,
            life: None,
        };
        let id = write(&tx, post).await.unwrap();
        tx.record(crate::journal::Entry::new(
            None,
            id,
            model::mail::Verb::Written,
        ))
        .await
        .unwrap();
    }
    tx.commit().await.unwrap();
}

#[both_databases]
async fn a_mail_is_lent_to_one_and_comes_back_when_that_one_dies(sandbox: Sandbox) {
    letters(&sandbox, 1).await;
    let portal = &sandbox.portal;
    let lent = claim(portal, ALL).await.unwrap();
    assert_eq!(lent.len(), 1);
    assert!(claim(portal, ALL).await.unwrap().is_empty());
    portal.clock().advance(TimeDelta::seconds(179));
    assert!(claim(portal, ALL).await.unwrap().is_empty());
    portal.clock().advance(TimeDelta::seconds(1));
    let again = claim(portal, ALL).await.unwrap();
    assert_eq!(again[0].id, lent[0].id, "the same Message-ID");
    // The first was only slow; what it says does not count any more.
    settle(portal, &lent[0], Fate::Refused("too late".into()))
        .await
        .unwrap();
    settle(portal, &again[0], Fate::Sent).await.unwrap();
    let row = rows(&sandbox).await.remove(0);
    assert_eq!((row.state, row.said), (MailState::Sent, None));
    settle(portal, &again[0], Fate::Later("twice".into()))
        .await
        .unwrap();
    assert_eq!(rows(&sandbox).await[0].state, MailState::Sent);
}

#[both_databases]
async fn three_processes_send_nothing_twice_and_forget_nothing(sandbox: Sandbox) {
    letters(&sandbox, 60).await;
    let processes = [
        sandbox.portal.clone(),
        sandbox.neighbour().await,
        sandbox.neighbour().await,
    ];
    let mut working = tokio::task::JoinSet::new();
    for portal in processes {
        working.spawn(async move {
            let mut taken = Vec::new();
            loop {
                let parcels = claim(&portal, 4).await.unwrap();
                if parcels.is_empty() {
                    return taken;
                }
                for parcel in parcels {
                    settle(&portal, &parcel, Fate::Sent).await.unwrap();
                    taken.push(parcel.id);
                }
            }
        });
    }
    let taken: Vec<_> = working.join_all().await.into_iter().flatten().collect();
    let different: HashSet<_> = taken.iter().copied().collect();
    // Whoever finds all that is left locked by others may stop early; nothing is lost by that.
    assert_eq!(taken.len(), different.len(), "twice");
    let rest = sent(&sandbox.portal).await.len();
    assert_eq!(taken.len() + rest, 60);
}

#[both_databases]
async fn what_does_not_go_is_tried_for_three_days(sandbox: Sandbox) {
    letters(&sandbox, 1).await;
    let portal = &sandbox.portal;
    let staff = sandbox
        .person("Staff", Role::Staff)
        .await
        .moderator()
        .unwrap();
    let mut tries = 0;
    for minute in 0..(4 * 24 * 60) {
        for parcel in claim(portal, ALL).await.unwrap() {
            tries += 1;
            settle(portal, &parcel, Fate::Later(format!("busy at {minute}")))
                .await
                .unwrap();
        }
        if rows(&sandbox).await[0].state == MailState::Failed {
            break;
        }
        // From try to try; every minute would take long.
        let due = rows(&sandbox).await[0].due_at;
        portal.clock().advance(due - portal.now());
    }
    assert_eq!(tries, 10);
    let row = rows(&sandbox).await.remove(0);
    assert_eq!(row.state, MailState::Failed);
    let lasted = row.ended_at.unwrap() - row.created_at;
    assert!(
        lasted > TimeDelta::days(2) && lasted <= TimeDelta::days(3),
        "{lasted}"
    );
    let shown = desk(portal, &staff).await.unwrap();
    assert_eq!((shown.failed, shown.waiting, shown.mails.len()), (1, 0, 1));
    assert!(
        shown.mails[0]
            .said
            .as_deref()
            .unwrap()
            .starts_with("busy at")
    );

    send_again(portal, &staff, row.id).await.unwrap();
    let again = send_again(portal, &staff, row.id).await;
    assert!(
        matches!(again, Err(crate::Error::Problem(Problem::NotFound))),
        "it waits"
    );
    let parcels = claim(portal, ALL).await.unwrap();
    assert_eq!(parcels[0].id, row.id);
    settle(portal, &parcels[0], Fate::Sent).await.unwrap();
    assert_eq!(send_all_again(portal, &staff).await.unwrap(), 0);
}

#[both_databases]
async fn what_is_refused_is_given_up_at_once(sandbox: Sandbox) {
    letters(&sandbox, 2).await;
    let portal = &sandbox.portal;
    let staff = sandbox
        .person("Staff", Role::Staff)
        .await
        .moderator()
        .unwrap();
    for parcel in claim(portal, ALL).await.unwrap() {
        settle(portal, &parcel, Fate::Refused("spam".into()))
            .await
            .unwrap();
    }
    assert!(
        rows(&sandbox)
            .await
            .iter()
            .all(|row| row.state == MailState::Failed)
    );
    assert_eq!(send_all_again(portal, &staff).await.unwrap(), 2);
    assert_eq!(claim(portal, ALL).await.unwrap().len(), 2);
}

#[both_databases]
async fn what_is_of_no_use_any_more_is_dropped_and_in_time_forgotten(sandbox: Sandbox) {
    let mut tx = sandbox.portal.write().await.unwrap();
    let post = Post {
        person: None,
        address: "x@strangers.test".into(),
        language: Language::English,
        facts: Facts::ConfirmAddress {
            token: "secret".into(),
        },
        life: Some(TimeDelta::minutes(30)),
    };
    let id = write(&tx, post).await.unwrap();
    tx.record(crate::journal::Entry::new(
        None,
        id,
        model::mail::Verb::Written,
    ))
    .await
    .unwrap();
    tx.commit().await.unwrap();
    advance(&sandbox, 1);
    assert!(claim(&sandbox.portal, ALL).await.unwrap().is_empty());
    let row = rows(&sandbox).await.remove(0);
    assert_eq!((row.state, row.facts), (MailState::Dropped, None));
    advance(&sandbox, 24 * 91);
    assert_eq!(
        crate::mail::forget_old_mails(&sandbox.portal)
            .await
            .unwrap(),
        1
    );
    assert!(rows(&sandbox).await.is_empty());
}
