//! Writing to the office and reporting a posting, as a browser without script does.

use crate::support::{App, Page, Person};
use app::forms::MAIN_FORM;
use chrono::TimeDelta;
use model::accounts::Role;
use portal::moderation;

/// Sends a question a minute after the page was opened; answers the page of its sender.
async fn ask(app: &App, person: Option<&Person>, text: &str) -> String {
    let page = app.get("/contact").maybe(person).open().await;
    let form = page
        .form(MAIN_FORM)
        .fill("name", "髙橋")
        .fill("email", "t@example.jp");
    let form = form.fill("message", text);
    app.sandbox.portal.clock().advance(TimeDelta::minutes(1));
    form.submit().await.location().to_owned()
}

#[tokio::test]
async fn a_guest_asks_staff_answer_and_the_guest_reads_it() {
    let app = App::new().await;
    let staff = app.person(Role::Staff).await;
    let own = ask(&app, None, "<b>奨学金</b>について").await;
    assert!(own.starts_with("/inquiries/") && own.ends_with("?done=sent"));
    let own = own.split('?').next().unwrap();
    let page = app.get(own).send().await;
    assert!(page.shown().contains("&lt;b&gt;奨学金"));

    let bell = app.get("/notifications").signed_in(&staff).open().await;
    assert_eq!(bell.all("li.is-unread").len(), 1);
    let opened = bell.form("open").submit().await;
    assert!(opened.location().starts_with("/desk/inquiries/"));
    let bell = app.get("/notifications").signed_in(&staff).open().await;
    assert_eq!(bell.all("li.is-unread").len(), 0, "read when opened");

    let page = app.get(opened.location()).signed_in(&staff).open().await;
    assert!(page.text("main").contains("t@example.jp"));
    let settled = page
        .form(MAIN_FORM)
        .fill("act", "settle")
        .fill("message", "窓口へどうぞ");
    assert_eq!(
        settled.submit().await.location(),
        "/desk/inquiries?done=settle"
    );
    let page = app.get(own).send().await;
    assert!(page.shown().contains("窓口へどうぞ") && page.body.contains("対応済み"));
    assert_eq!(
        app.get("/inquiries/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")
            .send()
            .await
            .status,
        404
    );
}

#[tokio::test]
async fn what_a_machine_fills_in_rings_no_bell() {
    let app = App::new().await;
    let staff = app.person(Role::Staff).await;
    let fields = [
        ("name", "Bot"),
        ("email", "bot@spam.example"),
        ("message", "安い時計"),
        ("opened", "1700000000"),
        ("homepage", "https://spam.example"),
    ];
    let sent = app.post("/contact", &fields).send().await;
    assert!(sent.location().ends_with("?done=sent"), "it learns nothing");
    let bell = app.get("/notifications").signed_in(&staff).open().await;
    assert_eq!(bell.all("li.is-unread").len(), 0);
    let waiting = app.get("/desk/inquiries").signed_in(&staff).send().await;
    assert!(!waiting.shown().contains("安い時計"));
    let apart = app
        .get("/desk/inquiries?only=suspected")
        .signed_in(&staff)
        .send()
        .await;
    assert!(apart.shown().contains("安い時計"));
    let tabs = Page::read(&apart.body).squeezed();
    assert!(tabs.contains("迷惑送信の疑い1"), "{tabs}");
}

#[tokio::test]
async fn a_number_of_an_error_comes_along() {
    let app = App::new().await;
    let page = app.get("/contact?incident=0192-abc").open().await;
    assert_eq!(page.form(MAIN_FORM).value("incident"), Some("0192-abc"));
    let many = "x".repeat(100);
    for n in 0..6 {
        let fields = [
            ("name", "A"),
            ("email", "a@b.test"),
            ("message", &many),
            ("incident", ""),
        ];
        let answer = app
            .post("/contact", &fields)
            .from("203.0.113.7")
            .send()
            .await;
        assert_eq!(answer.status, if n < 5 { 303 } else { 429 }, "{n}");
    }
}

#[tokio::test]
async fn a_report_leads_to_the_desk_and_what_is_unpublished_settles_it() {
    let app = App::new().await;
    let (staff, student) = (
        app.person(Role::Staff).await,
        app.person(Role::Student).await,
    );
    let id = app.publish("海の授業", "public").await;
    let posting = format!("/opportunities/{id}");
    let posting = app.get(&posting).signed_in(&student).open().await;
    let path = posting.attribute("a[href$=/report]", "href");
    let page = app.get(&path).signed_in(&student).open().await;
    let sent = page
        .form(MAIN_FORM)
        .fill("reason", "misleading")
        .submit()
        .await;
    assert!(sent.location().starts_with("/inquiries/"));
    assert_eq!(
        app.get("/opportunities/0192d3c4-0000-7000-8000-000000000000/report")
            .send()
            .await
            .status,
        404
    );

    let desk = format!("/desk/{id}");
    let page = app.get(&desk).signed_in(&staff).open().await;
    assert!(page.text("section.desk-reports").contains("誤解を招く"));
    let frozen = page
        .form(MAIN_FORM)
        .fill("act", "freeze")
        .fill("reason", "reported");
    let frozen = frozen.fill("message", "確かめています。").submit().await;
    assert!(frozen.location().starts_with("/desk/inquiries?done=freeze"));
    let list = app.get(frozen.location()).signed_in(&staff).send().await;
    let list = Page::read(list.shown());
    assert!(list.text("div.banner-success").contains("海の授業"));
    let own = app.get("/inquiries").signed_in(&student).send().await;
    assert!(own.shown().contains("対応済み"));
    let bell = app.get("/notifications").signed_in(&student).send().await;
    assert!(bell.shown().contains("職員が対応しました"));
    let moderator = staff.pass.moderator().unwrap();
    let portal = &app.sandbox.portal;
    moderation::undo(portal, &moderator, id.parse().unwrap())
        .await
        .unwrap();
    assert_eq!(
        app.get(&format!("/opportunities/{id}")).send().await.status,
        200
    );
    let page = app.get(&desk).signed_in(&staff).open().await;
    let reports = page.text("section.desk-reports");
    assert!(reports.contains("誤解を招く"), "it waits again: {reports}");
    let own = app.get("/inquiries").signed_in(&student).send().await;
    assert!(!own.shown().contains("対応済み"));
}
