mod changing;
mod importing;
mod searching;

use super::add;
use crate::opportunities::testing::draft;
use crate::testing::Sandbox;
use crate::{Moderator, Portal, Reader, discovery, screens};
use model::accounts::Role;
use model::opportunities::{Field, Kind};
use model::search::SearchQuery;
use model::synonyms::GroupForm;
use model::{Language, SynonymGroupId};

fn form(words: &str) -> GroupForm {
    GroupForm {
        words: words.to_owned(),
    }
}

async fn staff(sandbox: &Sandbox) -> Moderator {
    let staff = sandbox.person("Staff", Role::Staff).await;
    staff.moderator().expect("a moderator")
}

async fn added(sandbox: &Sandbox, staff: &Moderator, words: &str) -> SynonymGroupId {
    add(&sandbox.portal, staff, &form(words))
        .await
        .expect("a group")
}

/// Publishes a posting whose title holds a word that no other has.
async fn publish(sandbox: &Sandbox, staff: &Moderator, word: &str) {
    let poster = sandbox.faculty(&format!("Poster of {word}")).await;
    let draft = draft(Kind::Internship).with(Field::TitleJa, format!("{word} の実験"));
    sandbox
        .published(&poster, staff, Kind::Internship, &draft)
        .await;
    discovery::catch_up(&sandbox.portal)
        .await
        .expect("an index");
}

/// How many postings a guest finds in this process.
async fn hits(portal: &Portal, words: &str) -> u64 {
    let query = SearchQuery::from_pairs([("q", words)]);
    let found = screens::find(portal, &Reader::guest(), &query, Language::Japanese).await;
    found.expect("an answer").page.total
}
