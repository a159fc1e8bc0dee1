//! Filters, and what is offered where they leave nothing.

use super::super::{catch_up, find, wider};
use super::{ask, publish};
use crate::Reader;
use crate::opportunities::testing::draft;
use crate::opportunities::testing::moves::act;
use crate::testing::{Sandbox, both_databases};
use model::Language;
use model::accounts::Role;
use model::opportunities::{Field, Kind, Move};
use model::search::{Results, Way};

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
        [(Way::WithoutKind, 1)]
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
        results.facets["mode"]
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
