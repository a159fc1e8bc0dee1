//! Another address for an account: confirmed there, told to the old one, taken back from it.

use super::NEW;
use crate::support::{Answer, App, PASSWORD, Person};
use model::accounts::Role;

/// Whether the account says that this address waits to be confirmed.
async fn waits(app: &App, person: &Person, email: &str) -> bool {
    let page = app.get("/account").signed_in(person).send().await;
    let told = page.shown().contains("変更の確認待ち：");
    let named = format!("変更の確認待ち：{email}");
    assert_eq!(told, page.body.contains(&named));
    told
}

#[tokio::test]
async fn another_address_is_confirmed_there_and_taken_back_from_the_old_one() {
    let app = App::new().await;
    let person = app.person(Role::Alumnus).await;
    let page = app.get("/account").signed_in(&person).open().await;
    let wrong = page.form("address").fill("email", "new@people.test");
    let wrong = wrong.fill("current", "not the password").submit().await;
    assert_eq!(wrong.status, 422);
    let form = page.form("address").fill("email", "new@people.test");
    let asked = form.fill("current", PASSWORD).submit().await;
    assert_eq!(asked.location(), "/account?done=address");
    let mail = app.mails().await.remove(0);
    assert_eq!(mail.to, "new@people.test");
    assert!(waits(&app, &person, "new@people.test").await);
    let link = mail.link("/new-address/");
    let page = app.get(&link).open().await;
    assert!(
        app.get("/account")
            .signed_in(&person)
            .send()
            .await
            .shown()
            .contains(&person.email)
    );
    for _ in 0..2 {
        // A double click.
        let confirmed = page.only_form().submit().await;
        assert_eq!(confirmed.location(), "/sign-in?done=address-changed");
    }
    assert_eq!(app.get(&link).send().await.status, 409);
    assert!(!waits(&app, &person, "new@people.test").await);
    let told = app.mails().await.remove(0);
    assert_eq!(told.to, person.email, "the old address is told");
    assert!(told.text.contains("new@people.test"));
    let fields = [("email", "new@people.test"), ("password", PASSWORD)];
    assert!(app.post("/sign-in", &fields).send().await.token().is_some());

    app.sandbox
        .portal
        .clock()
        .advance(chrono::TimeDelta::days(6));
    let undo = told.link("/undo-address/");
    let page = app.get(&undo).open().await;
    for _ in 0..2 {
        let undone = page.only_form().submit().await;
        assert_eq!(undone.location(), "/sign-in?done=address-restored");
    }
    assert_eq!(app.get(&undo).send().await.status, 409);
    for email in ["new@people.test", person.email.as_str()] {
        let fields = [("email", email), ("password", PASSWORD)];
        assert_eq!(
            app.post("/sign-in", &fields).send().await.status,
            422,
            "{email}"
        );
    }
    let back = app.mails().await.remove(0);
    assert_eq!(back.to, person.email);
    // It speaks to somebody who has an account, and who was never invited.
    let page = app.get(&back.link("/invitations/")).open().await;
    assert_eq!(page.text("h1"), "新しいパスワードの設定");
    let words = page.text("main");
    assert!(!words.contains("ようこそ") && !words.contains("同意したことになります"));
    let chosen = page
        .only_form()
        .fill("password", NEW)
        .fill("again", NEW)
        .submit()
        .await;
    assert!(chosen.token().is_some());
    let told = app.mails().await.remove(0);
    assert_eq!(told.to, person.email, "the password was changed");
}

#[tokio::test]
async fn an_address_that_somebody_has_is_told_to_that_somebody_alone() {
    let app = App::new().await;
    let (person, other) = (
        app.person(Role::Alumnus).await,
        app.person(Role::Student).await,
    );
    let page = app.get("/account").signed_in(&person).open().await;
    let form = page
        .form("address")
        .fill("email", &other.email)
        .fill("current", PASSWORD);
    assert_eq!(form.submit().await.location(), "/account?done=address");
    let mails = app.mails().await;
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].to, other.email);
    assert!(!mails[0].text.contains("/new-address/"));
    assert!(waits(&app, &person, &other.email).await, "as any other");
    let day = chrono::TimeDelta::days(1);
    app.sandbox.portal.clock().advance(day);
    assert!(!waits(&app, &person, &other.email).await);
}

#[tokio::test]
async fn after_a_week_the_change_stays() {
    let app = App::new().await;
    let person = app.person(Role::Alumnus).await;
    let page = app.get("/account").signed_in(&person).open().await;
    let form = page.form("address").fill("email", "new@people.test");
    form.fill("current", PASSWORD).submit().await;
    let link = app.mails().await.remove(0).link("/new-address/");
    app.get(&link).open().await.only_form().submit().await;
    let undo = app.mails().await.remove(0).link("/undo-address/");
    app.sandbox
        .portal
        .clock()
        .advance(chrono::TimeDelta::days(7));
    assert_eq!(app.get(&undo).send().await.status, 409);
    assert_eq!(app.post(&undo, &[]).send().await.status, 409);
}

#[tokio::test]
async fn a_change_is_taken_back_also_after_a_departure() {
    let app = App::new().await;
    let person = app.person(Role::Alumnus).await;
    let page = app.get("/account").signed_in(&person).open().await;
    ask_for(&app, &person, "new@people.test").await;
    let link = app.mails().await.remove(0).link("/new-address/");
    app.get(&link).open().await.only_form().submit().await;
    let left = page.form("depart").fill("current", PASSWORD).submit().await;
    assert_eq!(left.location(), "/sign-in?done=departed");
    // It reaches the old address although the account is shut.
    let mails = app.mails().await;
    let told = mails.iter().find(|mail| mail.to == person.email).unwrap();
    let page = app.get(&told.link("/undo-address/")).open().await;
    let undone = page.only_form().submit().await;
    assert_eq!(undone.location(), "/sign-in?done=address-restored");
    let back = app.mails().await.remove(0);
    assert_eq!(back.to, person.email);
    let link = back.link("/invitations/");
    assert_eq!(app.get(&link).send().await.status, 200);
}

/// Asks for another address on the page of the account.
async fn ask_for(app: &App, person: &Person, email: &str) -> Answer {
    let page = app.get("/account").signed_in(person).open().await;
    let form = page.form("address").fill("email", email);
    form.fill("current", PASSWORD).submit().await
}

#[tokio::test]
async fn a_new_password_ends_a_change_of_address_that_waits() {
    let app = App::new().await;
    let person = app.person(Role::Alumnus).await;
    ask_for(&app, &person, "new@people.test").await;
    let link = app.mails().await.remove(0).link("/new-address/");
    let page = app.get("/account").signed_in(&person).open().await;
    let form = page.form("password").fill("current", PASSWORD);
    let form = form.fill("password", NEW).fill("again", NEW);
    assert_eq!(form.submit().await.location(), "/account?done=password");
    assert_eq!(app.get(&link).send().await.status, 409);
    assert_eq!(app.post(&link, &[]).send().await.status, 409);
}

#[tokio::test]
async fn nobody_fills_a_strange_mailbox_by_changing_their_address() {
    let app = App::new().await;
    let (person, other) = (
        app.person(Role::Alumnus).await,
        app.person(Role::Student).await,
    );
    for n in 0..4 {
        let asked = ask_for(&app, &person, "victim@people.test").await;
        let expected = if n < 3 { 303 } else { 429 };
        assert_eq!(asked.status, expected, "{n} to one address");
    }
    for n in 0..6 {
        let asked = ask_for(&app, &other, &format!("victim{n}@people.test")).await;
        let expected = if n < 5 { 303 } else { 429 };
        assert_eq!(asked.status, expected, "{n} by one person");
    }
}
