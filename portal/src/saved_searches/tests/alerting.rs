use super::super::alerts::crash_before_telling;
use super::super::{catch_up, delete, list, one};
use super::{bells, follow, keep, last_entry, publish, titled};
use crate::accounts::testing::shut_out;
use crate::discovery;
use crate::testing::{Sandbox, both_databases};
use chrono::TimeDelta;
use model::Language;
use model::accounts::Role;
use model::opportunities::Field;
use model::organizations::MemberRole;

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
    shut_out(portal, &staff.moderator().unwrap(), gone.id())
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
