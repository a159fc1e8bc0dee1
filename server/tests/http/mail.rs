//! What reaches people by mail, and what they do with it.

mod addresses;
mod choices;
mod passwords;

use crate::support::App;
use model::accounts::Role;
use model::opportunities::Kind;
use portal::opportunities::testing::draft;

const NEW: &str = "the tide turns at half past six";

#[tokio::test]
async fn staff_invite_by_mail_and_see_what_became_of_mails() {
    let app = App::new().await;
    let (staff, admin) = (app.person(Role::Staff).await, app.person(Role::Admin).await);
    let empty = app.get("/desk/mail").signed_in(&staff).send().await;
    assert!(empty.shown().contains("メールはまだありません"));
    let page = app.get("/desk/people").signed_in(&staff).open().await;
    let invite = page
        .form("invite")
        .fill("name", "新田 花")
        .fill("email", "hana@people.test");
    invite.fill("role", "student").submit().await;
    app.post_mails().await;
    let desk = app.get("/desk/mail").signed_in(&staff).open().await;
    let letter = desk.attributes("a[href^=/desk/mail/]", "href").remove(0);
    for reader in [&staff, &admin] {
        let page = app.get(&letter).signed_in(reader).send().await;
        assert!(page.shown().contains("/invitations/"), "{}", page.body);
    }
    let student = app.person(Role::Student).await;
    assert_eq!(
        app.get(&letter).signed_in(&student).send().await.status,
        403
    );
}

#[tokio::test]
async fn a_notice_arrives_at_a_mail_server_and_says_what_happened() {
    for app in App::on_every_database().await {
        let sink = mail::testing::Sink::new(mail::testing::Way::StartTls).await;
        let person = app.person(Role::Faculty).await;
        let poster = person.pass.poster().unwrap();
        let kind = Kind::Internship;
        let staff = app.named("approver", Role::Staff).await;
        app.sandbox
            .published(&poster, &staff.pass, kind, &draft(kind))
            .await;
        let server = mail::Server::parse(&sink.address()).unwrap();
        let post = mail::Post::to_server(server, None, Some(sink.authority().as_bytes())).unwrap();
        let portal = app.sandbox.portal.clone();
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        let config = std::sync::Arc::new(app.config.clone());
        let working = tokio::spawn(server::mail::work(portal, config, post, async {
            drop(stopped.await);
        }));
        let begun = std::time::Instant::now();
        while sink.received().is_empty() {
            assert!(begun.elapsed().as_secs() < 20, "no mail");
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        drop(stop);
        working.await.unwrap();
        let received = sink.received();
        assert_eq!(received.len(), 1);
        assert!(received[0].is_secret);
        assert_eq!(received[0].to, person.email);
        assert_eq!(received[0].header("auto-submitted"), Some("auto-generated"));
        assert!(
            received[0]
                .header("list-unsubscribe")
                .unwrap()
                .contains("/unsubscribe/")
        );
        let id = received[0].header("message-id").unwrap();
        assert!(id.starts_with('<') && id.len() > 38, "{id}");
    }
}
