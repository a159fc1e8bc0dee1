//! The interface for programs: what is promised.

mod shapes;

use crate::support::App;
use model::accounts::Role;
use model::closed::Closed;
use model::opportunities::{Field, Kind};
use portal::discovery;
use portal::opportunities::testing::draft;
use serde_json::{Value, json};

/// One published posting of each kind, searchable; the internship is a company's.
async fn filled() -> (App, Vec<String>) {
    let app = App::new().await;
    let teacher = app.person(Role::Faculty).await.pass.poster().unwrap();
    let recruiter = app.person(Role::Recruiter).await.pass.poster().unwrap();
    let company = recruiter.viewer().memberships[0].organization.to_string();
    let staff = app.person(Role::Staff).await.pass;
    let mut ids = Vec::new();
    for kind in Kind::ALL {
        let (poster, draft) = match kind {
            Kind::Internship => (&recruiter, draft(*kind).with(Field::Organization, &company)),
            _ => (&teacher, draft(*kind)),
        };
        ids.push(
            app.sandbox
                .published(poster, &staff, *kind, &draft)
                .await
                .to_string(),
        );
    }
    discovery::catch_up(&app.sandbox.portal).await.unwrap();
    (app, ids)
}

async fn json_of(app: &App, path: &str) -> Value {
    let answer = app.get(path).program().send().await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.body);
    assert_eq!(answer.header("content-type"), "application/json");
    answer.json()
}

#[tokio::test]
async fn questions_are_those_of_the_page() {
    let (app, _) = filled().await;
    for (query, total) in [
        ("", 4),
        ("q=風力", 4),
        ("q=存在しない語句zzz", 0),
        ("kind=guest-course", 1),
        ("kind=guest-course&kind=internship", 2),
        ("kind=", 4),
        ("place=DE", 1),
        ("place=JP-13&kind=overseas-program", 0),
        ("within=1", 0),
    ] {
        let query: String = form_urlencoded::byte_serialize(query.as_bytes()).collect();
        let query = query.replace("%3D", "=").replace("%26", "&");
        let list = json_of(&app, &format!("/api/v1/opportunities?{query}")).await;
        assert_eq!(list["total"], total, "{query}");
    }
}

#[tokio::test]
async fn what_the_words_matched_is_told_in_characters() {
    let (app, _) = filled().await;
    let list = json_of(&app, "/api/v1/opportunities?kind=internship&q=ﾛﾎﾞｯﾄ").await;
    let item = &list["items"][0];
    assert_eq!(item["title"], "島の風力発電を守る点検ロボット");
    assert_eq!(item["highlights"]["title"], json!([[11, 15]]));
    assert_eq!(
        item["summary"],
        "海辺の風車を見て回るロボットを一緒につくります。"
    );
    assert_eq!(item["highlights"]["summary"], json!([[10, 14]]));
}

#[tokio::test]
async fn letters_are_completed() {
    let (app, ids) = filled().await;
    let lines = json_of(&app, "/api/v1/suggestions?q=島の").await;
    let title = &lines["items"][0];
    assert_eq!(title["about"], "title");
    let id = title["url"].as_str().unwrap().rsplit('/').next().unwrap();
    assert!(ids.iter().any(|known| known == id), "{title}");

    let places = json_of(&app, "/api/v1/suggestions?q=naga&lang=en").await;
    let place = &places["items"][0];
    assert_eq!(
        (&place["text"], &place["about"]),
        (&json!("Nagano"), &json!("place"))
    );
    assert!(
        place["url"]
            .as_str()
            .unwrap()
            .ends_with("/en/opportunities?place=JP-20")
    );

    for nothing in ["", "?q=", "?q=a", "?q=%00%ff", "?q=🦀🦀"] {
        let lines = json_of(&app, &format!("/api/v1/suggestions{nothing}")).await;
        assert_eq!(lines["items"], json!([]), "{nothing}");
    }
}

#[tokio::test]
async fn pages_have_bounds() {
    let (app, _) = filled().await;
    for (query, page, per_page, items) in [
        ("per_page=3", 1, 3, 3),
        ("per_page=3&page=2", 2, 3, 1),
        ("per_page=100", 1, 100, 4),
        // Programs are told that there is no more; people see the last page (F94).
        ("page=500", 500, 20, 0),
    ] {
        let list = json_of(&app, &format!("/api/v1/opportunities?{query}")).await;
        assert_eq!(list["page"], page, "{query}");
        assert_eq!(list["per_page"], per_page, "{query}");
        assert_eq!(list["items"].as_array().unwrap().len(), items, "{query}");
    }
}

#[tokio::test]
async fn answers_may_be_shared_because_they_are_the_same_for_everybody() {
    let (app, ids) = filled().await;
    let student = app.person(Role::Student).await;
    for path in [
        "/api/v1/opportunities".to_owned(),
        "/api/v1/suggestions?q=島の".to_owned(),
        format!("/api/v1/opportunities/{}", ids[0]),
    ] {
        let guest = app.get(&path).program().send().await;
        let member = app.get(&path).program().signed_in(&student).send().await;
        assert_eq!(guest.body, member.body);
        assert_eq!(guest.header("cache-control"), "public, max-age=60");
        assert!(guest.header("set-cookie").is_empty());
    }
}

#[tokio::test]
async fn search_engines_learn_of_every_posting_in_both_languages() {
    let (app, ids) = filled().await;
    let sitemap = app.get("/sitemap.xml").send().await;
    assert!(
        sitemap
            .header("content-type")
            .starts_with("application/xml")
    );
    for id in ids {
        assert!(sitemap.body.contains(&format!(
            "<loc>http://127.0.0.1:3000/opportunities/{id}</loc>"
        )));
        assert!(sitemap.body.contains(&format!(
            "<loc>http://127.0.0.1:3000/en/opportunities/{id}</loc>"
        )));
    }
    let robots = app.get("/robots.txt").send().await;
    assert!(robots.body.contains("Disallow: /en/desk\n"));
    assert!(
        robots
            .body
            .contains("Sitemap: http://127.0.0.1:3000/sitemap.xml")
    );
}
