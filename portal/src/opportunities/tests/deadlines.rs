//! What happens when a deadline comes near and when it is over.

use super::moves::row;
use crate::notifications;
use crate::opportunities::testing::draft;
use crate::opportunities::testing::moves::act;
use crate::opportunities::{expire_due, posting, remind_due};
use crate::testing::{Sandbox, both_databases, refusal};
use chrono::TimeDelta;
use model::accounts::Role;
use model::notifications::Notification;
use model::opportunities::Verb;
use model::opportunities::{Field, Kind, Move, Stage};
use model::{Conflict, Language, Problem};

#[both_databases]
async fn publication_ends_by_itself_after_the_last_day(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let tanaka = sandbox.faculty("Tanaka").await;
    let sato = sandbox.person("Sato", Role::Staff).await;
    let kind = Kind::Internship;
    let open = sandbox
        .published(
            &tanaka,
            &sato,
            kind,
            &draft(kind)
                .with(Field::ApplyBy, "2027-04-30")
                .with(Field::ReplyBy, ""),
        )
        .await;
    let paused = sandbox
        .published(
            &tanaka,
            &sato,
            kind,
            &draft(kind).with(Field::ApplyBy, "2027-04-30"),
        )
        .await;
    let later = sandbox.published(&tanaka, &sato, kind, &draft(kind)).await;
    act(portal, &tanaka, paused, Move::Pause).await.unwrap();

    // 2027-04-30 10:00 in Japan: the last day.
    portal.clock().advance(TimeDelta::days(15));
    assert_eq!(expire_due(portal).await.unwrap(), 0);
    // 2027-05-01 00:00 in Japan.
    portal.clock().advance(TimeDelta::hours(14));
    assert_eq!(expire_due(portal).await.unwrap(), 2);
    assert_eq!(expire_due(portal).await.unwrap(), 0, "once");
    for (id, stage) in [
        (open, Stage::Closed),
        (paused, Stage::Closed),
        (later, Stage::Open),
    ] {
        assert_eq!(row(&sandbox, id).await.state().stage(), stage);
    }
    let told: Vec<Verb> = notifications::list(portal, &tanaka, 1, Language::Japanese)
        .await
        .unwrap()
        .items
        .iter()
        .filter_map(Notification::posting_verb)
        .collect();
    assert_eq!(
        told.iter().filter(|verb| **verb == Verb::Expired).count(),
        2
    );
    let page = posting(portal, &tanaka, open, Language::Japanese)
        .await
        .unwrap();
    assert_eq!(
        page.timeline
            .last()
            .map(|line| (line.verb, line.actor.clone())),
        Some((Verb::Expired, None))
    );
}

// F64: the author hears before the end, once for each deadline.
#[both_databases]
async fn f64_the_poster_hears_of_a_deadline_before_it_comes(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let tanaka = sandbox.faculty("Tanaka").await;
    let sato = sandbox.person("Sato", Role::Staff).await;
    let kind = Kind::Internship;
    let until = |day: &str| {
        draft(kind)
            .with(Field::ApplyBy, day)
            .with(Field::ReplyBy, "")
    };
    let near = sandbox
        .published(&tanaka, &sato, kind, &until("2027-04-30"))
        .await;
    sandbox
        .published(&tanaka, &sato, kind, &until("2027-05-20"))
        .await;
    let paused = sandbox
        .published(&tanaka, &sato, kind, &until("2027-04-30"))
        .await;
    act(portal, &tanaka, paused, Move::Pause).await.unwrap();
    // 2027-04-26 10:00 in Japan: four days before.
    portal.clock().advance(TimeDelta::days(11));
    assert_eq!(remind_due(portal).await.unwrap(), 0);
    portal.clock().advance(TimeDelta::days(1));
    for told in [1, 0] {
        assert_eq!(remind_due(portal).await.unwrap(), told);
    }
    portal.clock().advance(TimeDelta::days(3));
    assert_eq!(remind_due(portal).await.unwrap(), 0, "once for a deadline");
    let told = notifications::list(portal, &tanaka, 1, Language::Japanese)
        .await
        .unwrap()
        .items;
    let about: Vec<_> = told
        .iter()
        .filter(|one| one.posting_verb() == Some(Verb::EndsSoon))
        .map(Notification::posting)
        .collect();
    assert_eq!(about, [Some(near)]);
    // One that ends tomorrow when it is approved is told at once.
    let tomorrow = sandbox
        .published(&tanaka, &sato, kind, &until("2027-05-01"))
        .await;
    assert_eq!(remind_due(portal).await.unwrap(), 1);
    assert_eq!(
        notifications::list(portal, &tanaka, 1, Language::Japanese)
            .await
            .unwrap()
            .items[0]
            .posting(),
        Some(tomorrow)
    );
}

#[both_databases]
async fn what_nobody_can_apply_to_is_not_reopened(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let tanaka = sandbox.faculty("Tanaka").await;
    let sato = sandbox.person("Sato", Role::Staff).await;
    let kind = Kind::Internship;
    let id = sandbox.published(&tanaka, &sato, kind, &draft(kind)).await;
    act(portal, &tanaka, id, Move::Close).await.unwrap();
    act(portal, &tanaka, id, Move::Reopen).await.unwrap();
    act(portal, &tanaka, id, Move::Close).await.unwrap();
    portal.clock().advance(TimeDelta::days(100));
    assert_eq!(
        refusal(act(portal, &tanaka, id, Move::Reopen).await),
        Problem::Conflict(Conflict::DeadlinePassed)
    );
    let page = posting(portal, &tanaka, id, Language::Japanese)
        .await
        .unwrap();
    let offered = |act| {
        page.offers
            .iter()
            .find(|offer| offer.act == act)
            .map(|offer| offer.refused)
    };
    assert_eq!(
        offered(Move::Reopen),
        Some(Some(Conflict::DeadlinePassed)),
        "it is said why not"
    );
    assert_eq!(
        offered(Move::Save),
        Some(None),
        "an edit with a new deadline is"
    );
}
