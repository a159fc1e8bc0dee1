//! What a browser opened last: one cookie, and nothing else.

use crate::support::{Answer, App};
use app::viewed::cookie::NAME;
use model::accounts::Role;

/// The value that an answer gives the cookie.
fn cookie(answer: &Answer) -> Option<String> {
    let set = answer.headers.get_all("set-cookie").iter();
    let found = set
        .map(|value| value.to_str().unwrap().to_owned())
        .find(|value| value.starts_with(&format!("{NAME}=")))?;
    Some(found)
}

fn value(answer: &Answer) -> String {
    let set = cookie(answer).expect("the cookie");
    set.split(';').next().unwrap().to_owned()
}

#[tokio::test]
async fn the_list_shows_what_was_opened_until_it_is_forgotten() {
    let app = App::new().await;
    let (one, other) = (
        app.publish("海の授業", "public").await,
        app.publish("山の授業", "public").await,
    );
    let first = app.get(&format!("/opportunities/{one}")).send().await;
    let set = cookie(&first).unwrap();
    assert_eq!(
        set,
        format!(
            "{NAME}={}; Path=/; HttpOnly; Secure; SameSite=Lax",
            one.replace('-', "")
        )
    );
    // What a browser loads ahead has not been opened.
    let path = format!("/opportunities/{other}");
    let ahead = app.get(&path).header("sec-purpose", "prefetch");
    let ahead = ahead.header("cookie", &value(&first)).send().await;
    assert_eq!((ahead.status, cookie(&ahead)), (200, None));
    let second = app.get(&path).header("cookie", &value(&first)).send().await;
    assert_eq!(second.status, 200);
    let both = value(&second);
    let again = app
        .get(&format!("/en/opportunities/{other}"))
        .header("cookie", &both)
        .send()
        .await;
    assert_eq!(cookie(&again), None, "nothing has changed");

    for path in ["/opportunities", "/"] {
        let page = app.get(path).header("cookie", &both).send().await;
        assert_eq!(cookie(&page), None);
        let (_, viewed) = page.body.split_once("最近見た募集").expect("the list");
        let (sea, hill) = (viewed.find("海の授業"), viewed.find("山の授業"));
        assert!(hill < sea && sea.is_some(), "the newest first");
        assert!(page.body.contains("action=\"/recently-viewed\""));
    }
    for path in [
        "/opportunities?q=x",
        "/opportunities?kind=internship",
        "/opportunities?page=2",
        "/organizations",
    ] {
        let page = app.get(path).header("cookie", &both).send().await;
        assert!(!page.shown().contains("最近見た募集"), "{path}");
    }

    let home = app.get("/").header("cookie", &both).open().await;
    let forgotten = home.form("/recently-viewed").submit().await;
    assert_eq!(forgotten.location(), "/");
    assert!(cookie(&forgotten).unwrap().contains("Max-Age=0"));
}

#[tokio::test]
async fn a_broken_cookie_is_ignored_and_mended() {
    let app = App::new().await;
    let id = app.publish("海の授業", "public").await;
    for broken in ["x", "..", "%00", &"0".repeat(4000)] {
        let sent = format!("{NAME}={broken}");
        let list = app
            .get("/opportunities")
            .header("cookie", &sent)
            .send()
            .await;
        assert_eq!(list.status, 200, "{broken}");
        assert!(!list.body.contains("最近見た募集"));
        let page = app
            .get(&format!("/opportunities/{id}"))
            .header("cookie", &sent)
            .send()
            .await;
        assert_eq!(value(&page), format!("{NAME}={}", id.replace('-', "")));
    }
}

#[tokio::test]
async fn what_may_not_be_read_is_neither_remembered_nor_shown() {
    let app = App::new().await;
    let student = app.person(Role::Student).await;
    let members = app.publish("会員の授業", "members").await;
    let path = format!("/opportunities/{members}");
    let refused = app.get(&path).send().await;
    assert_eq!((refused.status, cookie(&refused)), (404, None));
    let read = app.get(&path).signed_in(&student).send().await;
    let kept = value(&read);
    let guest = app
        .get("/opportunities")
        .header("cookie", &kept)
        .send()
        .await;
    assert!(!guest.shown().contains("会員の授業"));
    let session = format!("{}={}; {kept}", server::session::COOKIE, student.token);
    let own = app
        .get("/opportunities")
        .header("cookie", &session)
        .send()
        .await;
    assert!(own.body.contains("最近見た募集"));
}

#[tokio::test]
async fn asvs_v14_3_1_a_shared_computer_forgets_with_the_session() {
    let app = App::new().await;
    let student = app.person(Role::Student).await;
    let id = app.publish("海の授業", "public").await;
    let other = app.publish("山の授業", "public").await;
    let read = app.get(&format!("/opportunities/{id}")).send().await;
    let both = format!(
        "{}={}; {}",
        server::session::COOKIE,
        student.token,
        value(&read)
    );
    let left = app
        .post("/sign-out", &[])
        .header("cookie", &both)
        .send()
        .await;
    assert!(cookie(&left).unwrap().contains("Max-Age=0"));
    assert_eq!(left.headers.get_all("set-cookie").iter().count(), 2);

    // A session that was ended from elsewhere: the next page forgets, and begins anew.
    let home = app.get("/").header("cookie", &both).send().await;
    assert!(!home.shown().contains("最近見た募集"));
    assert!(cookie(&home).unwrap().contains("Max-Age=0"));
    let page = app
        .get(&format!("/opportunities/{other}"))
        .header("cookie", &both)
        .send()
        .await;
    assert_eq!(value(&page), format!("{NAME}={}", other.replace('-', "")));
    assert_eq!(page.headers.get_all("set-cookie").iter().count(), 2);
}
