use super::super::alerts::crash_before_telling;
use super::super::{catch_up, delete, list, one};
use super::{bells, follow, keep, last_entry, publish, titled};
use crate::accounts::disable_person;
use crate::discovery;
use crate::moderation::decide;
use crate::opportunities::testing::moves::{act, submit};
use crate::opportunities::{posting, save_step, testing};
use crate::testing::{Sandbox, both_databases};
use crate::{Poster, SignedIn};
use chrono::TimeDelta;
use model::accounts::Role;
use model::machine::MoveForm;
use model::opportunities::{Draft, Field, Kind, Move, Step};
use model::organizations::MemberRole;
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
async fn a_new_posting_rings_once_for_those_whose_search_finds_it(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Student).await;
    let bea = sandbox.person("Bea", Role::Student).await;
    let (poster, staff) = (
        sandbox.faculty("Hana").await,
        sandbox.person("Staff", Role::Staff).await,
    );
    let sea = keep(&sandbox, &ana, "q=海藻").await;
    keep(&sandbox, &ana, "q=海藻&kind=internship").await;
    keep(&sandbox, &ana, "q=海藻&kind=guest-course").await;
    keep(&sandbox, &bea, "q=山岳").await;
    publish(&sandbox, &poster, &staff, &titled("海藻から紙をつくる")).await;
    publish(&sandbox, &poster, &staff, &titled("海藻から布をつくる")).await;

    assert_eq!(follow(&sandbox).await, 2);
    assert_eq!(
        bells(&sandbox, &ana).await,
        [2, 2],
        "one message a search, not one a posting"
    );
    assert!(bells(&sandbox, &bea).await.is_empty());
    assert_eq!(
        one(portal, &ana, sea, Language::Japanese)
            .await
            .unwrap()
            .new,
        2
    );
    // Reading on finds nothing new.
    for _ in 0..2 {
        assert_eq!(follow(&sandbox).await, 0);
    }
    assert_eq!(bells(&sandbox, &ana).await.len(), 2);

    // A search that is gone takes its messages along.
    delete(portal, &ana, sea).await.unwrap();
    assert_eq!(bells(&sandbox, &ana).await.len(), 1);
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

// Hole 1.1.8
#[both_databases]
async fn who_belongs_to_an_organization_hears_of_its_postings_for_members(sandbox: Sandbox) {
    let reef = sandbox.organization("Reef").await;
    let staff = sandbox.person("Staff", Role::Staff).await;
    let owner = sandbox
        .join(
            &sandbox.person("Owner", Role::Recruiter).await,
            reef,
            MemberRole::Owner,
        )
        .await;
    let colleague = sandbox
        .join(
            &sandbox.person("Colleague", Role::Recruiter).await,
            reef,
            MemberRole::Owner,
        )
        .await;
    let stranger = sandbox.person("Stranger", Role::Recruiter).await;
    for person in [&colleague, &stranger] {
        keep(&sandbox, person, "q=深海").await;
    }
    let typed = titled("深海の音響")
        .with(Field::Visibility, "members")
        .with(Field::Organization, reef.to_string());
    publish(&sandbox, &owner.poster().unwrap(), &staff, &typed).await;
    assert_eq!(follow(&sandbox).await, 1);
    assert_eq!(bells(&sandbox, &colleague).await, [1]);
    let kept = list(&sandbox.portal, &colleague, Language::Japanese)
        .await
        .unwrap();
    assert_eq!(kept[0].new, 1);
    assert!(bells(&sandbox, &stranger).await.is_empty());
}

#[both_databases]
async fn nobody_hears_of_what_is_not_for_them(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let (poster, staff) = (
        sandbox.faculty("Hana").await,
        sandbox.person("Staff", Role::Staff).await,
    );
    let member = sandbox.person("Member", Role::Student).await;
    let unverified = sandbox.unverified("Unverified", Role::Student).await;
    let recruiter = sandbox.person("Recruiter", Role::Recruiter).await;
    let gone = sandbox.person("Gone", Role::Student).await;
    for person in [&member, &unverified, &recruiter, &gone, &*poster] {
        keep(&sandbox, person, "q=深海").await;
    }
    disable_person(portal, &staff.moderator().unwrap(), gone.id())
        .await
        .unwrap();
    publish(
        &sandbox,
        &poster,
        &staff,
        &titled("深海の音響").with(Field::Visibility, "members"),
    )
    .await;
    assert_eq!(follow(&sandbox).await, 1);
    assert_eq!(bells(&sandbox, &member).await, [1]);

    publish(&sandbox, &poster, &staff, &titled("深海の地図")).await;
    assert_eq!(follow(&sandbox).await, 3);
    for (person, count) in [
        (&member, 2),
        (&unverified, 1),
        (&recruiter, 1),
        (&gone, 0),
        (&*poster, 0),
    ] {
        assert_eq!(
            bells(&sandbox, person).await.len(),
            count,
            "{}",
            person.viewer().name
        );
    }
}

#[both_databases]
async fn what_was_published_before_is_no_news(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Student).await;
    let (poster, staff) = (
        sandbox.faculty("Hana").await,
        sandbox.person("Staff", Role::Staff).await,
    );
    publish(&sandbox, &poster, &staff, &titled("海藻から紙をつくる")).await;
    portal.clock().advance(TimeDelta::seconds(1));
    // Saved between the publication and the worker's next look.
    keep(&sandbox, &ana, "q=海藻").await;
    assert_eq!(follow(&sandbox).await, 0);
}

#[both_databases]
async fn an_alert_waits_for_the_index(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Student).await;
    let (poster, staff) = (
        sandbox.faculty("Hana").await,
        sandbox.person("Staff", Role::Staff).await,
    );
    discovery::catch_up(portal).await.unwrap();
    keep(&sandbox, &ana, "q=海藻").await;
    publish(&sandbox, &poster, &staff, &titled("海藻から紙をつくる")).await;
    assert_eq!(catch_up(portal).await.unwrap(), 0, "nothing leads nowhere");
    assert_eq!(follow(&sandbox).await, 1);
}

#[both_databases]
async fn a_crash_neither_loses_nor_doubles_an_alert(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Student).await;
    let (poster, staff) = (
        sandbox.faculty("Hana").await,
        sandbox.person("Staff", Role::Staff).await,
    );
    keep(&sandbox, &ana, "q=海藻").await;
    publish(&sandbox, &poster, &staff, &titled("海藻から紙をつくる")).await;
    discovery::catch_up(portal).await.unwrap();
    // Everything is written and nothing committed when the process ends.
    crash_before_telling(portal).await.unwrap();
    assert!(bells(&sandbox, &ana).await.is_empty());
    let before = last_entry(&sandbox).await;
    // Two processes wake at the same moment.
    let (one, other) = tokio::join!(catch_up(portal), catch_up(portal));
    assert_eq!(one.unwrap() + other.unwrap(), 1);
    assert_eq!(bells(&sandbox, &ana).await, [1]);
    assert_eq!(
        last_entry(&sandbox).await,
        before + 1,
        "the journal is told once"
    );
    assert_eq!(
        list(portal, &ana, Language::Japanese).await.unwrap()[0].new,
        1
    );
}
