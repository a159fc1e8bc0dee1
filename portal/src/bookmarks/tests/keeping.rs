use super::super::entity::{Entity, Model};
use super::super::{mark, unmark};
use super::{all, publish, star, titled, titles};
use crate::accounts::entities::{people, sessions};
use crate::journal;
use crate::opportunities::entities::{opportunities, revisions};
use crate::opportunities::testing::draft;
use crate::rows::insert_all;
use crate::screens::bookmarks as list;
use crate::testing::{Sandbox, both_databases, refusal};
use chrono::TimeDelta;
use model::accounts::Role;
use model::accounts::Verb;
use model::bookmarks::{BOOKMARKS_MAX, BookmarkOrder, Star};
use model::opportunities::{Field, Kind};
use model::{Conflict, Language, Problem};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

#[both_databases]
async fn somebody_marks_postings_and_takes_marks_off(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let (ana, bea) = (
        sandbox.person("Ana", Role::Student).await,
        sandbox.person("Bea", Role::Admin).await,
    );
    let (poster, staff) = (
        sandbox.faculty("Hana").await,
        sandbox.person("Staff", Role::Staff).await,
    );
    let sea = publish(
        &sandbox,
        &poster,
        &staff,
        &titled("海").with(Field::ApplyBy, "2027-06-01"),
    )
    .await;
    let hill = publish(
        &sandbox,
        &poster,
        &staff,
        &titled("山").with(Field::ApplyBy, "2027-05-01"),
    )
    .await;
    star(&sandbox, &ana, hill).await;
    portal.clock().advance(TimeDelta::hours(1));
    star(&sandbox, &ana, sea).await;
    portal.clock().advance(TimeDelta::hours(1));
    let before = journal::last(portal.read()).await.unwrap();
    // Once more is still one mark, and does not move it to the top.
    star(&sandbox, &ana, hill).await;
    assert_eq!(
        journal::last(portal.read()).await.unwrap(),
        before,
        "nothing was written"
    );

    let some = |title: &str| Some(title.to_owned());
    assert_eq!(
        titles(&sandbox, &ana, BookmarkOrder::Marked).await,
        [some("海"), some("山")]
    );
    assert_eq!(
        titles(&sandbox, &ana, BookmarkOrder::Deadline).await,
        [some("山"), some("海")]
    );
    assert_eq!(
        all(&sandbox, &ana, BookmarkOrder::Marked).await.items[0]
            .posting
            .as_ref()
            .unwrap()
            .mine
            .star,
        Star::Marked
    );
    assert_eq!(
        all(&sandbox, &bea, BookmarkOrder::Marked).await.total,
        0,
        "nobody else sees them"
    );

    unmark(portal, &bea, sea).await.unwrap();
    assert_eq!(
        all(&sandbox, &ana, BookmarkOrder::Marked).await.total,
        2,
        "nor takes them off"
    );
    unmark(portal, &ana, sea).await.unwrap();
    unmark(portal, &ana, sea).await.unwrap();
    assert_eq!(
        titles(&sandbox, &ana, BookmarkOrder::Marked).await,
        [some("山")]
    );
}

#[both_databases]
async fn the_journal_is_told_that_and_not_what(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Student).await;
    let (poster, staff) = (
        sandbox.faculty("Hana").await,
        sandbox.person("Staff", Role::Staff).await,
    );
    let id = publish(&sandbox, &poster, &staff, &titled("海")).await;
    let before = journal::last(portal.read()).await.unwrap();
    star(&sandbox, &ana, id).await;
    unmark(portal, &ana, id).await.unwrap();
    let told = journal::after(portal.read(), before, 10).await.unwrap();
    let deeds: Vec<_> = told.iter().map(|entry| entry.about()).collect();
    assert_eq!(
        deeds,
        [
            Some((ana.id(), Verb::Bookmarked)),
            Some((ana.id(), Verb::BookmarkRemoved))
        ]
    );
    assert!(told.iter().all(|entry| entry.actor_id == Some(ana.id())));
}

#[both_databases]
async fn nobody_marks_more_than_the_limit(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Student).await;
    let (poster, staff) = (
        sandbox.faculty("Hana").await,
        sandbox.person("Staff", Role::Staff).await,
    );
    let one = publish(&sandbox, &poster, &staff, &titled("一")).await;
    let other = publish(&sandbox, &poster, &staff, &titled("二")).await;
    sandbox.marks(&ana, one, BOOKMARKS_MAX - 1).await;
    // Two windows at the same moment: one place is left.
    let (first, second) = tokio::join!(mark(portal, &ana, one), mark(portal, &ana, other));
    assert_eq!(u32::from(first.is_ok()) + u32::from(second.is_ok()), 1);
    assert_eq!(
        refusal(first.and(second)),
        Problem::Conflict(Conflict::TooManyBookmarks)
    );
    let page = list(
        portal,
        &ana,
        BookmarkOrder::Deadline,
        9999,
        Language::English,
    )
    .await
    .unwrap();
    assert_eq!(
        (page.total, page.page, page.items.len()),
        (BOOKMARKS_MAX, 25, 20),
        "the last page"
    );
    for id in [one, other] {
        unmark(portal, &ana, id).await.unwrap();
    }
    star(&sandbox, &ana, other).await;
}

#[both_databases]
async fn marks_go_with_the_person_and_with_the_posting(sandbox: Sandbox) {
    let (db, portal) = (sandbox.portal.read(), &sandbox.portal);
    let (ana, bea) = (
        sandbox.person("Ana", Role::Student).await,
        sandbox.person("Bea", Role::Student).await,
    );
    let poster = sandbox.faculty("Hana").await;
    let kind = Kind::GuestCourse;
    let (gone, _) = sandbox.drafted(&poster, kind, &draft(kind)).await;
    let (stays, _) = sandbox.drafted(&poster, kind, &draft(kind)).await;
    let marks = [(ana.id(), stays), (bea.id(), gone), (bea.id(), stays)];
    let rows = marks.map(|(person_id, opportunity_id)| Model {
        person_id,
        opportunity_id,
        marked_at: portal.now(),
    });
    insert_all(db, rows.to_vec()).await.unwrap();

    revisions::Entity::delete_many()
        .filter(revisions::Column::OpportunityId.eq(gone))
        .exec(db)
        .await
        .unwrap();
    opportunities::Entity::delete_by_id(gone)
        .exec(db)
        .await
        .unwrap();
    assert_eq!(Entity::find().count(db).await.unwrap(), 2);
    sessions::Entity::delete_many()
        .filter(sessions::Column::PersonId.eq(ana.id()))
        .exec(db)
        .await
        .unwrap();
    people::Entity::delete_by_id(ana.id())
        .exec(db)
        .await
        .unwrap();
    let left = Entity::find().all(db).await.unwrap();
    assert_eq!(
        left.iter()
            .map(|row| (row.person_id, row.opportunity_id))
            .collect::<Vec<_>>(),
        [(bea.id(), stays)]
    );
}
