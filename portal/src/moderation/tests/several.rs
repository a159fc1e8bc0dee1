use super::{form, is_public};
use crate::moderation::{bulk, decide, queue};
use crate::opportunities::testing::titled;
use crate::testing::{Sandbox, both_databases};
use model::accounts::Role;
use model::moderation::{BulkAct, BulkResult, QueueFilter};
use model::opportunities::{Field, Kind};
use model::{Conflict, Language, Problem};

const KIND: Kind = Kind::Internship;

#[both_databases]
async fn what_is_refused_of_one_keeps_nobody_from_the_others(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let sato = sandbox.person("Sato", Role::Staff).await;
    let staff = sato.moderator().unwrap();
    let ana = sandbox.faculty("Ana").await;
    let (first, version) = sandbox.submitted(&ana, KIND, &titled("一")).await;
    let (own, own_version) = sandbox
        .submitted(&sato.poster().unwrap(), KIND, &titled("二"))
        .await;
    let (last, last_version) = sandbox.submitted(&ana, KIND, &titled("三")).await;
    let chosen = [(own, own_version), (first, version), (last, last_version)];
    let chosen = chosen.map(|(id, version)| (id, version.to_string()));
    let approve = BulkAct::Approve;
    let results = bulk(portal, &staff, approve, &chosen, Language::Japanese).await;
    let refused: Vec<_> = results
        .unwrap()
        .into_iter()
        .map(|one| one.refused)
        .collect();
    let own_posting = Some(Problem::Conflict(Conflict::OwnPosting));
    assert_eq!(refused, [own_posting, None, None]);
    assert!(is_public(&sandbox, first).await && is_public(&sandbox, last).await);
    assert!(!is_public(&sandbox, own).await);
}

#[both_databases]
async fn what_has_to_be_read_is_not_published_among_others(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let sato = sandbox.person("Sato", Role::Staff).await;
    let staff = sato.moderator().unwrap();
    let ana = sandbox.faculty("Ana").await;
    let (sound, sound_version) = sandbox.submitted(&ana, KIND, &titled("一")).await;
    let pointed = titled("二").with(Field::ReplyBy, "");
    let (pointed, pointed_version) = sandbox.submitted(&ana, KIND, &pointed).await;
    let (asked, version) = sandbox.submitted(&ana, KIND, &titled("三")).await;
    decide(portal, &staff, asked, &form("ask", "", version))
        .await
        .unwrap();
    let chosen = [
        (sound, sound_version),
        (pointed, pointed_version),
        (asked, version + 1),
    ];
    let chosen = chosen.map(|(id, version)| (id, version.to_string()));
    let taken = bulk(portal, &staff, BulkAct::Take, &chosen, Language::Japanese).await;
    let is_done = |one: &BulkResult| one.refused.is_none() && !one.may_undo;
    assert!(taken.unwrap().iter().all(is_done), "nothing to take back");
    let results = bulk(
        portal,
        &staff,
        BulkAct::Approve,
        &chosen,
        Language::Japanese,
    )
    .await;
    let outcomes = results.unwrap().into_iter();
    let outcomes: Vec<_> = outcomes.map(|one| (one.refused, one.may_undo)).collect();
    let refused = |why: Conflict| (Some(Problem::Conflict(why)), false);
    assert_eq!(
        outcomes,
        [
            (None, true),
            refused(Conflict::PointsOpen),
            refused(Conflict::AwaitsAnswer)
        ]
    );
    assert!(is_public(&sandbox, sound).await);
    assert!(!is_public(&sandbox, pointed).await && !is_public(&sandbox, asked).await);
    let waiting = queue(portal, &staff, &QueueFilter::default(), Language::Japanese).await;
    let waiting = waiting.unwrap().page.items;
    let points_of = |id| waiting.iter().find(|item| item.id == id);
    let points_of = |id| points_of(id).unwrap().points_open;
    assert_eq!((points_of(pointed), points_of(asked)), (1, 0));
}
