//! Which mails somebody wants: the page of the account, and the link in each mail.

use crate::support::{App, Letter, Person};
use model::accounts::Role;
use model::opportunities::Kind;
use portal::opportunities::testing::draft;

/// Has something happen to a posting of this person, and answers the mail of it.
async fn notified(app: &App, person: &Person) -> Letter {
    let poster = person.pass.poster().unwrap();
    let kind = Kind::GuestCourse;
    let staff = app.named("approver", Role::Staff).await;
    app.sandbox
        .published(&poster, &staff.pass, kind, &draft(kind))
        .await;
    let mails = app.mails().await;
    let mail = mails.into_iter().find(|one| one.to == person.email);
    mail.expect("a mail to the poster")
}

#[tokio::test]
async fn one_click_ends_mails_of_a_kind_without_a_cookie_and_opening_does_not() {
    let app = App::new().await;
    let person = app.person(Role::Alumnus).await;
    let mail = notified(&app, &person).await;
    let address = mail.one_click.clone().unwrap();
    let address = address
        .strip_prefix("http://127.0.0.1:3000")
        .unwrap()
        .to_owned();
    assert!(address.ends_with("/postings"), "{address}");
    let chosen = async || {
        let page = app.get("/account/mail").signed_in(&person).open().await;
        page.attributes("input[name=postings][checked]", "value")
            .join(" ")
    };
    assert_eq!(app.get(&address).send().await.status, 200);
    assert_eq!(chosen().await, "at-once", "a GET changes nothing");
    let program = |body: &str, kind: &str| {
        app.ask("POST", &address)
            .program()
            .header("content-type", kind)
            .body(body.to_owned())
    };
    let urlencoded = program(
        "List-Unsubscribe=One-Click",
        "application/x-www-form-urlencoded",
    );
    let answer = urlencoded.send().await;
    assert_eq!((answer.status, answer.header("location")), (200, ""));
    assert_eq!(chosen().await, "portal-only");
    let parts = "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";
    let multipart = program(parts, "multipart/form-data; boundary=x");
    assert_eq!(multipart.send().await.status, 200, "a second time");
    let page = app.get(&address).open().await;
    let pressed = page.only_form().submit().await;
    assert_eq!(pressed.location(), format!("{address}?done=1"));
    let strange = address.replace("/unsubscribe/", "/unsubscribe/x");
    assert_eq!(app.get(&strange).send().await.status, 404);
    let nothing = program(
        "List-Unsubscribe=One-Click",
        "application/x-www-form-urlencoded",
    );
    assert_eq!(nothing.send().await.status, 200);
    let unknown = app.ask("POST", &strange).program();
    let unknown = unknown.header("content-type", "application/x-www-form-urlencoded");
    assert_eq!(
        unknown
            .body("List-Unsubscribe=One-Click")
            .send()
            .await
            .status,
        404
    );
}

#[tokio::test]
async fn the_page_of_mail_keeps_what_is_chosen_and_names_what_is_wrong() {
    let app = App::new().await;
    let staff = app.person(Role::Staff).await;
    let page = app.get("/en/account/mail").signed_in(&staff).open().await;
    let form = page
        .form("save")
        .fill("desk", "weekly")
        .fill("quiet_from", "22");
    let saved = form.submit().await;
    assert_eq!(saved.location(), "/en/account/mail?done=save");
    let page = app.get("/en/account/mail").signed_in(&staff).open().await;
    assert_eq!(
        page.attributes("input[name=desk][checked]", "value"),
        ["weekly"]
    );
    let wrong = [
        ("form", "save"),
        ("postings", "at-once"),
        ("desk", "hourly"),
        ("saved_searches", "daily"),
        ("quiet_from", "25"),
        ("quiet_until", "8"),
    ];
    let refused = app
        .post("/account/mail", &wrong)
        .signed_in(&staff)
        .send()
        .await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("error-summary"));
}
