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
    assert!(
        !page.body.contains("class=\"error-summary\"") && !page.body.contains("<title>Error"),
        "nothing is wrong with what was sent"
    );
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

// The kind of F96: a form that is held over the sign-in stays held in the other language, before and after it.
#[tokio::test]
async fn what_is_held_comes_along_into_the_other_language() {
    let app = App::new().await;
    let person = app.person(Role::Alumnus).await;
    let typed = [("kind", "internship"), ("note", "髙橋 \"<b>\" & 😀")];
    for (from, to) in [("", "/en"), ("/en", "")] {
        let (sign_in, there) = (address(from), address(to));
        let held = app.post(&sign_in, &typed).send().await;
        let held = value_of(&held.body, "held");
        let fields = [
            ("next", ""),
            ("held", held.as_str()),
            ("email", person.email.as_str()),
            ("password", "secret"),
            ("switch", "language"),
        ];
        let other = app.post(&there, &fields).send().await;
        assert_eq!(other.status, 200);
        assert_eq!(value_of(&other.body, "held"), held);
        assert_eq!(value_of(&other.body, "next"), format!("{to}/postings/new"));
        assert!(!other.body.contains("secret"));

        let next = format!("{to}/postings/new");
        let fields = [
            ("next", next.as_str()),
            ("held", held.as_str()),
            ("email", person.email.as_str()),
            ("password", PASSWORD),
        ];
        let waits = app.post(&there, &fields).send().await;
        assert!(waits.body.contains(&format!("action=\"{next}\"")));
        // Now somebody is signed in, and the form still waits.
        let fields = [typed[0], typed[1], ("switch", "language")];
        let back = app.post(&sign_in, &fields).signed_in(&person).send().await;
        assert_eq!(back.status, 200);
        let action = format!("action=\"{from}/postings/new\"");
        assert!(back.body.contains(&action), "{}", back.body);
        for (name, value) in typed {
            assert_eq!(value_of(&back.body, name), value);
        }
    }
}

#[tokio::test]
async fn switching_after_the_session_ended_is_held_as_well() {
    let app = App::new().await;
    let typed = [("form", "invite"), ("name", "髙橋"), ("switch", "language")];
    let away = app.post("/en/desk/people", &typed).send().await;
    assert_eq!(away.status, 307);
    let sign_in = away.header("location").to_owned();
    let page = app.post(&sign_in, &typed).send().await;
    assert_eq!(page.status, 401, "{sign_in}");
    assert!(
        value_of(&page.body, "held").contains("switch"),
        "sent again, it only switches"
    );
}

#[tokio::test]
async fn a_password_typed_at_a_kept_address_is_held_by_nobody() {
    let app = App::new().await;
    for path in [address(""), "/sign-in?resume=1".to_owned()] {
        let typed = [("email", "nobody@people.test"), ("password", "secret-1")];
        let wrong = app.post(&path, &typed).send().await;
        assert_eq!(wrong.status, 422);
        assert!(!wrong.body.contains("secret-1"), "{path}");
    }
}

/// The sign-in page as the browser reaches it with another page's form.
fn address(base: &str) -> String {
    let next = format!("{base}/postings/new").replace('/', "%2F");
    format!("{base}/sign-in?next={next}&resume=1")
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
