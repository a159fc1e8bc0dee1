//! What the pages that everybody opens cost in statements, on data like a real school's.

use crate::store::Store;
use crate::{Clock, Operator, Portal, Reader, demo, discovery, opportunities};
use model::Language;
use model::closed::Closed;
use model::opportunities::Kind;
use model::search::SearchQuery;
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

#[tokio::test]
async fn list_and_detail_cost_few_queries() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}", folder.path().join("portal.sqlite").display());
    let (portal, count) = counted(&url).await;
    assert!(count.load(Ordering::Relaxed) > 5, "nothing is counted");
    let guest = Reader::guest();

    let mut queries = vec![
        SearchQuery::default(),
        SearchQuery::from_pairs([("q", "ロボット")]),
    ];
    queries.extend(
        Kind::ALL
            .iter()
            .map(|kind| SearchQuery::from_pairs([("kind", kind.code())])),
    );
    let mut shown = Vec::new();
    for query in &queries {
        count.store(0, Ordering::Relaxed);
        let found = discovery::find(&portal, &guest, query, Language::Japanese)
            .await
            .unwrap();
        let cost = count.load(Ordering::Relaxed);
        println!("list {query:?}: {cost} statements");
        assert!(cost <= 2, "a list costs {cost} statements: {query:?}");
        assert!(!found.page.items.is_empty(), "{query:?}");
        shown.extend(found.page.items.into_iter().map(|item| item.id));
    }

    let mut dearest = 0;
    for id in shown {
        count.store(0, Ordering::Relaxed);
        opportunities::details(&portal, &guest, id, Language::English)
            .await
            .unwrap();
        dearest = dearest.max(count.load(Ordering::Relaxed));
    }
    println!("detail: at most {dearest} statements");
    assert!(
        (1..=6).contains(&dearest),
        "a page costs {dearest} statements"
    );

    count.store(0, Ordering::Relaxed);
    discovery::front(&portal, &guest, Language::Japanese)
        .await
        .unwrap();
    let cost = count.load(Ordering::Relaxed);
    println!("home: {cost} statements");
    assert!(cost <= 4, "the home page costs {cost} statements");
}
