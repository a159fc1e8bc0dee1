//! Marking postings, as a browser without script does.

use crate::support::{Answer, App, Person};
use model::accounts::Role;
use model::bookmarks::BOOKMARKS_MAX;
use model::opportunities::{Field, Kind, Move};
use portal::opportunities::{self, testing::draft};

/// Presses ★ on the page at `back`.
async fn press(app: &App, person: &Person, act: &str, id: &str, back: &str) -> Answer {
    let fields = [("form", act), ("id", id), ("back", back)];
    app.post("/bookmarks", &fields)
        .signed_in(person)
        .send()
        .await
}

async fn list(app: &App, person: &Person) -> String {
    let page = app.get("/bookmarks").signed_in(person).send().await;
    assert_eq!(page.status, 200);
    page.body
}

/// ★ of a posting's own page.
const BUTTON: &str = "button.star-button";

#[tokio::test]
async fn a_star_is_pressed_and_leads_back_to_where_it_stands() {
    let app = App::new().await;
    let student = app.person(Role::Student).await;
    let id = app.publish("海藻", "public").await;
    let path = format!("/opportunities/{id}");
    let page = app.get(&path).signed_in(&student).open().await;
    assert_eq!(page.attribute(BUTTON, "aria-pressed"), "false");
    let star = format!("posting-{id}");
    assert_eq!(
        page.form(&star).value("back"),
        Some(&*format!("{path}#{star}"))
    );
    assert!(
        list(&app, &student)
            .await
            .contains("ブックマークはありません")
    );

    for _ in 0..2 {
        let marked = page.form(&star).submit().await;
        assert_eq!(marked.location(), format!("{path}#{star}"));
    }
    let page = app.get(&path).signed_in(&student).open().await;
    assert_eq!(page.attribute(BUTTON, "aria-pressed"), "true");
    let bookmarks = list(&app, &student).await;
    assert!(bookmarks.contains("海藻") && bookmarks.contains("ブックマーク 1件"));
    let english = app
        .get("/en/bookmarks?order=deadline&page=7")
        .signed_in(&student)
        .send()
        .await;
    assert!(english.body.contains("1 of "));

    for _ in 0..2 {
        let removed = page.form(&star).submit().await;
        assert_eq!(removed.location(), format!("{path}#{star}"));
    }
    assert!(!list(&app, &student).await.contains("海藻"));
}

#[tokio::test]
async fn nothing_leads_away() {
    let app = App::new().await;
    let student = app.person(Role::Student).await;
    let id = app.publish("海藻", "public").await;
    for back in ["", "//evil.example", "https://evil.example/", "/\\evil"] {
        let marked = press(&app, &student, "mark", &id, back).await;
        assert_eq!(marked.location(), "/bookmarks", "{back}");
        let fields = [("back", back)];
        let forgotten = app.post("/en/recently-viewed", &fields).send().await;
        assert_eq!(forgotten.location(), "/en/opportunities", "{back}");
    }
}

#[tokio::test]
async fn a_guest_signs_in_first_and_the_star_is_kept() {
    let app = App::new().await;
    let id = app.publish("海藻", "public").await;
    let page = app.get("/opportunities").send().await.body;
    assert!(page.contains("サインインしてブックマーク: "));
    assert!(!page.contains("aria-pressed"));
    let fields = [("form", "mark"), ("id", id.as_str()), ("back", "/en")];
    let led = app.post("/en/bookmarks", &fields).send().await;
    assert_eq!(led.status, 307);
    let location = led.header("location");
    assert!(location.starts_with("/en/sign-in?next="), "{location}");
    let sign_in = app.post(location, &fields).send().await;
    assert!(sign_in.body.contains(&id), "the star waits in the page");
}

#[tokio::test]
async fn what_one_may_not_read_is_not_found() {
    let app = App::new().await;
    let (student, recruiter) = (
        app.person(Role::Student).await,
        app.person(Role::Recruiter).await,
    );
    let members = app.publish("会員の話", "members").await;
    assert_eq!(
        press(&app, &student, "mark", &members, "/")
            .await
            .location(),
        "/"
    );
    let refused = press(&app, &recruiter, "mark", &members, "/").await;
    assert_eq!(refused.status, 404);
    assert!(!refused.body.contains("会員の話"));
    for nothing in ["", "x", "0192d3c4-0000-7000-8000-000000000000"] {
        let refused = press(&app, &student, "mark", nothing, "/").await;
        assert_eq!(refused.status, 404, "{nothing}");
    }
    // As the script of a page sends it, also when the session has ended: it is told by the status alone.
    for (person, status) in [(Some(&recruiter), 404), (None, 401)] {
        let fields = [("form", "mark"), ("id", members.as_str())];
        let asked = app.post("/bookmarks", &fields).program().maybe(person);
        assert_eq!(asked.send().await.status, status);
    }
}

#[tokio::test]
async fn what_is_gone_tells_nothing_and_can_be_removed() {
    let app = App::new().await;
    let student = app.person(Role::Student).await;
    let portal = &app.sandbox.portal;
    let poster = app.sandbox.faculty("Hana").await;
    let staff = app.sandbox.person("Sato", Role::Staff).await;
    let text = draft(Kind::Internship).with(Field::TitleJa, "秘密の海");
    let kind = Kind::Internship;
    let id = app.sandbox.published(&poster, &staff, kind, &text).await;
    press(&app, &student, "mark", &id.to_string(), "/").await;
    opportunities::testing::moves::act(portal, &poster, id, Move::Pause)
        .await
        .unwrap();
    let page = list(&app, &student).await;
    assert!(!page.contains("秘密の海"));
    assert!(page.contains("この募集は今は公開されていません"));
    assert!(page.contains(&format!("name=\"id\" value=\"{id}\"")));
    press(&app, &student, "unmark", &id.to_string(), "/").await;
    assert!(
        list(&app, &student)
            .await
            .contains("ブックマークはありません")
    );
}

#[tokio::test]
async fn the_limit_is_told_in_the_readers_language() {
    let app = App::new().await;
    let student = app.person(Role::Student).await;
    let last = app.publish("海藻", "public").await;
    let like = last.parse().unwrap();
    app.sandbox.marks(&student.pass, like, BOOKMARKS_MAX).await;
    let japanese = press(&app, &student, "mark", &last, "/").await;
    assert_eq!(japanese.status, 409);
    assert!(japanese.body.contains("ブックマークは500件までです"));
    let fields = [("form", "mark"), ("id", last.as_str())];
    let english = app
        .post("/en/bookmarks", &fields)
        .signed_in(&student)
        .send()
        .await;
    assert_eq!(english.status, 409);
    assert!(english.body.contains("bookmark up to 500 postings"));
}
