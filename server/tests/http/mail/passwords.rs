//! A forgotten password, and what whoever asks for a link learns of accounts.

use super::NEW;
use crate::support::App;
use model::accounts::Role;

#[tokio::test]
async fn asvs_v6_4_3_a_forgotten_password_is_chosen_anew_by_whoever_reads_the_mail() {
    let app = App::new().await;
    let person = app.person(Role::Student).await;
    let page = app.get("/sign-in").open().await;
    assert!(page.all("a[href=/forgotten-password]").len() == 1);
    let page = app.get("/forgotten-password").open().await;
    let sent = page
        .only_form()
        .fill("email", "Student@People.test")
        .submit()
        .await;
    assert_eq!(sent.location(), "/sign-in?done=link-asked");
    let mail = app.mails().await.remove(0);
    assert_eq!(mail.to, "student@people.test");
    let link = mail.link("/invitations/");
    let page = app.get(&link).open().await;
    assert_eq!(
        page.text("h1"),
        "新しいパスワードの設定",
        "nobody is new here"
    );
    let chosen = page
        .only_form()
        .fill("password", NEW)
        .fill("again", NEW)
        .submit()
        .await;
    assert!(chosen.token().is_some());
    assert_eq!(
        app.get("/account").signed_in(&person).send().await.status,
        401,
        "signed out"
    );
    let again = app.get(&link).send().await;
    assert_eq!(again.status, 409, "it works once");
    assert!(again.body.contains("「パスワードを忘れた方」から"));
    let told = app.mails().await;
    assert_eq!(told.len(), 1);
    assert!(
        told[0].text.contains("パスワードが変更されました"),
        "{}",
        told[0].text
    );
}

#[tokio::test]
async fn nobody_learns_who_has_an_account() {
    let app = App::new().await;
    app.person(Role::Student).await;
    let ask = async |email: &str, from: &str| {
        let fields = [("email", email)];
        app.post("/en/forgotten-password", &fields)
            .from(from)
            .send()
            .await
    };
    let known = ask("student@people.test", "192.0.2.1").await;
    let unknown = ask("nobody@people.test", "192.0.2.2").await;
    assert_eq!(
        (known.status, known.location()),
        (unknown.status, unknown.location())
    );
    assert_eq!(known.body, unknown.body);
    let mails = app.mails().await;
    assert_eq!(mails.len(), 2);
    let to_nobody = mails.iter().find(|one| one.to == "nobody@people.test");
    let text = &to_nobody.unwrap().text;
    assert!(text.contains("there is no account with it"), "{text}");
    // Also who asks too often is told the same.
    for _ in 0..2 {
        for email in ["student@people.test", "nobody@people.test"] {
            assert_eq!(ask(email, "192.0.2.3").await.status, 303);
        }
    }
    let known = ask("student@people.test", "192.0.2.4").await;
    let unknown = ask("nobody@people.test", "192.0.2.5").await;
    assert_eq!((known.status, unknown.status), (429, 429));
    let same = |body: &str| body.replace("student@", "x@").replace("nobody@", "x@");
    assert_eq!(same(&known.body), same(&unknown.body));
}
