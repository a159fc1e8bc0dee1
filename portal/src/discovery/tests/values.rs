//! Places and closed fields are found by the words for them.

use super::super::{catch_up, verify, why};
use super::ask;
use crate::Reader;
use crate::opportunities::testing::draft;
use crate::testing::{Sandbox, both_databases};
use model::accounts::Role;
use model::opportunities::{Field, Kind};
use model::search::Spot;

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
        ("2027年度", vec![work, abroad, course]),
        ("２０２７年度", vec![work, abroad, course]),
        ("令和9年度 出前授業", vec![course]),
        ("FY2027", vec![work, abroad, course]),
        ("academic year 2027 島", vec![work, abroad, course]),
        ("2026年度", vec![]),
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
