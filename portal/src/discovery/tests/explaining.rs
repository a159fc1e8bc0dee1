//! What a list says about itself: which words were meant, why each posting is there, what to type next.

use super::{ask, publish};
use crate::Reader;
use crate::discovery::{catch_up, suggest, why};
use crate::testing::{Sandbox, both_databases};
use model::accounts::Role;
use model::opportunities::Kind;
use model::search::{About, FoundBy, How, Spot};

#[both_databases]
async fn a_misspelt_word_is_shown_as_it_was_perhaps_meant(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let poster = sandbox.faculty("Hana").await;
    publish(
        &sandbox,
        &poster,
        Kind::Internship,
        "Quantum sensors for seaweed",
    )
    .await;
    catch_up(portal).await.unwrap();
    let results = ask(
        portal,
        &Reader::guest(),
        &[("q", "quantam \"for seaweed\"")],
    )
    .await;
    assert_eq!(
        (results.page.total, results.found_by),
        (1, FoundBy::Correction)
    );
    assert_eq!(
        results.corrected.as_deref(),
        Some("quantum \"for seaweed\"")
    );
    let results = ask(portal, &Reader::guest(), &[("q", "quantum")]).await;
    assert_eq!(
        (results.found_by, results.corrected),
        (FoundBy::AllWords, None)
    );
}

#[both_databases]
async fn everybody_reads_why_and_staff_the_numbers(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let poster = sandbox.faculty("Hana").await;
    let staff = sandbox.person("Staff", Role::Staff).await;
    let id = publish(&sandbox, &poster, Kind::Internship, "海藻から紙をつくる").await;
    catch_up(portal).await.unwrap();
    let results = ask(portal, &Reader::guest(), &[("q", "海藻")]).await;
    let told = &why(portal, &Reader::guest(), &results).await.unwrap()[0];
    assert_eq!((told.id, told.is_new, told.score), (id, true, None));
    let found = &told.matches[0];
    assert_eq!(
        (found.word.as_str(), found.how, found.spots.as_slice()),
        ("海藻", How::Word, [Spot::Title].as_slice())
    );
    let told = &why(portal, &staff.reader(), &results).await.unwrap()[0];
    assert!(
        told.score
            .is_some_and(|score| score.total >= score.words && score.lift > 100)
    );

    let browsed = ask(portal, &Reader::guest(), &[]).await;
    assert_eq!(why(portal, &Reader::guest(), &browsed).await.unwrap(), []);
}

#[both_databases]
async fn the_box_offers_what_begins_or_is_read_like_what_is_typed(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let poster = sandbox.faculty("Hana").await;
    let id = publish(&sandbox, &poster, Kind::Internship, "ロボットと海藻").await;
    catch_up(portal).await.unwrap();
    let offered = async |typed: &str| {
        let places = vec![("JP-13".to_owned(), "東京都".to_owned())];
        suggest(portal, &Reader::guest(), typed, places)
            .await
            .unwrap()
    };
    for typed in ["ロボ", "ろぼ", "robo"] {
        let lines = offered(typed).await;
        assert_eq!(
            (lines[0].about, lines[0].id),
            (About::Title, Some(id)),
            "{typed}"
        );
    }
    let places = offered("東京").await;
    assert_eq!(
        (places[0].about, places[0].place.as_deref()),
        (About::Place, Some("JP-13"))
    );
    assert_eq!(offered("ロ").await, []);
    assert_eq!(offered("zz").await, []);
}
