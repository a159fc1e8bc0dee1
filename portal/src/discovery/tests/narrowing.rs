//! Filters, and what is offered where they leave nothing.

use super::super::{catch_up, wider};
use super::{ask, publish};
use crate::Reader;
use crate::opportunities::testing::draft;
use crate::opportunities::testing::moves::act;
use crate::screens::find;
use crate::testing::{Sandbox, both_databases};
use model::Language;
use model::accounts::Role;
use model::opportunities::{Field, Kind, Move};
use model::search::{Facet, Results, Way};

#[both_databases]
async fn where_nothing_is_found_what_would_find_something_is_told(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let poster = sandbox.faculty("Hana").await;
    let id = publish(&sandbox, &poster, Kind::Internship, "海藻から紙をつくる").await;
    publish(&sandbox, &poster, Kind::GuestCourse, "山の講義").await;
    act(portal, &poster, id, Move::Close).await.unwrap();
    catch_up(portal).await.unwrap();
    let told = async |pairs: &[(&str, &str)]| {
        let found = ask(portal, &Reader::guest(), pairs).await;
        assert_eq!(found.page.total, 0);
        let ways = wider(portal, &Reader::guest(), &found).await.unwrap();
        ways.into_iter()
            .map(|one| (one.way, one.count))
            .collect::<Vec<_>>()
    };
    assert_eq!(told(&[("q", "海藻")]).await, [(Way::WithClosed, 1)]);
    assert_eq!(
        told(&[("q", "海藻"), ("kind", "internship")]).await,
        [(Way::WithClosed, 1)]
    );
    assert_eq!(
        told(&[("q", "海藻"), ("kind", "guest-course")]).await,
        [(Way::WithoutWords, 1)]
    );
    assert_eq!(
        told(&[("q", "講義"), ("kind", "internship")]).await,
        [(Way::Without(Facet::Kind), 1)]
    );
    assert_eq!(told(&[("q", "鯨")]).await, []);
    // Each leads to as many as it says.
    let found = ask(portal, &Reader::guest(), &[("q", "海藻")]).await;
    let way = &wider(portal, &Reader::guest(), &found).await.unwrap()[0];
    let there = find(portal, &Reader::guest(), &way.query, Language::Japanese)
        .await
        .unwrap();
    assert_eq!(
        (there.page.total, found.over, there.over),
        (way.count, 1, 1)
    );
    assert_eq!(wider(portal, &Reader::guest(), &there).await.unwrap(), []);
}

#[both_databases]
async fn how_it_takes_place_narrows_the_list(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let poster = sandbox.faculty("Hana").await;
    let staff = sandbox.person("Aoi", Role::Staff).await;
    for mode in ["on-site", "on-site", "hybrid", "online"] {
        let typed = draft(Kind::Internship)
            .with(Field::Mode, mode)
            .with(Field::TitleJa, format!("島の実習 {mode}"));
        sandbox
            .published(&poster, &staff, Kind::Internship, &typed)
            .await;
    }
    catch_up(portal).await.unwrap();
    let counts = |results: &Results| -> Vec<(String, u64)> {
        results.facets[&Facet::Mode]
            .iter()
            .map(|one| (one.code.clone(), one.count))
            .collect()
    };
    let all = ask(portal, &Reader::guest(), &[("q", "島")]).await;
    let expected = [
        ("on-site".to_owned(), 2),
        ("hybrid".to_owned(), 1),
        ("online".to_owned(), 1),
    ];
    assert_eq!(counts(&all), expected);
    let online = ask(
        portal,
        &Reader::guest(),
        &[("q", "島"), ("mode", "online"), ("mode", "hybrid")],
    )
    .await;
    assert_eq!((online.page.total, counts(&online)), (2, expected.to_vec()));
}

#[both_databases]
async fn what_students_ask_for_narrows_the_list(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let poster = sandbox.faculty("Hana").await;
    let staff = sandbox.person("Aoi", Role::Staff).await;
    let publish = async |kind: Kind, typed: &[(Field, &str)]| {
        let draft = typed.iter().fold(draft(kind), |draft, (field, value)| {
            draft.with(*field, *value)
        });
        sandbox.published(&poster, &staff, kind, &draft).await;
    };
    let english = [
        (Field::OriginalLanguage, "en"),
        (Field::TitleEn, "Wind farm robots"),
        (Field::SummaryEn, "Robots that look after wind farms."),
        (Field::BodyEn, "Text."),
        (Field::WorkingLanguages, "en"),
        (Field::StudyYears, "m1\nm2"),
        (Field::CourseCredit, "2"),
    ];
    publish(Kind::Internship, &english).await;
    publish(Kind::Internship, &[(Field::JapaneseLevel, "B2")]).await;
    publish(Kind::JointResearch, &[(Field::Direction, "both")]).await;
    publish(Kind::GuestCourse, &[(Field::CourseSide, "wish")]).await;
    catch_up(portal).await.unwrap();
    let total = async |name: &str, value: &str| {
        let found = ask(portal, &Reader::guest(), &[(name, value)]).await;
        found.page.total
    };
    for (name, value, expected) in [
        ("year", "m1", 4),
        ("year", "b1", 3),
        ("credit", "yes", 1),
        ("japanese", "none", 1),
        ("japanese", "B2", 1),
        ("japanese", "A1", 0),
        ("text", "en", 1),
        ("text", "ja", 4),
        ("direction", "need", 1),
        ("direction", "seed", 1),
        ("side", "wish", 1),
        ("side", "offer", 0),
        ("length", "day", 1),
        ("length", "month", 3),
        ("school-year", "2027", 4),
        ("school-year", "2026", 0),
        ("q", "年度:R9年度", 4),
        ("q", "実施年度:FY2026", 0),
        ("published", "7", 4),
    ] {
        assert_eq!(total(name, value).await, expected, "{name}={value}");
    }
    portal.clock().advance(chrono::TimeDelta::days(10));
    assert_eq!(total("published", "7").await, 0);
    assert_eq!(total("published", "30").await, 4);
}
