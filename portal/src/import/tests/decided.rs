//! A file undoes nothing that people have decided.

use super::{corrected, counts, import, news, posting, published, row};
use crate::import::ImportOptions;
use crate::opportunities::testing::moves::act;
use crate::testing::{Sandbox, both_databases};
use crate::{Moderator, Portal, moderation, opportunities};
use model::accounts::Role;
use model::import::News;
use model::machine::MoveForm;
use model::opportunities::{Field, Move, Publication, Revision};

fn file(salary: &str) -> String {
    row("c16", "Tide gauge intern", "Reef Labs", salary)
}

async fn decide(portal: &Portal, staff: &Moderator, act: &str, reason: &str) {
    let row = posting(portal, "c16").await;
    let form = MoveForm {
        act: act.into(),
        reason: reason.into(),
        message: "Facts are missing.".into(),
        version: row.version.to_string(),
        ..MoveForm::default()
    };
    moderation::decide(portal, staff, row.id, &form)
        .await
        .unwrap();
}

#[both_databases]
async fn f9_what_staff_declined_stays_declined(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let eri = sandbox.staff("Eri").await;
    import(portal, &file("$20/hr"), &ImportOptions::default())
        .await
        .unwrap();
    decide(portal, &eri, "decline", "missing-facts").await;
    let before = posting(portal, "c16").await;
    for (salary, options) in [
        ("$21/hr", published()),
        ("$22/hr", ImportOptions::default()),
        ("Unpaid", published()),
    ] {
        let report = import(portal, &file(salary), &options).await.unwrap();
        assert_eq!(
            (counts(&report), report.kept, news(&report)),
            ((0, 0, 0, 0), 1, vec![News::Declined])
        );
        assert_eq!(posting(portal, "c16").await, before);
    }
}

#[both_databases]
async fn f9_a_request_for_changes_is_answered_on_the_desk(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let eri = sandbox.staff("Eri").await;
    import(portal, &file("$20/hr"), &ImportOptions::default())
        .await
        .unwrap();
    decide(portal, &eri, "request-changes", "").await;
    let report = import(portal, &file("$21/hr"), &published()).await.unwrap();
    assert_eq!(
        (counts(&report), report.waiting, news(&report)),
        ((0, 1, 0, 0), 1, vec![News::WaitsInReview])
    );
    let row = posting(portal, "c16").await;
    assert_eq!(
        (row.publication, row.revision),
        (Publication::Unpublished, Revision::InReview)
    );
}

#[both_databases]
async fn f9_a_running_review_goes_on(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    import(portal, &file("$20/hr"), &ImportOptions::default())
        .await
        .unwrap();
    let report = import(portal, &file("$21/hr"), &published()).await.unwrap();
    assert_eq!(news(&report), [News::WaitsInReview]);
    let row = posting(portal, "c16").await;
    assert_eq!(
        (row.publication, row.revision),
        (Publication::Unpublished, Revision::InReview)
    );
    assert_eq!(
        row.draft().unwrap().get(Field::WageAmount),
        "21",
        "and staff read what the source says now"
    );
}

#[both_databases]
async fn f10_what_was_closed_by_hand_stays_closed(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let eri = sandbox.person("Eri", Role::Staff).await.poster().unwrap();
    import(portal, &file("$20/hr"), &published()).await.unwrap();
    act(portal, &eri, posting(portal, "c16").await.id, Move::Close)
        .await
        .unwrap();
    let before = posting(portal, "c16").await;
    for salary in ["$21/hr", "$22/hr", "Unpaid"] {
        let report = import(portal, &file(salary), &published()).await.unwrap();
        assert_eq!(
            (counts(&report), report.kept, news(&report)),
            ((0, 0, 0, 0), 1, vec![News::ClosedByHand])
        );
        assert_eq!(posting(portal, "c16").await, before);
    }
    // Whoever closed it may open it again, and from then on the file counts.
    act(portal, &eri, before.id, Move::Reopen).await.unwrap();
    let report = import(portal, &file("$23/hr"), &published()).await.unwrap();
    assert_eq!((counts(&report), news(&report).len()), ((0, 1, 0, 0), 0));
}

#[both_databases]
async fn f10_what_the_calendar_closed_opens_again(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    import(portal, &file("$20/hr"), &published()).await.unwrap();
    portal.clock().advance(chrono::TimeDelta::days(190));
    opportunities::expire_due(portal).await.unwrap();
    assert_eq!(
        posting(portal, "c16").await.publication,
        Publication::Closed
    );
    import(portal, &file("$21/hr"), &published()).await.unwrap();
    assert_eq!(posting(portal, "c16").await.publication, Publication::Open);
}

#[both_databases]
async fn f10_what_is_paused_stays_paused_and_readable_as_it_was(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let eri = sandbox.person("Eri", Role::Staff).await.poster().unwrap();
    import(portal, &file("$20/hr"), &published()).await.unwrap();
    act(portal, &eri, posting(portal, "c16").await.id, Move::Pause)
        .await
        .unwrap();
    let report = import(portal, &file("$21/hr"), &published()).await.unwrap();
    assert_eq!(news(&report), [News::WaitsPaused]);
    let row = posting(portal, "c16").await;
    assert_eq!(
        (row.publication, row.revision),
        (Publication::Paused, Revision::InReview)
    );
    assert_eq!(
        row.published_draft()
            .unwrap()
            .unwrap()
            .get(Field::WageAmount),
        "20"
    );
}

#[both_databases]
async fn f10_what_staff_edited_is_not_overwritten(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let eri = sandbox.person("Eri", Role::Staff).await.poster().unwrap();
    let ken = sandbox.staff("Ken").await;
    import(portal, &file("$20/hr"), &published()).await.unwrap();
    let id = posting(portal, "c16").await.id;
    let version = corrected(
        portal,
        &eri,
        "c16",
        Field::TitleEn,
        "Tide gauge intern (Boston)",
    )
    .await;
    opportunities::testing::moves::submit(portal, &eri, id, version)
        .await
        .unwrap();
    decide(portal, &ken, "approve", "").await;
    let report = import(portal, &file("$21/hr"), &published()).await.unwrap();
    assert_eq!(news(&report), [News::WaitsEdited]);
    let row = posting(portal, "c16").await;
    assert_eq!(
        (row.publication, row.revision),
        (Publication::Open, Revision::InReview)
    );
    let open = row.published_draft().unwrap().unwrap();
    assert_eq!(
        (open.get(Field::TitleEn), open.get(Field::WageAmount)),
        ("Tide gauge intern (Boston)", "20")
    );
    let waiting = row.draft().unwrap();
    assert_eq!(
        (waiting.get(Field::TitleEn), waiting.get(Field::WageAmount)),
        ("Tide gauge intern (Boston)", "21")
    );
}
