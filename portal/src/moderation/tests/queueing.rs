use super::form;
use crate::moderation::{decide, queue};
use crate::opportunities::testing::moves::{submit, withdraw};
use crate::opportunities::testing::{draft, sent};
use crate::opportunities::{posting, save_step};
use crate::screens::desk;
use crate::testing::{Sandbox, both_databases};
use chrono::TimeDelta;
use model::Language;
use model::accounts::Role;
use model::closed::Closed;
use model::moderation::{QueueFilter, QueueOnly};
use model::opportunities::{Field, Kind, Step};

#[both_databases]
async fn the_longest_waiting_comes_first_and_the_counts_are_of_all(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let tanaka = sandbox.faculty("Tanaka").await;
    let sato = sandbox.person("Sato", Role::Staff).await;
    let staff = sato.moderator().unwrap();
    let empty = queue(portal, &staff, &QueueFilter::default(), Language::Japanese)
        .await
        .unwrap();
    assert!(empty.page.items.is_empty() && empty.total == 0);

    let mut waiting = Vec::new();
    for kind in Kind::ALL.iter().copied() {
        waiting.push(sandbox.submitted(&tanaka, kind, &draft(kind)).await);
        portal.clock().advance(TimeDelta::days(1));
    }
    let kind = Kind::Internship;
    let edited = sandbox.published(&tanaka, &sato, kind, &draft(kind)).await;
    let text = sent(
        &draft(kind).with(Field::TitleJa, "新しい題"),
        kind,
        Step::Basics,
    );
    let version = posting(portal, &tanaka, edited, Language::Japanese)
        .await
        .unwrap()
        .version;
    let version = save_step(portal, &tanaka, edited, Step::Basics, &text, version)
        .await
        .unwrap();
    submit(portal, &tanaka, edited, version).await.unwrap();
    portal.clock().advance(TimeDelta::minutes(1));
    let (own, _) = sandbox
        .submitted(&sato.poster().unwrap(), kind, &draft(kind))
        .await;
    let (gone, _) = sandbox.submitted(&tanaka, kind, &draft(kind)).await;
    withdraw(portal, &tanaka, gone, "filled", "").await.unwrap();
    decide(portal, &staff, waiting[0].0, &form("ask", "", waiting[0].1))
        .await
        .unwrap();

    let all = queue(portal, &staff, &QueueFilter::default(), Language::Japanese)
        .await
        .unwrap();
    let expected: Vec<_> = waiting
        .iter()
        .map(|(id, _)| *id)
        .chain([edited, own])
        .collect();
    assert_eq!(
        all.page
            .items
            .iter()
            .map(|item| item.id)
            .collect::<Vec<_>>(),
        expected
    );
    assert_eq!(all.page.items[0].days_waiting, 4);
    assert_eq!(
        all.page
            .items
            .iter()
            .map(|item| item.is_mine)
            .collect::<Vec<_>>(),
        [false, false, false, false, false, true]
    );
    let behind = queue(
        portal,
        &staff,
        &QueueFilter {
            page: 2,
            ..QueueFilter::default()
        },
        Language::Japanese,
    )
    .await
    .unwrap();
    assert_eq!(
        (
            behind.page.items.len(),
            behind.page.page,
            behind.page.last()
        ),
        (6, 1, 1),
        "past the end stands the last page"
    );
    let counts: Vec<u32> = all.counts.iter().map(|(_, count)| *count).collect();
    assert_eq!((counts, all.total), (vec![1, 3, 1, 1], 6));

    let only = async |kind: Option<Kind>, only: Option<QueueOnly>| {
        let some = queue(
            portal,
            &staff,
            &QueueFilter {
                kind,
                only,
                page: 1,
            },
            Language::Japanese,
        )
        .await
        .unwrap();
        assert_eq!(some.total, 6, "counts do not follow the filter");
        some.page
            .items
            .iter()
            .map(|item| item.id)
            .collect::<Vec<_>>()
    };
    assert_eq!(only(Some(Kind::GuestCourse), None).await, [waiting[3].0]);
    assert_eq!(only(None, Some(QueueOnly::Edit)).await, [edited]);
    assert_eq!(only(None, Some(QueueOnly::Asked)).await, [waiting[0].0]);
    assert_eq!(
        only(Some(kind), Some(QueueOnly::New)).await,
        [waiting[1].0, own]
    );
}

#[both_databases]
async fn the_next_one_is_never_ones_own(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let tanaka = sandbox.faculty("Tanaka").await;
    let sato = sandbox.person("Sato", Role::Staff).await;
    let staff = sato.moderator().unwrap();
    let kind = Kind::GuestCourse;
    let (first, first_version) = sandbox.submitted(&tanaka, kind, &draft(kind)).await;
    portal.clock().advance(TimeDelta::hours(1));
    sandbox
        .submitted(&sato.poster().unwrap(), kind, &draft(kind))
        .await;
    portal.clock().advance(TimeDelta::hours(1));
    let (last, last_version) = sandbox.submitted(&tanaka, kind, &draft(kind)).await;

    assert_eq!(
        desk(portal, &staff, first, Language::Japanese)
            .await
            .unwrap()
            .next,
        Some(last)
    );
    assert_eq!(
        desk(portal, &staff, last, Language::Japanese)
            .await
            .unwrap()
            .next,
        Some(first),
        "round again"
    );
    let next = decide(
        portal,
        &staff,
        first,
        &form("decline", "duplicate", first_version),
    )
    .await
    .unwrap();
    assert_eq!(next, Some(last));
    let next = decide(portal, &staff, last, &form("approve", "", last_version))
        .await
        .unwrap();
    assert_eq!(next, None);
}
