//! What the pages that everybody opens cost in statements, on data like a real school's.

use crate::accounts::entities::people;
use crate::store::Store;
use crate::{
    Clock, Operator, Portal, Reader, Result, SignedIn, bookmarks, demo, discovery, opportunities,
    organizations,
};
use model::accounts::{Role, Viewer};
use model::bookmarks::{BookmarkOrder, Viewed};
use model::closed::Closed;
use model::opportunities::Kind;
use model::search::SearchQuery;
use model::{Language, OpportunityId, SessionId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A filled portal whose statements are counted.
async fn counted(url: &str) -> (Portal, Arc<AtomicUsize>) {
    let mut store = Store::connect(url).await.unwrap();
    store.migrate().await.unwrap();
    let count = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&count);
    store.on_statement(move || {
        counter.fetch_add(1, Ordering::Relaxed);
    });
    let settings = search::Settings {
        folder: None,
        dictionary: None,
        threads: 1,
        memory: 15 << 20,
        vocabulary: crate::discovery::vocabulary(),
    };
    let index = search::Index::open(settings).unwrap();
    let at = "2027-04-15T01:00:00Z".parse().unwrap();
    let portal = Portal::assemble(store, index, Clock::held(at));
    demo::fill(&portal, &Operator::of_this_machine(), |_| {})
        .await
        .unwrap();
    discovery::catch_up(&portal).await.unwrap();
    (portal, count)
}

/// What an act costs in statements.
async fn cost<T>(count: &AtomicUsize, act: impl Future<Output = Result<T>>) -> (usize, T) {
    count.store(0, Ordering::Relaxed);
    let outcome = act.await.unwrap();
    (count.load(Ordering::Relaxed), outcome)
}

/// A student of the demo school.
async fn student(portal: &Portal) -> SignedIn {
    let row = people::Entity::find()
        .filter(people::Column::Role.eq(Role::Student))
        .one(portal.read())
        .await
        .unwrap()
        .unwrap();
    let viewer = Viewer {
        id: row.id,
        name: row.name,
        email: row.email,
        role: row.role,
        verified: row.verification.is_verified(),
        language: row.language,
        memberships: Vec::new(),
    };
    SignedIn::new(viewer, SessionId(portal.new_id()))
}

#[tokio::test]
async fn pages_cost_few_queries() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}", folder.path().join("portal.sqlite").display());
    let (portal, count) = counted(&url).await;
    assert!(count.load(Ordering::Relaxed) > 5, "nothing is counted");
    let (student, language) = (student(&portal).await, Language::Japanese);
    let organizations: Vec<String> = organizations::entities::organizations::Entity::find()
        .all(portal.read())
        .await
        .unwrap()
        .into_iter()
        .map(|row| row.slug)
        .collect();

    let mut queries = vec![
        SearchQuery::default(),
        SearchQuery::from_pairs([("q", "ロボット")]),
    ];
    queries.extend(
        Kind::ALL
            .iter()
            .map(|kind| SearchQuery::from_pairs([("kind", kind.code())])),
    );
    // All stars of a page are one statement more for those who have signed in; a posting's page
    // asks for memberships too.
    for (reader, stars) in [(Reader::guest(), 0), (student.reader(), 1)] {
        let mut shown = Vec::new();
        for query in &queries {
            let find = discovery::find(&portal, &reader, query, language);
            let (cost, found) = cost(&count, find).await;
            println!("list {query:?}: {cost} statements");
            assert!(
                cost <= 2 + stars,
                "a list costs {cost} statements: {query:?}"
            );
            assert!(!found.page.items.is_empty(), "{query:?}");
            shown.extend(found.page.items.into_iter().map(|item| item.id));
        }

        let mut dearest = 0;
        for id in shown {
            let details = opportunities::details(&portal, &reader, id, Language::English);
            dearest = dearest.max(cost(&count, details).await.0);
        }
        println!("detail: at most {dearest} statements");
        assert!(
            (1..=6 + 2 * stars).contains(&dearest),
            "a page costs {dearest} statements"
        );

        let front = discovery::front(&portal, &reader, language);
        let (home, _) = cost(&count, front).await;
        println!("home: {home} statements");
        assert!(home <= 4 + stars, "the home page costs {home} statements");

        let mut dearest = 0;
        for slug in &organizations {
            let page = organizations::details(&portal, &reader, slug, language);
            dearest = dearest.max(cost(&count, page).await.0);
        }
        println!("organization: at most {dearest} statements");
        assert!(
            (1..=5 + stars).contains(&dearest),
            "an organization's page costs {dearest} statements"
        );
    }
}

#[tokio::test]
async fn what_one_keeps_costs_few_queries() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}", folder.path().join("portal.sqlite").display());
    let (portal, count) = counted(&url).await;
    let (student, language) = (student(&portal).await, Language::Japanese);
    let everything = SearchQuery::default();
    let found = discovery::find(&portal, &Reader::guest(), &everything, language)
        .await
        .unwrap();
    let ids: Vec<OpportunityId> = found.page.items.iter().map(|item| item.id).collect();
    for id in &ids {
        bookmarks::mark(&portal, &student, *id).await.unwrap();
    }
    for order in BookmarkOrder::ALL.iter().copied() {
        let list = bookmarks::list(&portal, &student, order, 1, language);
        let (cost, list) = cost(&count, list).await;
        assert_eq!(list.items.len(), ids.len());
        assert!(cost <= 4, "bookmarks cost {cost} statements");
    }

    let cookie = ids.into_iter().fold(Viewed::default(), Viewed::opened);
    for (cookie, expected) in [(Viewed::default(), 0), (cookie, 1)] {
        for person in [None, Some(&student)] {
            let viewed = opportunities::viewed(&portal, person, &cookie, language);
            let (cost, list) = cost(&count, viewed).await;
            assert_eq!(cost, expected, "what was viewed");
            assert_eq!(list.len(), cookie.ids().len());
        }
    }
}
