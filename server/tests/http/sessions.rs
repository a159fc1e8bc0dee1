//! Where somebody is signed in, and signing out from there.

use crate::support::{Answer, App, PASSWORD, Page};
use chrono::TimeDelta;
use model::accounts::{PROVEN_MINUTES, Role};
use portal::accounts;

const FIREFOX: &str =
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0";

/// How many columns the table of sessions has.
fn columns(body: &str) -> usize {
    Page::read(body).all("th[scope=col]").len()
}

#[tokio::test]
async fn browsers_are_named_in_words() {
    let app = App::new().await;
    let person = app.person(Role::Student).await;
    let alone = app.get("/account/sessions").signed_in(&person);
    let alone = alone.send().await;
    assert!(
        alone
            .body
            .contains("ほかにサインイン中の端末はありません。")
    );
    assert!(!alone.body.contains("心当たりのない"));
    assert_eq!(columns(&alone.body), 4, "nothing to press");
    assert!(alone.body.contains("不明なブラウザー") && !alone.body.contains("value=\"others\""));

    let fields = [("email", person.email.as_str()), ("password", PASSWORD)];
    let sign_in = app.post("/sign-in", &fields).header("user-agent", FIREFOX);
    sign_in.send().await.token().unwrap();
    for (path, browser, this) in [
        ("/account/sessions", "Firefox（Windows）", "この端末"),
        ("/en/account/sessions", "Firefox on Windows", "This browser"),
    ] {
        let page = app.get(path).signed_in(&person).send().await;
        assert!(page.body.contains(browser), "{path}");
        assert!(page.body.contains(this), "{path}");
        assert!(page.body.contains("value=\"others\""), "{path}");
    }
}

#[tokio::test]
async fn asvs_v7_5_2_signing_others_out_asks_for_the_password_after_a_while() {
    let app = App::new().await;
    let person = app.person(Role::Student).await;
    let fields = [("email", person.email.as_str()), ("password", PASSWORD)];
    let other = app.post("/sign-in", &fields).send().await.token().unwrap();
    let path = "/en/account/sessions";
    let shown = app.get(path).signed_in(&person).open().await;
    let minutes = TimeDelta::minutes(PROVEN_MINUTES);
    app.sandbox.portal.clock().advance(minutes);
    let late = shown.form("sessions").press("others").await;
    let prove = "/en/account/prove?next=%2Fen%2Faccount%2Fsessions";
    assert_eq!((late.status, late.location()), (303, prove));
    assert_eq!(app.get("/").token(&other).send().await.status, 200);
    let page = app.get(path).signed_in(&person).send().await;
    assert!(page.body.contains("/en/account/prove?next=") && !page.body.contains("\"others\""));
    assert!(!page.body.contains("beside it"));
    assert_eq!(columns(&page.body), 4, "no button stands in any row");

    let asked = app.get(prove).signed_in(&person).open().await;
    let wrong = asked.only_form().fill("current", "another").submit().await;
    assert_eq!(wrong.status, 422);
    assert!(
        wrong.body.contains("value=\"/en/account/sessions\""),
        "the way back is kept"
    );
    let right = asked.only_form().fill("current", PASSWORD).submit().await;
    assert_eq!(right.location(), format!("{path}?done=proved"));
    let token = right.token().expect("another token");
    let before = app.get("/account").signed_in(&person).send().await;
    assert_eq!(before.status, 401, "the one of before is dead");
    let shown = app.get(path).token(&token).open().await;
    assert!(shown.squeezed().contains("besideit"));
    assert_eq!(shown.all("th[scope=col]").len(), 5);
    let ended = shown.form("sessions").press("others").await;
    assert_eq!(ended.location(), format!("{path}?done=sessions"));
    app.sandbox.portal.clock().advance(minutes);
    let alone = app.get(path).token(&token).send().await;
    assert!(!alone.shown().contains("/en/account/prove"));
    assert_eq!(app.get("/account").token(&other).send().await.status, 401);
}

#[tokio::test]
async fn asvs_v7_5_1_the_way_back_into_an_account_changes_with_the_password_alone() {
    let app = App::new().await;
    let person = app.person(Role::Alumnus).await;
    // However new the session is.
    let address = [("form", "address"), ("email", "new@people.test")];
    let codes = [("form", "make")];
    for (path, fields) in [
        ("/account", &address[..]),
        ("/account/recovery", &codes[..]),
    ] {
        for current in ["", "not the password"] {
            let fields = [fields, &[("current", current)]].concat();
            let refused = app.post(path, &fields).signed_in(&person).send().await;
            assert_eq!(refused.status, 422, "{path} {current}");
        }
    }
    let mails = app.mails().await;
    assert!(mails.iter().all(|mail| mail.to != "new@people.test"));
    let left = accounts::recovery_codes(&app.sandbox.portal, &person.pass).await;
    assert_eq!(left.unwrap().left, 0);
}

/// Requests that were under way when the password was taken as proof are answered after it.
#[tokio::test]
async fn what_still_bears_the_token_from_before_a_proof_signs_nobody_out() {
    let app = App::new().await;
    let person = app.person(Role::Student).await;
    let form = [("current", PASSWORD)];
    let prove = || app.post("/account/prove", &form).signed_in(&person);
    let token = prove().send().await.token().expect("another token");
    let cookies = |answer: &Answer| answer.headers.contains_key("set-cookie");

    let again = prove().send().await;
    assert!(again.location().starts_with("/sign-in"), "a double click");
    assert!(!cookies(&again));
    let old = |path: &str| app.get(path).signed_in(&person);
    for (name, value) in [
        ("sec-fetch-mode", "cors"),
        ("sec-fetch-mode", "no-cors"),
        ("sec-purpose", "prefetch"),
    ] {
        let answer = old("/account").header(name, value).send().await;
        assert_eq!((answer.status, cookies(&answer)), (401, false), "{value}");
    }
    let page = old("/account").header("sec-fetch-mode", "navigate");
    assert!(cookies(&page.send().await), "a page forgets a dead session");
    assert_eq!(app.get("/account").token(&token).send().await.status, 200);
}

#[tokio::test]
async fn after_a_proof_nothing_is_told_that_has_not_been_done() {
    let app = App::new().await;
    let person = app.person(Role::Student).await;
    let fields = [("email", person.email.as_str()), ("password", PASSWORD)];
    let other = app.post("/sign-in", &fields).send().await.token().unwrap();
    // Another one was signed out before.
    let path = "/account/sessions?done=session";
    let shown = app.get(path).signed_in(&person).open().await;
    assert_eq!(shown.all("div.banner-success").len(), 1);
    let minutes = TimeDelta::minutes(PROVEN_MINUTES);
    app.sandbox.portal.clock().advance(minutes);
    let late = shown.form("session").submit().await;
    let asked = app.get(late.location()).signed_in(&person).open().await;
    let right = asked.only_form().fill("current", PASSWORD).submit().await;
    let token = right.token().unwrap();
    let page = app.get(right.location()).token(&token).open().await;
    assert_eq!(page.all("div.banner-success").len(), 0);
    assert!(page.squeezed().contains("まだ何も変わっていません"));
    assert_eq!(page.attributes("input[name=session]", "value").len(), 1);
    assert_eq!(app.get("/account").token(&other).send().await.status, 200);
}

#[tokio::test]
async fn a_browser_that_is_signed_out_already_is_signed_out() {
    let app = App::new().await;
    let person = app.person(Role::Student).await;
    let fields = [("email", person.email.as_str()), ("password", PASSWORD)];
    app.post("/sign-in", &fields).send().await.token().unwrap();
    let path = "/account/sessions";
    let shown = app.get(path).signed_in(&person).open().await;
    for _ in 0..2 {
        let ended = shown.form("session").submit().await;
        assert_eq!(ended.location(), "/account/sessions?done=session");
    }
}

#[tokio::test]
async fn a_form_that_is_refused_says_why_and_not_what_was_done_before() {
    let app = App::new().await;
    let person = app.person(Role::Student).await;
    let fields = [("form", "session"), ("session", "x")];
    let path = "/account/sessions?done=session";
    let refused = app.post(path, &fields).signed_in(&person).send().await;
    assert_eq!(refused.status, 422);
    let page = Page::read(&refused.body);
    assert_eq!(page.all("div.banner-error").len(), 1);
    assert_eq!(page.all("div.banner-success").len(), 0);
}

#[tokio::test]
async fn asvs_v3_7_2_a_proof_leads_nowhere_else() {
    let app = App::new().await;
    let mut token = app.person(Role::Student).await.token;
    for next in [
        "",
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "/%2f/evil.example",
    ] {
        let form = [("current", PASSWORD), ("next", next)];
        let answer = app.post("/account/prove", &form).token(&token).send().await;
        assert_eq!(answer.location(), "/account?done=proved", "{next}");
        token = answer.token().unwrap();
    }
}
