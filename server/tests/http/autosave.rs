//! Saving while somebody types: the server function that the browser's half calls.

use crate::support::{Answer, App, Ask, Person};
use model::accounts::Role;
use model::opportunities::{Field, Kind};
use model::{Language, OpportunityId};
use portal::opportunities;
use portal::opportunities::testing::draft;
use serde_json::{Value, json};

const AUTOSAVE: &str = "/fn/app/postings/api/autosave";

/// A guest course of somebody, just begun.
async fn begun(app: &App, person: &Person) -> String {
    let new = app.post("/postings/new", &[("kind", "guest-course")]);
    let answer = new.signed_in(person).send().await;
    let (_, after) = answer.location().split_once("/postings/").unwrap();
    after.split('/').next().unwrap().to_owned()
}

fn titled(id: &str, title: &str, version: i64) -> Value {
    json!({ "id": id, "step": "basics", "sent": [["title_ja", title]], "version": version })
}

fn ask(app: &App, body: impl ToString) -> Ask<'_> {
    app.ask("POST", AUTOSAVE)
        .same_origin()
        .header("accept", "application/json")
        .header("content-type", "application/json")
        .body(body.to_string())
}

async fn save(app: &App, person: &Person, body: Value) -> Answer {
    ask(app, body).signed_in(person).send().await
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
    let first = save(&app, &teacher, titled(&id, "港の灯台", 1)).await;
    assert_eq!(first.status, 200, "{}", first.body);
    assert_eq!(first.header("content-type"), "application/json");
    assert_eq!(first.header("cache-control"), "no-store");
    assert_eq!(first.json(), json!(2));
    assert_eq!(title(&app, &teacher, &id).await, "港の灯台");

    let again = save(&app, &teacher, titled(&id, "港の灯台", 1)).await;
    assert_eq!(
        (again.status, again.json()),
        (200, json!(2)),
        "sent twice, kept once"
    );
    let next = save(&app, &teacher, titled(&id, "港の灯台を測る", 2)).await;
    assert_eq!((next.status, next.json()), (200, json!(3)));
}

#[tokio::test]
async fn two_who_save_at_once_do_not_overwrite_each_other() {
    let app = App::new().await;
    let teacher = app.person(Role::Faculty).await;
    let id = begun(&app, &teacher).await;
    let (one, other) = tokio::join!(
        save(&app, &teacher, titled(&id, "左の窓", 1)),
        save(&app, &teacher, titled(&id, "右の窓", 1)),
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
    assert_eq!(
        refused.json(),
        json!({"refused": {"problem": "conflict", "details": "stale"}})
    );

    for version in [0, -1, 3, i64::from(i32::MAX)] {
        let stale = save(&app, &teacher, titled(&id, "古い窓", version)).await;
        assert_eq!(stale.status, 409, "{version}");
    }
    assert_eq!(title(&app, &teacher, &id).await, kept);
}

// Issue 10, 1.1.7: what could not be read was answered as if the portal were away.
#[tokio::test]
async fn what_cannot_be_read_is_refused() {
    let app = App::new().await;
    let teacher = app.person(Role::Faculty).await;
    let id = begun(&app, &teacher).await;
    let right = titled(&id, "右", 1).to_string();
    let with = |name: &str, value: Value| {
        let mut body = titled(&id, "右", 1);
        body[name] = value;
        body.to_string()
    };
    for body in [
        String::new(),
        "{".into(),
        "{}".into(),
        "null".into(),
        "[]".into(),
        "\"text\"".into(),
        right[..right.len() - 1].to_owned(),
        format!("{right}}}"),
        with("id", json!("none")),
        with("id", json!(7)),
        with("id", json!(null)),
        with("step", json!("nonsense")),
        with("step", json!(1)),
        with("sent", json!("text")),
        with("sent", json!({"title_ja": "x"})),
        with("sent", json!([["title_ja"]])),
        with("sent", json!([["title_ja", "x", "y"]])),
        with("sent", json!([["title_ja", 1]])),
        with("version", json!("1")),
        with("version", json!(1.5)),
        with("version", json!(9_999_999_999_u64)),
        "[".repeat(100_000),
        "\u{feff}".to_owned() + &right,
        "id=1&step=basics".into(),
    ] {
        let answer = ask(&app, &body).signed_in(&teacher).send().await;
        let shown: String = body.chars().take(80).collect();
        assert!(
            [400, 422].contains(&answer.status),
            "{shown}: {}",
            answer.status
        );
        assert_eq!(answer.header("content-type"), "application/json", "{shown}");
        assert!(answer.header("retry-after").is_empty());
    }
    let bytes = ask(&app, "")
        .signed_in(&teacher)
        .body(vec![0xff, 0xfe, b'{'])
        .send()
        .await;
    assert_eq!(bytes.status, 422);
    assert_eq!(title(&app, &teacher, &id).await, "", "nothing was kept");
    for method in ["GET", "PUT", "DELETE", "PATCH"] {
        let answer = app
            .ask(method, AUTOSAVE)
            .same_origin()
            .signed_in(&teacher)
            .send()
            .await;
        assert_eq!(answer.status, 405, "{method}");
    }
}

#[tokio::test]
async fn there_is_a_limit() {
    let app = App::new().await;
    let teacher = app.person(Role::Faculty).await;
    let id = begun(&app, &teacher).await;
    let long = titled(&id, &"長".repeat(400_000), 1);
    assert_eq!(save(&app, &teacher, long).await.status, 413);
    let many: Vec<_> = (0..60_000)
        .map(|n| json!(["title_ja", n.to_string()]))
        .collect();
    let mut body = titled(&id, "", 1);
    body["sent"] = json!(many);
    assert_eq!(save(&app, &teacher, body).await.status, 413);
    assert_eq!(title(&app, &teacher, &id).await, "");
}

#[tokio::test]
async fn only_the_poster_saves() {
    let app = App::new().await;
    let teacher = app.person(Role::Faculty).await;
    let id = begun(&app, &teacher).await;
    let body = titled(&id, "他人の題", 1);
    assert_eq!(ask(&app, &body).send().await.status, 401, "signed out");
    let ended = ask(&app, &body).token(&"x".repeat(43)).send().await;
    assert_eq!(ended.status, 401, "a session that has ended");
    let student = app.person(Role::Student).await;
    assert_eq!(save(&app, &student, body.clone()).await.status, 403);
    for (name, role) in [
        ("another", Role::Faculty),
        ("alumnus", Role::Alumnus),
        ("recruiter", Role::Recruiter),
        ("staff", Role::Staff),
        ("admin", Role::Admin),
    ] {
        let other = app.named(name, role).await;
        let answer = save(&app, &other, body.clone()).await;
        assert_eq!(answer.status, 404, "{name} learns nothing");
    }
    let none = OpportunityId("0192d3c4-0000-7000-8000-000000000000".parse().unwrap());
    let answer = save(&app, &teacher, titled(&none.to_string(), "x", 1)).await;
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
    let body = titled(&id.to_string(), "変えた題", version.into());
    let answer = save(&app, &teacher, body).await;
    assert_eq!(answer.status, 409);
    assert_eq!(answer.json()["refused"]["details"], "wrong-stage");
}

#[tokio::test]
async fn another_site_saves_nothing() {
    let app = App::new().await;
    let teacher = app.person(Role::Faculty).await;
    let id = begun(&app, &teacher).await;
    let body = titled(&id, "よその題", 1).to_string();
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
        ("origin", "null"),
    ] {
        for kind in ["application/json", "text/plain"] {
            let mut asked = app.ask("POST", AUTOSAVE);
            asked = asked.header("content-type", kind).body(body.clone());
            let answer = asked.header(name, value).signed_in(&teacher).send().await;
            assert_eq!(answer.status, 403, "{name}: {value}");
        }
    }
    assert_eq!(title(&app, &teacher, &id).await, "");
}
