mod asking;
mod explaining;
mod indexing;
mod narrowing;
mod values;

use super::{catch_up, verify};
use crate::opportunities::testing::draft;
use crate::opportunities::testing::moves::{act, withdraw};
use crate::screens::{find, home};
use crate::testing::{Sandbox, both_databases};
use crate::{Portal, Poster, Reader};
use model::accounts::Role;
use model::opportunities::{Field, Kind, Move};
use model::organizations::MemberRole;
use model::search::{Facet, FoundBy, Results, SearchQuery};
use model::{Language, OpportunityId};

/// Asks as somebody reads, without waiting for the index.
async fn ask(portal: &Portal, reader: &Reader, pairs: &[(&str, &str)]) -> Results {
    let query = SearchQuery::from_pairs(pairs.iter().copied());
    find(portal, reader, &query, Language::Japanese)
        .await
        .unwrap()
}

/// What a guest finds once the index has caught up.
async fn found(portal: &Portal, words: &str) -> Vec<OpportunityId> {
    catch_up(portal).await.unwrap();
    let results = ask(portal, &Reader::guest(), &[("q", words)]).await;
    results.page.items.iter().map(|item| item.id).collect()
}

async fn publish(sandbox: &Sandbox, poster: &Poster, kind: Kind, title: &str) -> OpportunityId {
    let staff = sandbox
        .person(&format!("Staff for {title}"), Role::Staff)
        .await;
    sandbox
        .published(
            poster,
            &staff,
            kind,
            &draft(kind).with(Field::TitleJa, title),
        )
        .await
}

#[both_databases]
async fn what_is_published_is_found_until_it_is_withdrawn(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let poster = sandbox.faculty("Hana").await;
    let (waiting, _) = sandbox
        .submitted(
            &poster,
            Kind::GuestCourse,
            &draft(Kind::GuestCourse).with(Field::TitleJa, "藍染めの化学"),
        )
        .await;
    assert_eq!(
        found(portal, "藍染め").await,
        [],
        "{waiting} waits for approval"
    );
    let id = publish(&sandbox, &poster, Kind::Internship, "海藻から紙をつくる").await;
    assert_eq!(found(portal, "海藻").await, [id]);

    act(portal, &poster, id, Move::Pause).await.unwrap();
    assert_eq!(found(portal, "海藻").await, []);
    act(portal, &poster, id, Move::Reopen).await.unwrap();
    assert_eq!(found(portal, "海藻").await, [id]);
    withdraw(portal, &poster, id, "filled", "").await.unwrap();
    assert_eq!(found(portal, "海藻").await, []);
    assert_eq!(verify(portal).await.unwrap(), []);
}

#[both_databases]
async fn what_is_closed_is_found_by_those_who_ask_for_it(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let poster = sandbox.faculty("Hana").await;
    let id = publish(&sandbox, &poster, Kind::Internship, "海藻から紙をつくる").await;
    act(portal, &poster, id, Move::Close).await.unwrap();
    assert_eq!(found(portal, "海藻").await, []);
    let closed = ask(portal, &Reader::guest(), &[("q", "海藻"), ("closed", "1")]).await;
    assert_eq!(closed.page.total, 1);
    assert!(closed.page.items[0].closed);
}

#[both_databases]
async fn a_guest_learns_nothing_of_what_is_for_members(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let poster = sandbox.faculty("Hana").await;
    let staff = sandbox.person("Staff", Role::Staff).await;
    let for_members = draft(Kind::JointResearch)
        .with(Field::TitleJa, "深海の音響")
        .with(Field::Visibility, "members");
    let id = sandbox
        .published(&poster, &staff, Kind::JointResearch, &for_members)
        .await;
    publish(&sandbox, &poster, Kind::JointResearch, "浅瀬の音響").await;
    catch_up(portal).await.unwrap();

    let guest = ask(portal, &Reader::guest(), &[("q", "音響")]).await;
    assert_eq!(guest.page.total, 1);
    assert_eq!(guest.facets[&Facet::Kind][0].count, 1);
    let member = ask(portal, &poster.reader(), &[("q", "深海の音響")]).await;
    assert_eq!(member.page.items[0].id, id);
    assert!(member.page.items[0].members_only);
    // The second tier of a public posting is found by nobody.
    let second_tier = ask(portal, &poster.reader(), &[("q", "\"故障の記録\"")]).await;
    assert_eq!(second_tier.page.total, 0);
}

#[both_databases]
async fn an_index_that_is_behind_shows_nothing_withdrawn(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let poster = sandbox.faculty("Hana").await;
    let id = publish(&sandbox, &poster, Kind::Internship, "海藻から紙をつくる").await;
    assert_eq!(found(portal, "海藻").await, [id]);
    withdraw(portal, &poster, id, "filled", "").await.unwrap();
    let results = ask(portal, &Reader::guest(), &[("q", "海藻")]).await;
    assert_eq!(results.page.items, []);
}

#[both_databases]
async fn results_carry_names_marks_and_counts(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let reef = sandbox.organization("Reef").await;
    let owner = sandbox.person("Owner", Role::Alumnus).await;
    let owner = sandbox
        .join(&owner, reef, MemberRole::Owner)
        .await
        .poster()
        .unwrap();
    let staff = sandbox.person("Staff", Role::Staff).await;
    let typed = draft(Kind::Internship)
        .with(Field::TitleJa, "海の研究")
        .with(Field::Organization, reef.to_string());
    sandbox
        .published(&owner, &staff, Kind::Internship, &typed)
        .await;
    publish(
        &sandbox,
        &sandbox.faculty("Hana").await,
        Kind::GuestCourse,
        "海の講義",
    )
    .await;
    catch_up(portal).await.unwrap();

    let all = ask(portal, &Reader::guest(), &[]).await;
    assert_eq!((all.page.total, all.found_by), (2, FoundBy::Browse));
    let organization = &all.facets[&Facet::Organization][0];
    assert_eq!(
        (
            organization.code.as_str(),
            organization.name.as_deref(),
            organization.count
        ),
        ("reef", Some("Reef"), 1)
    );

    let results = ask(
        portal,
        &Reader::guest(),
        &[
            ("q", "研究"),
            ("kind", "internship"),
            ("organization", "reef"),
        ],
    )
    .await;
    assert_eq!(results.found_by, FoundBy::AllWords);
    let hit = &results.page.items[0];
    assert_eq!(
        hit.organization.as_ref().map(|one| one.slug.as_str()),
        Some("reef")
    );
    let (from, to) = hit.mine.title_marks[0];
    assert_eq!(&hit.title.text[from as usize..to as usize], "研究");
}

#[both_databases]
async fn pages_continue_one_another(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let poster = sandbox.faculty("Hana").await;
    for title in ["一の島", "二の島", "三の島"] {
        portal.clock().advance(chrono::TimeDelta::minutes(1));
        publish(&sandbox, &poster, Kind::Internship, title).await;
    }
    catch_up(portal).await.unwrap();
    let mut titles = Vec::new();
    for page in ["1", "2", "3"] {
        let results = ask(
            portal,
            &Reader::guest(),
            &[("per_page", "2"), ("page", page)],
        )
        .await;
        assert_eq!(results.page.total, 3);
        titles.extend(results.page.items.into_iter().map(|item| item.title.text));
    }
    assert_eq!(titles, ["三の島", "二の島", "一の島"]);
}

#[both_databases]
async fn the_home_page_shows_what_is_new_and_what_ends(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let poster = sandbox.faculty("Hana").await;
    let staff = sandbox.person("Staff", Role::Staff).await;
    let soon = draft(Kind::Internship).with(Field::ApplyBy, "2027-04-20");
    let soon = sandbox
        .published(&poster, &staff, Kind::Internship, &soon)
        .await;
    portal.clock().advance(chrono::TimeDelta::minutes(1));
    let later = publish(&sandbox, &poster, Kind::GuestCourse, "海の講義").await;
    catch_up(portal).await.unwrap();

    let front = home(portal, &Reader::guest(), Language::Japanese)
        .await
        .unwrap();
    let newest: Vec<_> = front.newest.iter().map(|card| card.id).collect();
    let closing: Vec<_> = front.closing.iter().map(|card| card.id).collect();
    assert_eq!((newest, closing), (vec![later, soon], vec![soon]));
    assert_eq!(front.kinds.iter().map(|(_, count)| count).sum::<u64>(), 2);
    assert_eq!(front.kinds.len(), 4);
}
