use super::{publish, titled};
use crate::SignedIn;
use crate::opportunities::testing::moves::{act, withdraw};
use crate::opportunities::viewed;
use crate::testing::{Sandbox, both_databases};
use model::accounts::Role;
use model::bookmarks::Viewed;
use model::opportunities::{Field, Move};
use model::{Language, OpportunityId};

#[both_databases]
async fn what_was_opened_is_shown_to_whom_may_read_it(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let student = sandbox.person("Ana", Role::Student).await;
    let (poster, staff) = (
        sandbox.faculty("Hana").await,
        sandbox.person("Staff", Role::Staff).await,
    );
    let open = publish(&sandbox, &poster, &staff, &titled("開")).await;
    let members = publish(
        &sandbox,
        &poster,
        &staff,
        &titled("会").with(Field::Visibility, "members"),
    )
    .await;
    let closed = publish(&sandbox, &poster, &staff, &titled("閉")).await;
    let withdrawn = publish(&sandbox, &poster, &staff, &titled("退")).await;
    act(portal, &poster, closed, Move::Close).await.unwrap();
    withdraw(portal, &poster, withdrawn, "filled", "")
        .await
        .unwrap();
    let nothing = OpportunityId(portal.new_id());
    let cookie = [open, members, closed, withdrawn, nothing]
        .into_iter()
        .fold(Viewed::default(), Viewed::opened);

    let shown = async |person: Option<&SignedIn>| {
        let heads = viewed(portal, person, &cookie, Language::Japanese)
            .await
            .unwrap();
        heads
            .into_iter()
            .map(|one| (one.title.text, one.closed))
            .collect::<Vec<_>>()
    };
    let line = |title: &str, is_closed: bool| (title.to_owned(), is_closed);
    assert_eq!(shown(None).await, [line("閉", true), line("開", false)]);
    assert_eq!(
        shown(Some(&student)).await,
        [line("閉", true), line("会", false), line("開", false)]
    );
}
