//! Saving while somebody types: the address to which the browser's half sends the form of a step.

use crate::support::{Answer, App, Ask, Person};
use app::forms::STEP_FORM;
use model::accounts::Role;
use model::opportunities::{Field, Kind};
use model::{Language, OpportunityId};
use portal::opportunities;
use portal::opportunities::testing::draft;

/// A guest course of somebody, just begun.
async fn begun(app: &App, person: &Person) -> String {
    let new = app.post("/postings/new", &[("kind", "guest-course")]);
    let answer = new.signed_in(person).send().await;
    let (_, after) = answer.location().split_once("/postings/").unwrap();
    after.split('/').next().unwrap().to_owned()
}

/// Where the first step of a posting is saved.
fn address(id: &str) -> String {
    format!("/postings/{id}/edit/basics/autosave")
}

fn ask<'a>(app: &'a App, id: &str, title: &str, version: &str) -> Ask<'a> {
    app.ask("POST", &address(id))
        .same_origin()
        .header("accept", "*/*")
        .form(&[("title_ja", title), ("version", version)])
}

async fn save(app: &App, person: &Person, id: &str, title: &str, version: i32) -> Answer {
    let asked = ask(app, id, title, &version.to_string());
    asked.signed_in(person).send().await
}

/// The title that is kept.
async fn title(app: &App, person: &Person, id: &str) -> String {
    let poster = person.pass.poster().unwrap();
    let portal = &app.sandbox.portal;
    let id = id.parse().unwrap();
    let posting = opportunities::posting(portal, &poster, id, Language::Japanese).await;
    posting.unwrap().draft.get(Field::TitleJa).to_owned()
}

#[tokio::test]
async fn what_is_typed_is_kept_and_the_version_told() {
    let app = App::new().await;
    let teacher = app.person(Role::Faculty).await;
    let id = begun(&app, &teacher).await;
    let step = app.get(&format!("/postings/{id}/edit/basics"));
    let step = step.signed_in(&teacher).open().await;
    let form = step.form(STEP_FORM).fill("title_ja", "港の灯台");
    let send = async || {
        let sent = app.post(&address(&id), &form.fields()).program();
        sent.signed_in(&teacher).send().await
    };
    let first = send().await;
    assert_eq!((first.status, first.body.as_str()), (200, "2"));
    assert_eq!(first.header("cache-control"), "no-store");
    assert_eq!(title(&app, &teacher, &id).await, "港の灯台");

    let again = send().await;
    assert_eq!(
        (again.status, again.body.as_str()),
        (200, "2"),
        "sent twice, kept once"
    );
    let next = save(&app, &teacher, &id, "港の灯台を測る", 2).await;
    assert_eq!((next.status, next.body.as_str()), (200, "3"));
}

#[tokio::test]
async fn two_who_save_at_once_do_not_overwrite_each_other() {
    let app = App::new().await;
    let teacher = app.person(Role::Faculty).await;
    let id = begun(&app, &teacher).await;
    let (one, other) = tokio::join!(
        save(&app, &teacher, &id, "左の窓", 1),
        save(&app, &teacher, &id, "右の窓", 1),
    );
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409]);
    let kept = if one.status == 200 {
        "左の窓"
    } else {
        "右の窓"
    };
    assert_eq!(title(&app, &teacher, &id).await, kept);
    let refused = if one.status == 409 { one } else { other };
    assert_eq!(refused.json()["details"], "stale-elsewhere");

    for version in [0, -1, 3, i32::MAX] {
        let stale = save(&app, &teacher, &id, "古い窓", version).await;
        assert_eq!(stale.status, 409, "{version}");
    }
    assert_eq!(title(&app, &teacher, &id).await, kept);
}

#[tokio::test]
async fn what_cannot_be_read_is_refused() {
    let app = App::new().await;
    let teacher = app.person(Role::Faculty).await;
    let id = begun(&app, &teacher).await;
    for version in ["", "none", "1.5", "9999999999", "１x"] {
        let answer = ask(&app, &id, "右", version).signed_in(&teacher).send();
        let answer = answer.await;
        assert_eq!(answer.status, 422, "{version}: {}", answer.body);
        assert_eq!(answer.header("content-type"), "application/problem+json");
        assert!(answer.header("retry-after").is_empty());
    }
    let json = app.ask("POST", &address(&id)).same_origin();
    let json = json.header("content-type", "application/json").body("{}");
    assert_eq!(json.signed_in(&teacher).send().await.status, 415);
    for (id, step) in [("none", "basics"), (id.as_str(), "nonsense")] {
        let asked = app.post(
            &format!("/postings/{id}/edit/{step}/autosave"),
            &[("version", "1")],
        );
        assert_eq!(asked.signed_in(&teacher).send().await.status, 404);
    }
    assert_eq!(title(&app, &teacher, &id).await, "", "nothing was kept");
    for method in ["GET", "PUT", "DELETE", "PATCH"] {
        let asked = app.ask(method, &address(&id)).same_origin();
        let answer = asked.signed_in(&teacher).send().await;
        assert_eq!(answer.status, 405, "{method}");
    }
}

#[tokio::test]
async fn there_is_a_limit() {
    let app = App::new().await;
    let teacher = app.person(Role::Faculty).await;
    let id = begun(&app, &teacher).await;
    let long = "長".repeat(400_000);
    assert_eq!(save(&app, &teacher, &id, &long, 1).await.status, 413);
    let many = vec![("title_ja", "x"); 2_001];
    let asked = app.post(&address(&id), &many).signed_in(&teacher);
    assert_eq!(asked.send().await.status, 413);
    let far_over = save(&app, &teacher, &id, &"長".repeat(20_000), 1).await;
    assert_eq!(far_over.status, 422);
    assert_eq!(title(&app, &teacher, &id).await, "");
}

#[tokio::test]
async fn only_the_poster_saves() {
    let app = App::new().await;
    let teacher = app.person(Role::Faculty).await;
    let id = begun(&app, &teacher).await;
    let theirs = || ask(&app, &id, "他人の題", "1");
    assert_eq!(theirs().send().await.status, 401, "signed out");
    let ended = theirs().token(&"x".repeat(43)).send().await;
    assert_eq!(ended.status, 401, "a session that has ended");
    let student = app.person(Role::Student).await;
    assert_eq!(theirs().signed_in(&student).send().await.status, 403);
    for (name, role) in [
        ("another", Role::Faculty),
        ("alumnus", Role::Alumnus),
        ("recruiter", Role::Recruiter),
        ("staff", Role::Staff),
        ("admin", Role::Admin),
    ] {
        let other = app.named(name, role).await;
        let answer = theirs().signed_in(&other).send().await;
        assert_eq!(answer.status, 404, "{name} learns nothing");
    }
    let none = OpportunityId("0192d3c4-0000-7000-8000-000000000000".parse().unwrap());
    let answer = save(&app, &teacher, &none.to_string(), "x", 1).await;
    assert_eq!(answer.status, 404);
    assert_eq!(title(&app, &teacher, &id).await, "");
}

#[tokio::test]
async fn what_staff_are_reading_does_not_change() {
    let app = App::new().await;
    let teacher = app.person(Role::Faculty).await;
    let poster = teacher.pass.poster().unwrap();
    let kind = Kind::GuestCourse;
    let submitted = draft(kind).with(Field::TitleJa, "審査中の題");
    let (id, version) = app.sandbox.submitted(&poster, kind, &submitted).await;
    let answer = save(&app, &teacher, &id.to_string(), "変えた題", version).await;
    assert_eq!(answer.status, 409);
    assert_eq!(answer.json()["details"], "wrong-stage");
}

#[tokio::test]
async fn another_site_saves_nothing() {
    let app = App::new().await;
    let teacher = app.person(Role::Faculty).await;
    let id = begun(&app, &teacher).await;
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
        ("origin", "null"),
    ] {
        let asked = app
            .ask("POST", &address(&id))
            .form(&[("title_ja", "よその題"), ("version", "1")]);
        let answer = asked.header(name, value).signed_in(&teacher).send().await;
        assert_eq!(answer.status, 403, "{name}: {value}");
    }
    assert_eq!(title(&app, &teacher, &id).await, "");
}
