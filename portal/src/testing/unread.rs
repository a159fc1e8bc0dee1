//! What follows the journal has to read everything that a story wrote into it.

use crate::{Portal, audit, discovery, journal, saved_searches, synonyms};

/// Lets every follower read on; fails when one of them cannot, or when the index is not what the database says.
pub(super) async fn fail_if_any(portal: &Portal) {
    let mut before = None;
    let last = loop {
        synonyms::catch_up(portal).await.expect("synonyms");
        discovery::catch_up(portal).await.expect("the index");
        saved_searches::catch_up(portal)
            .await
            .expect("saved searches");
        audit::catch_up(portal).await.expect("the chain");
        let last = journal::last(portal.read()).await.expect("the journal");
        // Followers write entries too, which the next round reads; it finds nothing new.
        if before.replace(last) == Some(last) {
            break last;
        }
    };
    let mut read = journal::positions(portal.read())
        .await
        .expect("the followers");
    let indexed = portal.index().position().unwrap_or_default();
    read.push((
        "index".to_owned(),
        i64::try_from(indexed).unwrap_or(i64::MAX),
    ));
    let unchained = audit::unchained(portal).await.expect("the chain");
    assert_eq!(unchained, 0, "the chain has left entries unread");
    for (follower, position) in read {
        assert_eq!(position, last, "{follower} has left entries unread");
    }
    let differences = discovery::verify(portal).await.expect("a comparison");
    assert!(differences.is_empty(), "the index differs: {differences:?}");
}
