mod chained;
mod kinds;
mod large;
mod looking;

use super::entities::auditors as table;
use crate::access::Auditor;
use crate::journal::{self, Entry};
use crate::rows::insert_all;
use crate::testing::Sandbox;
use crate::{Portal, SignedIn};
use model::PersonId;
use model::accounts::{Role, Verb, Viewer};

/// A member of staff who may read the journal.
async fn auditor(sandbox: &Sandbox, name: &str) -> Auditor {
    let staff = sandbox.person(name, Role::Staff).await;
    let row = table::Model {
        person_id: staff.id(),
        by_id: staff.id(),
        at: sandbox.portal.now(),
    };
    insert_all(sandbox.portal.read(), vec![row]).await.unwrap();
    let viewer = Viewer {
        auditor: true,
        ..staff.viewer().clone()
    };
    let staff = SignedIn::new(viewer, staff.session(), 0);
    staff.auditor().unwrap()
}

/// One write that tells of one thing.
async fn tell(portal: &Portal, person: PersonId, verb: Verb) {
    let mut tx = portal.write().await.unwrap();
    tx.record(Entry::new(Some(person), person, verb))
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

/// The numbers of all entries.
async fn numbers(portal: &Portal) -> Vec<i64> {
    let all = journal::after(portal.read(), i64::MIN, 10_000).await;
    all.unwrap().iter().map(|entry| entry.seq).collect()
}
