//! The feed of what is new for everybody.

use crate::support::{App, Page};
use model::accounts::Role;
use model::opportunities::{Field, Kind};
use model::organizations::MemberRole;
use portal::opportunities::testing::draft;

#[tokio::test]
async fn a_feed_tells_guests_what_is_new_by_any_question() {
    let app = App::new().await;
    let id = app.publish("海を測るロボット", "public").await;
    app.publish("会員の実習", "members").await;
    for (path, count) in [
        ("/opportunities.atom", 1),
        ("/en/opportunities.atom", 1),
        ("/opportunities.atom?kind=internship", 1),
        ("/opportunities.atom?kind=guest-course", 0),
        (
            "/opportunities.atom?q=%E3%83%AD%E3%83%9C%E3%83%83%E3%83%88",
            1,
        ),
        ("/opportunities.atom?q=zzqqxx", 0),
    ] {
        let feed = app.get(path).send().await;
        assert_eq!(feed.status, 200, "{path}");
        assert_eq!(
            feed.header("content-type"),
            "application/atom+xml; charset=utf-8"
        );
        assert_eq!(feed.body.matches("<entry>").count(), count, "{path}");
        assert!(!feed.body.contains("会員の実習"));
        let own = format!("http://127.0.0.1:3000{path}");
        assert!(
            feed.body.contains(&format!("<id>{own}</id>")),
            "{path}: {}",
            feed.body
        );
    }
    let feed = app.get("/opportunities.atom").send().await;
    assert!(feed.body.contains(&format!("/opportunities/{id}")));
    let tag = feed.header("etag").to_owned();
    let again = app.get("/opportunities.atom").header("if-none-match", &tag);
    assert_eq!(again.send().await.status, 304);
    // Lists name their own feed, the foot of every page the one of all.
    let list = app
        .get("/opportunities?kind=internship&page=2")
        .send()
        .await;
    let list = Page::read(list.shown());
    let own = list.attribute("link[type=application/atom+xml]", "href");
    assert_eq!(own, "/opportunities.atom?kind=internship");
    let about = app.get("/en/about").send().await;
    assert!(about.body.contains("href=\"/en/opportunities.atom\""));
}

#[tokio::test]
async fn the_feed_of_an_organization_has_its_name() {
    let app = App::new().await;
    let sandbox = &app.sandbox;
    let staff = sandbox.person("Staff", Role::Staff).await;
    let ana = sandbox.person("Ana", Role::Alumnus).await;
    let reef = sandbox.organization("Reef Works").await;
    let ana = sandbox.join(&ana, reef, MemberRole::Editor).await;
    let kind = Kind::Internship;
    let text = draft(kind).with(Field::Organization, reef.to_string());
    let poster = ana.poster().unwrap();
    sandbox.published(&poster, &staff, kind, &text).await;
    portal::discovery::catch_up(&sandbox.portal).await.unwrap();
    let feed = app.get("/opportunities.atom?organization=reef-works");
    let feed = feed.send().await.body;
    let title = feed.split("</title>").next().unwrap();
    assert!(title.contains("Reef Works"), "{title}");
}

#[tokio::test]
async fn who_takes_nothing_but_zstd_gets_it() {
    let app = App::new().await;
    for path in [
        "/about",
        "/opportunities",
        "/opportunities.atom",
        "/sign-in",
    ] {
        for (accepted, chosen) in [
            ("zstd", "zstd"),
            ("gzip, br, zstd", "br"),
            ("gzip, zstd", "gzip"),
        ] {
            let (headers, _) = app
                .get(path)
                .header("accept-encoding", accepted)
                .bytes()
                .await;
            assert_eq!(headers["content-encoding"], chosen, "{path}: {accepted}");
        }
    }
}
