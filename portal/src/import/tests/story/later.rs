//! What a later file changes, and what it leaves as it is.

use super::super::{SAMPLE, corrected, counts, import, news, posting, published};
use super::{KELP, TIDEPOOL, published_draft};
use crate::import::ImportOptions;
use crate::journal;
use crate::opportunities::entities::opportunities::{Column, Entity, Model};
use crate::opportunities::entities::revisions;
use crate::testing::{Sandbox, both_databases};
use crate::{Portal, discovery, opportunities};
use model::accounts::Role;
use model::import::News;
use model::opportunities::{Field, Move, Publication, Revision};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

async fn set_publication(portal: &Portal, row: &Model, publication: Publication) {
    Entity::update_many()
        .col_expr(Column::Publication, Expr::value(publication))
        .filter(Column::Id.eq(row.id))
        .exec(portal.read())
        .await
        .unwrap();
}

#[both_databases]
async fn the_second_run_changes_nothing(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    import(portal, SAMPLE, &published()).await.unwrap();
    let before = Entity::find().all(portal.read()).await.unwrap();
    let position = journal::last(portal.read()).await.unwrap();
    portal.clock().advance(chrono::TimeDelta::days(3));
    let report = import(portal, SAMPLE, &published()).await.unwrap();
    assert_eq!(
        (counts(&report), report.organizations_created),
        ((0, 0, 4, 0), 0)
    );
    assert_eq!(Entity::find().all(portal.read()).await.unwrap(), before);
    assert_eq!(journal::last(portal.read()).await.unwrap(), position);
}

#[both_databases]
async fn a_changed_row_is_a_new_version(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    import(portal, SAMPLE, &published()).await.unwrap();
    let changed = SAMPLE.replace("$31/hr", "$35/hr");
    let report = import(portal, &changed, &published()).await.unwrap();
    assert_eq!(counts(&report), (0, 1, 3, 0));
    let row = posting(portal, TIDEPOOL).await;
    assert_eq!(
        (row.version, published_draft(&row).get(Field::WageAmount)),
        (2, "35")
    );
    let numbers: Vec<i32> = revisions::Entity::find()
        .filter(revisions::Column::OpportunityId.eq(row.id))
        .all(portal.read())
        .await
        .unwrap()
        .iter()
        .map(|revision| revision.number)
        .collect();
    assert_eq!(numbers, [1, 2]);
    discovery::catch_up(portal).await.unwrap();
    assert_eq!(discovery::verify(portal).await.unwrap(), []);
}

#[both_databases]
async fn what_staff_corrected_stays(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let eri = sandbox.person("Eri", Role::Staff).await.poster().unwrap();
    import(portal, SAMPLE, &ImportOptions::default())
        .await
        .unwrap();
    let row = posting(portal, TIDEPOOL).await;
    assert_eq!(
        (row.publication, row.revision),
        (Publication::Unpublished, Revision::InReview)
    );
    opportunities::testing::moves::act(portal, &eri, row.id, Move::Recall)
        .await
        .unwrap();
    let version = corrected(
        portal,
        &eri,
        TIDEPOOL,
        Field::SummaryEn,
        "Corrected by hand.",
    )
    .await;
    opportunities::testing::moves::submit(portal, &eri, row.id, version)
        .await
        .unwrap();
    import(
        portal,
        &SAMPLE.replace("Marine Robotics Intern", "Ocean Robotics Intern"),
        &ImportOptions::default(),
    )
    .await
    .unwrap();
    let row = posting(portal, TIDEPOOL).await;
    let draft = row.draft().unwrap();
    assert_eq!(draft.get(Field::TitleEn), "Ocean Robotics Intern");
    assert_eq!(draft.get(Field::SummaryEn), "Corrected by hand.");
    assert_eq!(
        (row.publication, row.revision, row.version),
        (Publication::Unpublished, Revision::InReview, version + 1)
    );
}

#[both_databases]
async fn an_edit_under_way_is_left_to_whoever_makes_it(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let eri = sandbox.person("Eri", Role::Staff).await.poster().unwrap();
    import(portal, SAMPLE, &published()).await.unwrap();
    corrected(portal, &eri, TIDEPOOL, Field::SummaryEn, "Not ready yet.").await;
    let before = posting(portal, TIDEPOOL).await;
    let report = import(portal, &SAMPLE.replace("$31/hr", "$35/hr"), &published())
        .await
        .unwrap();
    assert_eq!((report.kept, news(&report)), (1, vec![News::BeingEdited]));
    assert_eq!(posting(portal, TIDEPOOL).await, before);
    // When the edit is done, the next import brings the news.
    opportunities::testing::moves::act(portal, &eri, before.id, Move::Discard)
        .await
        .unwrap();
    let report = import(portal, &SAMPLE.replace("$31/hr", "$35/hr"), &published())
        .await
        .unwrap();
    assert_eq!(
        (report.changed, news(&report)),
        (1, vec![News::WaitsEdited])
    );
}

#[both_databases]
async fn without_publishing_the_open_text_waits_for_staff(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    import(portal, SAMPLE, &published()).await.unwrap();
    import(
        portal,
        &SAMPLE.replace("$31/hr", "$35/hr"),
        &ImportOptions::default(),
    )
    .await
    .unwrap();
    let row = posting(portal, TIDEPOOL).await;
    assert_eq!(
        (row.publication, row.revision),
        (Publication::Open, Revision::InReview)
    );
    assert_eq!(published_draft(&row).get(Field::WageAmount), "31");
    assert_eq!(row.draft().unwrap().get(Field::WageAmount), "35");
}

#[both_databases]
async fn the_frozen_stay_frozen_and_the_withdrawn_withdrawn(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    import(portal, SAMPLE, &published()).await.unwrap();
    let (frozen, withdrawn) = (posting(portal, TIDEPOOL).await, posting(portal, KELP).await);
    set_publication(portal, &frozen, Publication::Frozen).await;
    set_publication(portal, &withdrawn, Publication::Withdrawn).await;
    let changed = SAMPLE
        .replace("$31/hr", "$35/hr")
        .replace("Harvest", "Harvester");
    let report = import(portal, &changed, &published()).await.unwrap();
    assert_eq!((counts(&report), report.kept), ((0, 1, 2, 0), 1));
    assert_eq!(news(&report), [News::WaitsFrozen, News::Withdrawn]);
    let frozen = posting(portal, TIDEPOOL).await;
    assert_eq!(
        (frozen.publication, frozen.revision),
        (Publication::Frozen, Revision::InReview)
    );
    assert_eq!(published_draft(&frozen).get(Field::WageAmount), "31");
    assert_eq!(
        posting(portal, KELP).await.publication,
        Publication::Withdrawn
    );
}

#[both_databases]
async fn what_was_over_opens_again_when_the_source_says_so(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    import(portal, SAMPLE, &published()).await.unwrap();
    portal.clock().advance(chrono::TimeDelta::days(100));
    let row = posting(portal, KELP).await;
    set_publication(portal, &row, Publication::Closed).await;
    import(
        portal,
        &SAMPLE.replace("Harvest", "Harvester"),
        &published(),
    )
    .await
    .unwrap();
    let row = posting(portal, KELP).await;
    assert_eq!(row.publication, Publication::Open);
    assert!(row.apply_by.unwrap() > portal.today());
}
