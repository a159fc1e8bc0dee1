//! What an edit of a posting tells those who wait for it.

use super::{bells, follow, keep, publish, titled};
use crate::moderation::decide;
use crate::opportunities::testing::moves::{act, submit};
use crate::opportunities::{posting, save_step, testing};
use crate::testing::{Sandbox, both_databases};
use crate::{Poster, SignedIn};
use chrono::TimeDelta;
use model::accounts::Role;
use model::machine::MoveForm;
use model::opportunities::{Draft, Field, Kind, Move, Step};
use model::{Language, OpportunityId};

/// Changes the text of what is open, with the approval of staff.
async fn edit(
    sandbox: &Sandbox,
    poster: &Poster,
    staff: &SignedIn,
    id: OpportunityId,
    draft: &Draft,
) {
    let portal = &sandbox.portal;
    let mut version = posting(portal, poster, id, Language::Japanese)
        .await
        .unwrap()
        .version;
    for step in [Step::Basics, Step::Conditions] {
        let fields = testing::sent(draft, Kind::Internship, step);
        version = save_step(portal, poster, id, step, &fields, version)
            .await
            .unwrap();
    }
    submit(portal, poster, id, version).await.unwrap();
    let version = posting(portal, poster, id, Language::Japanese)
        .await
        .unwrap()
        .version;
    let form = MoveForm {
        act: "approve".into(),
        version: version.to_string(),
        ..MoveForm::default()
    };
    decide(portal, &staff.moderator().unwrap(), id, &form)
        .await
        .unwrap();
}

#[both_databases]
async fn an_edit_is_no_news_and_a_reopened_posting_is(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Student).await;
    let (poster, staff) = (
        sandbox.faculty("Hana").await,
        sandbox.person("Staff", Role::Staff).await,
    );
    keep(&sandbox, &ana, "q=海藻").await;
    let draft = titled("海藻から紙をつくる");
    let id = publish(&sandbox, &poster, &staff, &draft).await;
    assert_eq!(follow(&sandbox).await, 1);

    // An approved edit of what is open.
    edit(
        &sandbox,
        &poster,
        &staff,
        id,
        &draft.clone().with(Field::SummaryJa, "直しました。"),
    )
    .await;
    assert_eq!(follow(&sandbox).await, 0);

    // Opened again at once: those who know it are not told again, newcomers are.
    act(portal, &poster, id, Move::Close).await.unwrap();
    follow(&sandbox).await;
    let bea = sandbox.person("Bea", Role::Student).await;
    keep(&sandbox, &bea, "q=海藻").await;
    act(portal, &poster, id, Move::Reopen).await.unwrap();
    assert_eq!(follow(&sandbox).await, 1);
    assert_eq!(
        (bells(&sandbox, &ana).await, bells(&sandbox, &bea).await),
        (vec![1], vec![1])
    );

    // Opened again after a while.
    act(portal, &poster, id, Move::Close).await.unwrap();
    follow(&sandbox).await;
    portal.clock().advance(TimeDelta::days(8));
    act(portal, &poster, id, Move::Reopen).await.unwrap();
    assert_eq!(follow(&sandbox).await, 2);
    assert_eq!(bells(&sandbox, &ana).await, [1, 1]);
}

// F63: an edit that makes an open posting answer a saved search is told once.
#[both_databases]
async fn f63_an_edit_is_news_to_those_whom_it_did_not_answer_before(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let (ana, bea) = (
        sandbox.person("Ana", Role::Student).await,
        sandbox.person("Bea", Role::Student).await,
    );
    let (poster, staff) = (
        sandbox.faculty("Hana").await,
        sandbox.person("Staff", Role::Staff).await,
    );
    let draft = titled("海藻から紙をつくる");
    let id = publish(&sandbox, &poster, &staff, &draft).await;
    follow(&sandbox).await;
    keep(&sandbox, &ana, "q=ホンダワラ群落").await;
    // It stood in this list before.
    keep(&sandbox, &bea, "q=海藻").await;
    keep(&sandbox, &poster, "q=ホンダワラ").await;
    let edited = draft
        .clone()
        .with(Field::SummaryJa, "ホンダワラ群落を見ます。");
    edit(&sandbox, &poster, &staff, id, &edited).await;
    assert_eq!(follow(&sandbox).await, 1);
    assert_eq!(bells(&sandbox, &ana).await, [1]);
    for summary in [
        "ホンダワラ群落を二度見ます。",
        "見ません。",
        "ホンダワラ群落をまた見ます。",
    ] {
        portal.clock().advance(TimeDelta::days(9));
        edit(
            &sandbox,
            &poster,
            &staff,
            id,
            &draft.clone().with(Field::SummaryJa, summary),
        )
        .await;
        assert_eq!(follow(&sandbox).await, 0, "once: {summary}");
    }
    assert!(bells(&sandbox, &bea).await.is_empty() && bells(&sandbox, &poster).await.is_empty());
    // A later deadline is no news.
    keep(&sandbox, &bea, "q=紙").await;
    edit(
        &sandbox,
        &poster,
        &staff,
        id,
        &draft
            .clone()
            .with(Field::ApplyBy, "2027-07-05")
            .with(Field::ReplyBy, ""),
    )
    .await;
    assert_eq!(follow(&sandbox).await, 0);
}
