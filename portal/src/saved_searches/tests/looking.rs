//! Looking at what a saved search has found.

use super::super::{look, one};
use super::{bells, follow, keep, publish, titled};
use crate::opportunities::entities::opportunities;
use crate::screens::{feed, mark};
use crate::testing::{Sandbox, both_databases};
use model::Language;
use model::accounts::Role;
use model::saved_searches::Look;
use model::search::{SearchQuery, Sort};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// Changes when a posting was posted, as an import does.
async fn posted(
    portal: &crate::Portal,
    id: model::OpportunityId,
    at: chrono::DateTime<chrono::Utc>,
) {
    opportunities::Entity::update_many()
        .col_expr(opportunities::Column::PublishedAt, Expr::value(at))
        .filter(opportunities::Column::Id.eq(id))
        .exec(portal.read())
        .await
        .unwrap();
}

// F61: an import tells today of what its source posted long ago.
#[both_databases]
async fn f61_what_is_newly_open_stands_first_where_an_alert_leads(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Student).await;
    let (poster, staff) = (
        sandbox.faculty("Hana").await,
        sandbox.person("Staff", Role::Staff).await,
    );
    for title in ["海の一", "海の二", "海の三"] {
        publish(&sandbox, &poster, &staff, &titled(title)).await;
    }
    follow(&sandbox).await;
    portal.clock().advance(chrono::TimeDelta::hours(1));
    let id = keep(&sandbox, &ana, "kind=internship").await;
    let old = publish(&sandbox, &poster, &staff, &titled("海の古い話")).await;
    posted(portal, old, portal.now() - chrono::TimeDelta::days(150)).await;
    follow(&sandbox).await;
    assert_eq!(bells(&sandbox, &ana).await, [1]);

    let (query, at) = look(portal, &ana, id).await.unwrap();
    let page = async |page: u32, sort: Option<Sort>| {
        let query = SearchQuery {
            page,
            per_page: 2,
            sort,
            ..query.clone()
        };
        let mut results = crate::screens::find(portal, &ana.reader(), &query, Language::Japanese)
            .await
            .unwrap();
        mark(portal, &ana, at, Language::Japanese, &mut results)
            .await
            .unwrap();
        assert_eq!(results.page.total, 4);
        results
            .page
            .items
            .into_iter()
            .map(|item| (item.id, item.mine.is_new))
            .collect::<Vec<_>>()
    };
    let first = page(1, None).await;
    assert_eq!((first.len(), first[0]), (3, (old, true)));
    assert_eq!(page(2, None).await[1], (old, true));
    assert!(
        page(1, Some(Sort::Newest))
            .await
            .iter()
            .all(|(id, _)| *id != old),
        "a chosen order stays"
    );

    let token = one(portal, &ana, id, Language::Japanese)
        .await
        .unwrap()
        .feed_token;
    let shown = feed(portal, &token, Sort::Newest, Language::Japanese)
        .await
        .unwrap();
    assert_eq!((shown.entries.len(), shown.entries[0].posting.id), (4, old));
}

#[both_databases]
async fn looking_makes_everything_known_and_still_marks_what_was_new(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Student).await;
    let bea = sandbox.person("Bea", Role::Student).await;
    let (poster, staff) = (
        sandbox.faculty("Hana").await,
        sandbox.person("Staff", Role::Staff).await,
    );
    publish(&sandbox, &poster, &staff, &titled("海の古い話")).await;
    portal.clock().advance(chrono::TimeDelta::hours(1));
    let id = keep(&sandbox, &ana, "q=海").await;
    let new = publish(&sandbox, &poster, &staff, &titled("海の新しい話")).await;
    follow(&sandbox).await;
    assert_eq!(
        one(portal, &ana, id, Language::Japanese).await.unwrap().new,
        1
    );
    assert_eq!(
        crate::notifications::unread(portal.read(), ana.id())
            .await
            .unwrap(),
        1
    );

    portal.clock().advance(chrono::TimeDelta::hours(1));
    let (query, at) = look(portal, &ana, id).await.unwrap();
    assert_eq!(
        one(portal, &ana, id, Language::Japanese).await.unwrap().new,
        0
    );
    assert_eq!(
        crate::notifications::unread(portal.read(), ana.id())
            .await
            .unwrap(),
        0
    );
    assert_eq!(bells(&sandbox, &ana).await, [1]);

    let marked = async |person: &crate::SignedIn, look: Look| {
        let mut results =
            crate::screens::find(portal, &person.reader(), &query, Language::Japanese)
                .await
                .unwrap();
        mark(portal, person, look, Language::Japanese, &mut results)
            .await
            .unwrap();
        let ids: Vec<_> = results
            .page
            .items
            .iter()
            .filter(|item| item.mine.is_new)
            .map(|item| item.id)
            .collect();
        (ids, results.saved.is_some(), results.page.total)
    };
    assert_eq!(marked(&ana, at).await, (vec![new], true, 2));
    // The address of somebody else's look marks nothing and tells nothing.
    assert_eq!(marked(&bea, at).await, (vec![], false, 2));

    portal.clock().advance(chrono::TimeDelta::hours(1));
    let (_, next) = look(portal, &ana, id).await.unwrap();
    assert_eq!(marked(&ana, next).await, (vec![], true, 2));
}
