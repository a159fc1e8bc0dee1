//! A form that was sent after the session had ended.

use crate::support::{App, PASSWORD};
use model::accounts::Role;

#[tokio::test]
async fn what_is_sent_after_the_session_ended_survives_the_sign_in() {
    let app = App::new().await;
    let person = app.person(Role::Alumnus).await;
    let path = "/en/postings/new";
    let typed = [("kind", "internship"), ("note", "髙橋 \"<b>\" & 😀")];
    let away = app.post(path, &typed).send().await;
    assert_eq!(away.status, 307, "the browser sends the same form again");
    let sign_in = away.header("location").to_owned();
    assert_eq!(sign_in, "/en/sign-in?next=%2Fen%2Fpostings%2Fnew&resume=1");

    let page = app.post(&sign_in, &typed).send().await;
    assert_eq!(page.status, 401);
    let held = value_of(&page.body, "held");
    let mut fields = vec![
        ("email", person.email.as_str()),
        ("password", "not the password"),
        ("next", path),
        ("held", held.as_str()),
    ];
    let wrong = app.post(&sign_in, &fields).send().await;
    assert_eq!(wrong.status, 422);
    assert_eq!(
        value_of(&wrong.body, "held"),
        held,
        "a typing mistake costs nothing"
    );

    fields[1].1 = PASSWORD;
    let again = app.post(&sign_in, &fields).send().await;
    assert_eq!(again.status, 200);
    assert!(again.token().is_some());
    assert!(again.body.contains(&format!("action=\"{path}\"")));
    for (name, value) in typed {
        assert_eq!(value_of(&again.body, name), value);
    }

    fields[2].1 = "https://evil.example/";
    let elsewhere = app.post(&sign_in, &fields).send().await;
    assert_eq!(
        (elsewhere.status, elsewhere.header("location")),
        (303, "/en")
    );
}

#[tokio::test]
async fn passwords_are_not_held_for_anybody() {
    let app = App::new().await;
    let fields = [
        ("form", "password"),
        ("current", "secret"),
        ("password", "secret"),
    ];
    let away = app.post("/account", &fields).send().await;
    assert_eq!(
        (away.status, away.header("location")),
        (303, "/sign-in?next=%2Faccount")
    );
}

/// What a hidden field of the page holds.
fn value_of(page: &str, name: &str) -> String {
    let start = format!("<input type=\"hidden\" name=\"{name}\" value=\"");
    let (_, rest) = page
        .split_once(&start)
        .unwrap_or_else(|| panic!("no field {name}"));
    let (value, _) = rest.split_once('"').unwrap();
    value
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}
