mod keeping;
mod reading;
mod viewing;

use super::mark;
use crate::SignedIn;
use crate::opportunities::testing::{publish, titled};
use crate::screens::bookmarks as list;
use crate::testing::Sandbox;
use model::bookmarks::{Bookmark, BookmarkOrder};
use model::page::Page;
use model::{Language, OpportunityId};

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
