use super::super::{delete, one};
use super::{follow, keep, publish, titled};
use crate::Error;
use crate::accounts::testing::shut_out;
use crate::screens::feed;
use crate::testing::{Sandbox, both_databases};
use chrono::TimeDelta;
use model::accounts::Role;
use model::opportunities::Field;
use model::search::Sort;
use model::{Language, Problem};

#[both_databases]
async fn a_feed_shows_what_guests_may_read(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Student).await;
    let (poster, staff) = (
        sandbox.faculty("Hana").await,
        sandbox.person("Staff", Role::Staff).await,
    );
    let id = keep(&sandbox, &ana, "q=海藻").await;
    let token = one(portal, &ana, id, Language::Japanese)
        .await
        .unwrap()
        .feed_token;
    let empty = feed(portal, &token, Sort::Newest, Language::Japanese)
        .await
        .unwrap();
    assert_eq!((empty.entries.len(), empty.updated_at), (0, portal.now()));

    portal.clock().advance(TimeDelta::hours(1));
    let later = titled("海藻から布をつくる").with(Field::ApplyBy, "2027-05-01");
    publish(&sandbox, &poster, &staff, &titled("海藻から紙をつくる")).await;
    portal.clock().advance(TimeDelta::hours(1));
    publish(&sandbox, &poster, &staff, &later).await;
    publish(
        &sandbox,
        &poster,
        &staff,
        &titled("海藻の秘密").with(Field::Visibility, "members"),
    )
    .await;
    publish(&sandbox, &poster, &staff, &titled("山の話")).await;
    follow(&sandbox).await;
    let titles = async |sort: Sort| {
        let feed = feed(portal, &token, sort, Language::Japanese)
            .await
            .unwrap();
        assert_eq!(feed.updated_at, portal.now());
        feed.entries
            .into_iter()
            .map(|entry| entry.posting.title.text)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        titles(Sort::Newest).await,
        ["海藻から布をつくる", "海藻から紙をつくる"]
    );
    assert_eq!(
        titles(Sort::Deadline).await,
        ["海藻から布をつくる", "海藻から紙をつくる"]
    );
}

#[both_databases]
async fn a_feed_is_silent_rather_than_nearly_right(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Student).await;
    let (poster, staff) = (
        sandbox.faculty("Hana").await,
        sandbox.person("Staff", Role::Staff).await,
    );
    publish(&sandbox, &poster, &staff, &titled("海藻から紙をつくる")).await;
    let id = keep(&sandbox, &ana, "q=海藻 天文学").await;
    follow(&sandbox).await;
    let token = one(portal, &ana, id, Language::Japanese)
        .await
        .unwrap()
        .feed_token;
    assert!(
        feed(portal, &token, Sort::Newest, Language::Japanese)
            .await
            .unwrap()
            .entries
            .is_empty()
    );
}

#[both_databases]
async fn a_feed_of_prose_has_what_has_all_the_words(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Student).await;
    let (poster, staff) = (
        sandbox.faculty("Hana").await,
        sandbox.person("Staff", Role::Staff).await,
    );
    publish(
        &sandbox,
        &poster,
        &staff,
        &titled("漁村で海藻から紙をつくる"),
    )
    .await;
    publish(&sandbox, &poster, &staff, &titled("漁村の海藻と布")).await;
    let id = keep(&sandbox, &ana, "q=漁村 海藻 紙").await;
    follow(&sandbox).await;
    let token = one(portal, &ana, id, Language::Japanese)
        .await
        .unwrap()
        .feed_token;
    let feed = feed(portal, &token, Sort::Newest, Language::Japanese)
        .await
        .unwrap();
    let titles: Vec<_> = feed
        .entries
        .into_iter()
        .map(|entry| entry.posting.title.text)
        .collect();
    assert_eq!(titles, ["漁村で海藻から紙をつくる"]);
}

#[both_databases]
async fn a_secret_that_opens_nothing_is_not_found(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Student).await;
    let staff = sandbox.person("Staff", Role::Staff).await;
    let first = keep(&sandbox, &ana, "q=海藻").await;
    let second = keep(&sandbox, &ana, "q=山").await;
    let token = async |id| {
        one(portal, &ana, id, Language::Japanese)
            .await
            .unwrap()
            .feed_token
    };
    let (first_token, second_token) = (token(first).await, token(second).await);
    assert_ne!(first_token, second_token);
    delete(portal, &ana, first).await.unwrap();
    shut_out(portal, &staff.moderator().unwrap(), ana.id())
        .await
        .unwrap();
    for token in ["", "x", first_token.as_str(), second_token.as_str()] {
        let refused = feed(portal, token, Sort::Newest, Language::Japanese)
            .await
            .unwrap_err();
        assert!(
            matches!(refused, Error::Problem(Problem::NotFound)),
            "{token}"
        );
    }
}
