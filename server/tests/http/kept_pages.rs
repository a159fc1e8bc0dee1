//! Pages that guests share: nobody's own page reaches anybody else, and what changes is seen at the next request.

mod encoded;

use crate::support::{Answer, App};
use app::viewed::cookie::NAME;
use chrono::TimeDelta;
use model::accounts::Role;
use model::machine::MoveForm;
use model::opportunities::{Field, Kind};
use portal::opportunities::testing::draft;

/// What guests share, for a posting and an organization.
fn shared(posting: &str, organization: &str) -> Vec<String> {
    let paths = [
        "/",
        "/opportunities",
        "/opportunities?q=%E6%8E%88%E6%A5%AD",
        &format!("/opportunities/{posting}"),
        "/organizations",
        &format!("/organizations/{organization}"),
        "/about",
        "/search-help",
    ];
    let in_english = |path: &&str| format!("/en{}", path.strip_suffix('/').unwrap_or(path));
    let english = paths.iter().map(in_english);
    paths
        .iter()
        .map(ToString::to_string)
        .chain(english)
        .collect()
}

async fn guest(app: &App, path: &str) -> Answer {
    let answer = app.get(path).send().await;
    assert_eq!(answer.status, 200, "{path}");
    answer
}

#[tokio::test]
async fn asvs_v14_2_2_no_page_of_one_person_reaches_another() {
    let app = App::new().await;
    let posting = app.publish("海の授業", "public").await;
    app.publish("会員の授業", "members").await;
    let people = [
        app.named("Aoi", Role::Student).await,
        app.named("Ren", Role::Recruiter).await,
        app.named("Mio", Role::Staff).await,
    ];
    // Whoever comes first may be a guest or not.
    for path in shared(&posting, "reef-ren") {
        for _ in 0..2 {
            for person in &people {
                let own = app.get(&path).signed_in(person).send().await;
                let name = &person.pass.viewer().name;
                assert!(own.body.contains(&format!(">{name}<")), "{path} of {name}");
                assert_eq!(own.header("cache-control"), "no-store", "{path}");
                assert_eq!(own.header("etag"), "", "{path}");
            }
            let bare = guest(&app, &path).await;
            assert!(bare.body.contains("/sign-in"), "{path}");
            assert!(!bare.body.contains("会員の授業"), "{path}");
            for person in &people {
                let name = &person.pass.viewer().name;
                assert!(
                    !bare.body.contains(&format!(">{name}<")),
                    "{path} of {name}"
                );
            }
            // What is not known to be everybody's is not shared either.
            for (header, value) in [("authorization", "Bearer x"), ("cookie", "theme=dark")] {
                let answer = app.get(&path).header(header, value).send().await;
                assert_eq!(
                    (answer.status, answer.header("etag")),
                    (200, ""),
                    "{path}: {header}"
                );
            }
        }
    }
}

#[tokio::test]
async fn what_one_browser_opened_is_shown_to_it_alone() {
    let app = App::new().await;
    let id = app.publish("海の授業", "public").await;
    let viewed = format!("{NAME}={}", id.replace('-', ""));
    for _ in 0..2 {
        for path in ["/", "/opportunities"] {
            let own = app.get(path).header("cookie", &viewed).send().await;
            assert!(own.body.contains("最近見た募集"), "{path}");
            assert!(
                !guest(&app, path).await.shown().contains("最近見た募集"),
                "{path}"
            );
        }
        // A page that does not show it is the same for all.
        let path = "/opportunities?kind=internship";
        let own = app.get(path).header("cookie", &viewed).send().await;
        assert_eq!(own.header("etag"), guest(&app, path).await.header("etag"));
    }
}

#[tokio::test]
async fn the_cookie_of_what_was_opened_comes_with_a_kept_page() {
    let app = App::new().await;
    let id = app.publish("海の授業", "public").await;
    let path = format!("/opportunities/{id}");
    let bare = id.replace('-', "");
    for _ in 0..3 {
        let first = guest(&app, &path).await;
        assert!(
            first
                .header("set-cookie")
                .starts_with(&format!("{NAME}={bare};"))
        );
        assert_eq!(
            (first.header("cache-control"), first.header("etag")),
            ("no-store", "")
        );
        let ahead = app
            .get(&path)
            .header("sec-purpose", "prefetch")
            .send()
            .await;
        assert_eq!((ahead.status, ahead.header("set-cookie")), (200, ""));
        let again = app.get(&path).header("cookie", &format!("{NAME}={bare}"));
        let again = again.send().await;
        assert_eq!(
            (again.header("set-cookie"), again.header("cache-control")),
            ("", "private, no-cache")
        );
        assert!(!again.header("etag").is_empty());
    }
}

#[tokio::test]
async fn a_change_is_seen_at_the_next_request() {
    for app in App::on_every_database().await {
        let (sandbox, portal) = (&app.sandbox, &app.sandbox.portal);
        let caught_up = async || {
            portal::synonyms::catch_up(portal).await.unwrap();
            portal::discovery::catch_up(portal).await.unwrap();
        };
        let sees = async |path: &str, text: &str| guest(&app, path).await.body.contains(text);
        let (list, synonym) = ("/opportunities", "/opportunities?q=quixotron");
        let staff = app.person(Role::Staff).await;
        assert!(!sees(list, "zorblax").await);

        let (poster, kind) = (sandbox.faculty("Hana").await, Kind::Internship);
        let titled = |title: &str| draft(kind).with(Field::TitleJa, title);
        let id = sandbox
            .published(&poster, &staff.pass, kind, &titled("zorblax"))
            .await;
        let page = format!("/opportunities/{id}");
        assert!(sees(&page, "zorblax").await, "published");
        caught_up().await;
        assert!(sees(list, "zorblax").await, "indexed");

        let version = sandbox
            .resubmitted(&poster, id, kind, &titled("frobnix"))
            .await;
        assert!(sees(&page, "zorblax").await, "only sent in");
        sandbox.approved(&staff.pass, id, version).await;
        assert!(
            sees(&page, "frobnix").await && sees(list, "frobnix").await,
            "edited"
        );
        caught_up().await;

        assert!(!sees(synonym, "frobnix").await);
        let fields = [("form", "add"), ("words", "quixotron = frobnix")];
        let added = app
            .post("/desk/synonyms", &fields)
            .signed_in(&staff)
            .send()
            .await;
        let group = added.location().split('?').next().unwrap().to_owned();
        caught_up().await;
        assert!(sees(synonym, "frobnix").await, "a synonym");
        let version = app.get(&group).signed_in(&staff).send().await.version();
        let fields = [("form", "off"), ("version", version.as_str())];
        app.post(&group, &fields).signed_in(&staff).send().await;
        caught_up().await;
        assert!(!sees(synonym, "frobnix").await, "a synonym switched off");

        let moved = |act: &str| MoveForm {
            act: act.to_owned(),
            reason: "filled".to_owned(),
            ..MoveForm::default()
        };
        // Another process writes to the same database.
        let neighbour = sandbox.neighbour().await;
        portal::opportunities::act(&neighbour, &poster, id, &moved("pause"))
            .await
            .unwrap();
        assert!(!sees(list, "frobnix").await, "paused");
        assert_eq!(app.get(&page).send().await.status, 404, "paused");
        portal::opportunities::act(portal, &poster, id, &moved("reopen"))
            .await
            .unwrap();
        assert!(
            sees(list, "frobnix").await && sees(&page, "frobnix").await,
            "reopened"
        );
        portal::opportunities::act(portal, &poster, id, &moved("withdraw"))
            .await
            .unwrap();
        assert!(!sees(list, "frobnix").await, "withdrawn");
        assert_eq!(app.get(&page).send().await.status, 404, "withdrawn");

        assert!(!sees("/organizations", "Reef Ren").await);
        app.named("Ren", Role::Recruiter).await;
        assert!(sees("/organizations", "Reef Ren").await, "founded");
    }
}

#[tokio::test]
async fn the_next_day_is_another_page() {
    let app = App::new().await;
    let id = app.publish("海の授業", "public").await;
    let path = format!("/opportunities/{id}");
    let clock = app.sandbox.portal.clock();
    let tag = async || {
        let page = app
            .get(&path)
            .header("sec-purpose", "prefetch")
            .send()
            .await;
        (page.header("etag").to_owned(), page.body)
    };
    let today = tag().await;
    clock.advance(TimeDelta::hours(13));
    assert_eq!(today, tag().await, "late in the evening");
    clock.advance(TimeDelta::hours(1));
    let tomorrow = tag().await;
    assert_ne!(today.0, tomorrow.0);
    // The deadline of the draft is 2027-06-30 or later: in a year it is over.
    clock.advance(TimeDelta::days(365));
    assert_ne!(tomorrow.0, tag().await.0);
}
