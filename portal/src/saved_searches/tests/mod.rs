mod alerting;
mod digests;
mod edited;
mod feeds;
mod following;
mod keeping;
mod looking;

use super::{catch_up, save};
use crate::opportunities::testing::{publish, titled};
use crate::testing::Sandbox;
use crate::{SignedIn, discovery, journal, notifications};
use model::Language;
use model::SavedSearchId;
use model::notifications::About;
use model::saved_searches::SaveForm;

fn form(name: &str, query: &str) -> SaveForm {
    SaveForm {
        name: name.to_owned(),
        query: query.to_owned(),
    }
}

async fn keep(sandbox: &Sandbox, person: &SignedIn, query: &str) -> SavedSearchId {
    save(&sandbox.portal, person, &form(query, query))
        .await
        .expect("a saved search")
}

/// What the workers do after a write; returns how many searches found something.
async fn follow(sandbox: &Sandbox) -> u64 {
    discovery::catch_up(&sandbox.portal)
        .await
        .expect("an index");
    catch_up(&sandbox.portal).await.expect("alerts")
}

/// Counts in the messages about saved searches, newest first.
async fn bells(sandbox: &Sandbox, person: &SignedIn) -> Vec<u32> {
    let told = notifications::list(&sandbox.portal, person, 1, Language::Japanese)
        .await
        .expect("messages");
    told.items
        .into_iter()
        .filter_map(|one| match one.about {
            About::SavedSearch { count, .. } => Some(count),
            About::Posting { .. }
            | About::Inquiry { .. }
            | About::Admission { .. }
            | About::NewName
            | About::Claim { .. }
            | About::Graduation { .. }
            | About::Organization { .. }
            | About::Request { .. }
            | About::Account { .. }
            | About::Gone => None,
        })
        .collect()
}

async fn last_entry(sandbox: &Sandbox) -> i64 {
    journal::last(sandbox.portal.read())
        .await
        .expect("a journal")
}
