mod keeping;
mod reading;
mod viewing;

use super::{list, mark};
use crate::opportunities::testing::{publish, titled};
use crate::testing::Sandbox;
use crate::{Result, SignedIn};
use model::bookmarks::{Bookmark, BookmarkOrder};
use model::page::Page;
use model::{Language, OpportunityId, Problem};

async fn star(sandbox: &Sandbox, person: &SignedIn, id: OpportunityId) {
    mark(&sandbox.portal, person, id).await.expect("a mark");
}

async fn all(sandbox: &Sandbox, person: &SignedIn, order: BookmarkOrder) -> Page<Bookmark> {
    list(&sandbox.portal, person, order, 1, Language::Japanese)
        .await
        .expect("bookmarks")
}

/// What the list shows: titles, and `None` for what is not told.
async fn titles(sandbox: &Sandbox, person: &SignedIn, order: BookmarkOrder) -> Vec<Option<String>> {
    let list = all(sandbox, person, order).await;
    let items = list.items.into_iter();
    items
        .map(|one| one.posting.map(|posting| posting.title.text))
        .collect()
}

fn refusal<T>(outcome: Result<T>) -> Problem {
    match outcome {
        Err(crate::Error::Problem(problem)) => problem,
        Err(fault) => panic!("{fault}"),
        Ok(_) => panic!("not refused"),
    }
}
