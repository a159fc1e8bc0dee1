//! Coming in, going out, and those who try doors.

use crate::support::{App, PASSWORD};
use app::forms::MAIN_FORM;
use model::accounts::Role;

#[tokio::test]
async fn the_session_travels_in_a_strict_cookie() {
    let app = App::new().await;
    let person = app.person(Role::Student).await;
    let page = app.get("/sign-in").open().await;
    let form = page.form(MAIN_FORM).fill("email", &person.email);
    let answer = form.fill("password", PASSWORD).submit().await;
    assert_eq!(answer.location(), "/");
    assert_eq!(answer.header("cache-control"), "no-store");
    let cookie = answer.header("set-cookie");
    let (name, attributes) = cookie.split_once('=').unwrap();
    assert_eq!(name, "__Host-sid");
    for attribute in ["Path=/", "HttpOnly", "Secure", "SameSite=Lax"] {
        assert!(
            attributes.split("; ").any(|one| one == attribute),
            "{cookie}"
        );
    }
    assert!(!cookie.contains("Domain"));
    let token = answer.token().unwrap();
    assert!(token.len() >= 43, "256 bits");
    assert_ne!(token, person.token, "each sign-in has a session of its own");
    assert_eq!(app.get("/account").token(&token).send().await.status, 200);
}

#[tokio::test]
async fn asvs_v7_4_1_signing_out_ends_the_session_at_once() {
    let app = App::new().await;
    let person = app.person(Role::Student).await;
    let page = app.get("/en/account").signed_in(&person).open().await;
    let answer = page.form("/en/sign-out").submit().await;
    assert_eq!(answer.location(), "/en");
    assert!(
        answer
            .header("set-cookie")
            .starts_with("__Host-sid=; Path=/; Max-Age=0")
    );
    let after = app.get("/account").signed_in(&person).send().await;
    assert_eq!(after.status, 401);
    assert!(
        after.header("set-cookie").contains("Max-Age=0"),
        "the browser forgets a dead session"
    );
    assert_eq!(
        app.post("/sign-out", &[])
            .signed_in(&person)
            .send()
            .await
            .status,
        303,
        "twice is no mistake"
    );
}

#[tokio::test]
async fn whoever_signs_in_anew_leaves_the_old_session() {
    let app = App::new().await;
    let first = app.named("first", Role::Student).await;
    let second = app.named("second", Role::Student).await;
    let fields = [("email", second.email.as_str()), ("password", PASSWORD)];
    let answer = app.post("/sign-in", &fields).signed_in(&first).send().await;
    assert_eq!(answer.status, 303);
    assert_eq!(
        app.get("/account").signed_in(&first).send().await.status,
        401
    );
}

#[tokio::test]
async fn what_was_typed_stays_but_not_the_password() {
    let app = App::new().await;
    let fields = [
        ("email", "hanako@people.test"),
        ("password", "wrong-password-of-hanako"),
    ];
    let answer = app.post("/sign-in?next=%2Fpostings", &fields).send().await;
    assert_eq!(answer.status, 422);
    assert!(answer.body.contains("hanako@people.test"));
    assert!(!answer.body.contains("wrong-password-of-hanako"));
    assert!(answer.token().is_none());
}

#[tokio::test]
async fn nobody_learns_who_has_an_account() {
    let app = App::new().await;
    let person = app.person(Role::Student).await;
    let mut bodies = Vec::new();
    for email in [person.email.as_str(), "nobody0@people.test"] {
        let answer = app
            .post(
                "/sign-in",
                &[("email", email), ("password", "some wrong password")],
            )
            .send()
            .await;
        assert_eq!(answer.status, 422);
        bodies.push(answer.body.replace(email, "…"));
    }
    assert_eq!(bodies[0], bodies[1]);
}

#[tokio::test]
async fn sign_in_leads_to_pages_of_ours_only() {
    let app = App::new().await;
    let person = app.person(Role::Student).await;
    for (next, lands) in [
        ("/postings/new", "/postings/new"),
        ("/opportunities?q=%E4%BA%AC", "/opportunities?q=%E4%BA%AC"),
        ("//evil.example", "/"),
        ("/\\evil.example", "/"),
        ("https:evil.example", "/"),
        ("https://evil.example/", "/"),
        ("/\t/evil.example", "/"),
        ("javascript:alert(1)", "/"),
        ("", "/"),
    ] {
        let fields = [
            ("email", person.email.as_str()),
            ("password", PASSWORD),
            ("next", next),
        ];
        let answer = app.post("/sign-in", &fields).send().await;
        assert_eq!(answer.location(), lands, "{next:?}");
    }
}

#[tokio::test]
async fn asvs_v6_4_1_an_invitation_opens_the_door_once() {
    let app = App::new().await;
    let staff = app.person(Role::Staff).await;
    let fields = [
        ("form", "invite"),
        ("name", "新田 花"),
        ("email", "hana@people.test"),
        ("role", "student"),
    ];
    let invited = app
        .post("/desk/people", &fields)
        .signed_in(&staff)
        .send()
        .await;
    assert_eq!(invited.status, 200);
    let link = invited
        .body
        .split("http://127.0.0.1:3000/invitations/")
        .nth(1)
        .expect("the link is shown");
    let token: String = link
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
        .collect();
    let path = format!("/invitations/{token}");
    assert_eq!(app.get(&path).send().await.status, 200);
    let short = app
        .post(&path, &[("password", "short"), ("again", "short")])
        .send()
        .await;
    assert_eq!(short.status, 422);
    let joined = app
        .post(&path, &[("password", PASSWORD), ("again", PASSWORD)])
        .send()
        .await;
    assert_eq!(joined.location(), "/");
    assert_eq!(
        app.get("/account")
            .token(&joined.token().unwrap())
            .send()
            .await
            .status,
        200
    );
    // What comes a minute later is no double click.
    let clock = app.sandbox.portal.clock();
    clock.advance(chrono::TimeDelta::minutes(1));
    assert_eq!(
        app.post(&path, &[("password", PASSWORD), ("again", PASSWORD)])
            .send()
            .await
            .status,
        409
    );
}
