mod asking;
mod explaining;
mod narrowing;

use super::{Difference, catch_up, find, front, reindex, verify, why};
use crate::journal::Entry;
use crate::opportunities::entities::opportunities;
use crate::opportunities::testing::draft;
use crate::opportunities::testing::moves::{act, withdraw};
use crate::organizations::entities::organizations;
use crate::testing::{Sandbox, both_databases};
use crate::{Portal, Poster, Reader};
use model::accounts::Role;
use model::opportunities::{Field, Kind, Move, Publication};
use model::organizations::MemberRole;
use model::search::{FoundBy, Results, SearchQuery, Spot};
use model::{Language, OpportunityId};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

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

/// Changes a row behind the journal's back.
async fn set(
    portal: &Portal,
    id: OpportunityId,
    column: opportunities::Column,
    value: impl Into<sea_orm::Value>,
) {
    opportunities::Entity::update_many()
        .col_expr(column, Expr::value(value))
        .filter(opportunities::Column::Id.eq(id))
        .exec(portal.read())
        .await
        .unwrap();
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
    assert_eq!(guest.facets["kind"][0].count, 1);
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
    let organization = &all.facets["organization"][0];
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
    let (from, to) = hit.title_marks[0];
    assert_eq!(&hit.title.text[from as usize..to as usize], "研究");
}

#[both_databases]
async fn a_place_is_found_by_its_name(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let poster = sandbox.faculty("Hana").await;
    let staff = sandbox.person("Aoi", Role::Staff).await;
    let at = |place: &str| {
        draft(Kind::Internship)
            .with(Field::Prefecture, place)
            .with(Field::TitleJa, "島の実習")
    };
    sandbox
        .published(&poster, &staff, Kind::Internship, &at("42"))
        .await;
    sandbox
        .published(&poster, &staff, Kind::Internship, &at("26"))
        .await;
    catch_up(portal).await.unwrap();
    for (words, total) in [
        ("長崎", 1),
        ("長崎県", 1),
        ("nagasaki", 1),
        ("京都 実習", 1),
        ("東京", 0),
    ] {
        let found = ask(portal, &Reader::guest(), &[("q", words)]).await;
        assert_eq!(found.page.total, total, "{words}");
    }
}

#[both_databases]
async fn what_closed_fields_say_is_found_by_the_words_for_it(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let poster = sandbox.faculty("Hana").await;
    let staff = sandbox.person("Staff", Role::Staff).await;
    let typed = |kind| draft(kind).with(Field::TitleJa, "島の実習");
    let work = typed(Kind::Internship).with(Field::StudyYears, "b3\nm1");
    let work = sandbox
        .published(&poster, &staff, Kind::Internship, &work)
        .await;
    let abroad = sandbox
        .published(
            &poster,
            &staff,
            Kind::OverseasProgram,
            &typed(Kind::OverseasProgram),
        )
        .await;
    let course = sandbox
        .published(
            &poster,
            &staff,
            Kind::GuestCourse,
            &typed(Kind::GuestCourse),
        )
        .await;
    catch_up(portal).await.unwrap();
    for (words, mut expected) in [
        ("インターン", vec![work]),
        ("出前授業", vec![course]),
        ("guest lecture", vec![course]),
        ("海外", vec![abroad]),
        ("overseas", vec![abroad]),
        ("かいがい", vec![abroad]),
        ("ビザ", vec![abroad]),
        ("visa", vec![abroad]),
        ("ビザ不要", vec![abroad]),
        ("夏休み", vec![work, abroad]),
        ("summer vacation 島", vec![work, abroad]),
        ("冬休み", vec![]),
        ("29卒", vec![work]),
        ("2029年卒", vec![work]),
        ("27卒", vec![]),
        ("3年生", vec![work]),
        ("大学院生", vec![work]),
        ("理系", vec![work, abroad, course]),
        ("文系", vec![]),
        ("無給", vec![work, abroad]),
        ("オンライン", vec![]),
        ("対面 出前授業", vec![course]),
    ] {
        let results = ask(portal, &Reader::guest(), &[("q", words)]).await;
        let mut ids: Vec<_> = results.page.items.iter().map(|item| item.id).collect();
        ids.sort();
        expected.sort();
        assert_eq!(ids, expected, "{words}");
    }
    let results = ask(portal, &Reader::guest(), &[("q", "ビザ")]).await;
    let told = why(portal, &Reader::guest(), &results).await.unwrap();
    assert_eq!(told[0].matches[0].spots, [Spot::Facts]);
    assert_eq!(verify(portal).await.unwrap(), []);
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

    let front = front(portal, &Reader::guest(), Language::Japanese)
        .await
        .unwrap();
    let newest: Vec<_> = front.newest.iter().map(|card| card.id).collect();
    let closing: Vec<_> = front.closing.iter().map(|card| card.id).collect();
    assert_eq!((newest, closing), (vec![later, soon], vec![soon]));
    assert_eq!(front.kinds.iter().map(|(_, count)| count).sum::<u64>(), 2);
    assert_eq!(front.kinds.len(), 4);
}

#[both_databases]
async fn reading_the_journal_again_changes_nothing(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let poster = sandbox.faculty("Hana").await;
    publish(&sandbox, &poster, Kind::Internship, "海藻から紙をつくる").await;
    catch_up(portal).await.unwrap();
    let before = portal.index().fingerprint().unwrap();
    assert_eq!(catch_up(portal).await.unwrap(), 0);
    portal
        .index()
        .apply(search::Batch {
            position: 0,
            ..search::Batch::default()
        })
        .unwrap();
    assert_eq!(catch_up(portal).await.unwrap(), 1);
    assert_eq!(portal.index().fingerprint().unwrap(), before);
}

#[both_databases]
async fn an_organization_that_changes_takes_its_postings_along(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let reef = sandbox.organization("Reef").await;
    let owner = sandbox.person("Owner", Role::Alumnus).await;
    let owner = sandbox
        .join(&owner, reef, MemberRole::Owner)
        .await
        .poster()
        .unwrap();
    let staff = sandbox.person("Staff", Role::Staff).await;
    let typed = draft(Kind::Internship).with(Field::Organization, reef.to_string());
    let id = sandbox
        .published(&owner, &staff, Kind::Internship, &typed)
        .await;
    assert_eq!(found(portal, "珊瑚工房").await, []);

    organizations::Entity::update_many()
        .col_expr(organizations::Column::NameJa, Expr::value("珊瑚工房"))
        .filter(organizations::Column::Id.eq(reef))
        .exec(portal.read())
        .await
        .unwrap();
    let mut tx = portal.write().await.unwrap();
    tx.record(Entry::new(None, reef, model::organizations::Verb::Updated))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(found(portal, "珊瑚工房").await, [id]);
}

#[both_databases]
async fn an_index_from_another_time_is_written_anew(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let poster = sandbox.faculty("Hana").await;
    let id = publish(&sandbox, &poster, Kind::Internship, "海藻から紙をつくる").await;
    // The database was put back from a copy: the index knows more than there is.
    portal
        .index()
        .apply(search::Batch {
            position: 1_000_000,
            ..search::Batch::default()
        })
        .unwrap();
    assert_eq!(found(portal, "海藻").await, [id]);
    assert_eq!(verify(portal).await.unwrap(), []);
}

#[both_databases]
async fn verifying_finds_every_kind_of_difference(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let poster = sandbox.faculty("Hana").await;
    let mut ids = Vec::new();
    for title in ["一の島", "二の島", "三の島"] {
        ids.push(publish(&sandbox, &poster, Kind::Internship, title).await);
    }
    withdraw(portal, &poster, ids[0], "filled", "")
        .await
        .unwrap();
    catch_up(portal).await.unwrap();
    assert_eq!(verify(portal).await.unwrap(), []);

    set(
        portal,
        ids[0],
        opportunities::Column::Publication,
        Publication::Open,
    )
    .await;
    set(
        portal,
        ids[1],
        opportunities::Column::Publication,
        Publication::Paused,
    )
    .await;
    set(
        portal,
        ids[2],
        opportunities::Column::Publication,
        Publication::Closed,
    )
    .await;
    let mut expected = vec![
        Difference::Missing(ids[0].to_string()),
        Difference::Extra(ids[1].to_string()),
        Difference::Different(ids[2].to_string()),
    ];
    expected.sort();
    assert_eq!(verify(portal).await.unwrap(), expected);

    let mut read = 0;
    assert_eq!(reindex(portal, |done| read = done).await.unwrap(), 2);
    assert_eq!(read, 2);
    assert_eq!(verify(portal).await.unwrap(), []);
}

#[both_databases]
async fn people_alone_move_the_position_too(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    catch_up(portal).await.unwrap();
    let ana = sandbox.person("Ana", Role::Student).await;
    let mut tx = portal.write().await.unwrap();
    tx.record(Entry::new(None, ana.id(), model::accounts::Verb::Verified))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(catch_up(portal).await.unwrap(), 0);
    let last = crate::journal::last(portal.read()).await.unwrap();
    assert_eq!(portal.index().position(), u64::try_from(last).ok());
}
