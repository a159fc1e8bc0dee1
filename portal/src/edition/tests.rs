use crate::Portal;
use crate::journal::{self, Entry};
use crate::opportunities::testing::draft;
use crate::testing::{Sandbox, both_databases};
use chrono::TimeDelta;
use model::accounts::{Role, Verb};
use model::opportunities::Kind;
use model::{OrganizationId, SavedSearchId};
use sea_orm::ConnectionTrait;

async fn tell(portal: &Portal, entry: Entry) {
    let mut tx = portal.write().await.unwrap();
    tx.record(entry).await.unwrap();
    tx.commit().await.unwrap();
}

#[both_databases]
async fn what_concerns_guests_begins_an_edition(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Staff).await.id();
    let first = portal.edition().await.unwrap();
    assert_eq!(first, portal.edition().await.unwrap());

    for verb in [
        Verb::SignedIn,
        Verb::Joined,
        Verb::Bookmarked,
        Verb::Read,
        Verb::Updated,
    ] {
        tell(portal, Entry::new(Some(ana), ana, verb)).await;
    }
    let search = SavedSearchId(portal.new_id());
    tell(
        portal,
        Entry::new(None, search, model::saved_searches::Verb::Matched),
    )
    .await;
    assert_eq!(
        first,
        portal.edition().await.unwrap(),
        "nothing that guests see"
    );

    // A poster is named on their postings, and not when their access has ended.
    tell(portal, Entry::new(Some(ana), ana, Verb::Disabled)).await;
    let second = portal.edition().await.unwrap();
    assert_ne!(first, second);
    // Another process is heard at once.
    let organization = OrganizationId(portal.new_id());
    let founded = Entry::new(None, organization, model::organizations::Verb::Founded);
    tell(&sandbox.neighbour().await, founded).await;
    assert_ne!(second, portal.edition().await.unwrap());
}

#[both_databases]
async fn what_the_index_learns_begins_another(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let poster = sandbox.faculty("Ana").await;
    let staff = sandbox.person("Ben", Role::Staff).await;
    crate::discovery::catch_up(portal).await.unwrap();
    let before = portal.edition().await.unwrap();
    let kind = Kind::Internship;
    sandbox.published(&poster, &staff, kind, &draft(kind)).await;
    let published = portal.edition().await.unwrap();
    assert_ne!(before, published);
    crate::discovery::catch_up(portal).await.unwrap();
    let found = portal.edition().await.unwrap();
    assert_ne!(published, found);
    crate::discovery::catch_up(portal).await.unwrap();
    assert_eq!(found, portal.edition().await.unwrap());
}

#[both_databases]
async fn a_day_is_an_edition(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let today = portal.edition().await.unwrap();
    portal.clock().advance(TimeDelta::hours(13));
    assert_eq!(
        today,
        portal.edition().await.unwrap(),
        "23 o'clock in Japan"
    );
    portal.clock().advance(TimeDelta::hours(1));
    assert_ne!(today, portal.edition().await.unwrap());
}

#[both_databases]
async fn a_database_put_back_from_a_copy_begins_another(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Staff).await.id();
    for _ in 0..3 {
        tell(portal, Entry::new(None, ana, Verb::Updated)).await;
    }
    let before = portal.edition().await.unwrap();
    let last = journal::last(portal.read()).await.unwrap();
    let gone = format!("DELETE FROM journal WHERE seq = {last}");
    portal.read().execute_unprepared(&gone).await.unwrap();
    assert_ne!(before, portal.edition().await.unwrap());
}
