//! Letters on their way to a mail server of our own.

#![expect(
    clippy::unwrap_used,
    reason = "what a test needs is there, or the test fails"
)]

use mail::testing::{Sink, Way};
use mail::{Credentials, Envelope, Folder, Letter, Outcome, Part, Post, Sender, Server};
use std::io::Write;
use std::process::{Command, Stdio};
use std::time::SystemTime;

const NAME: &str = "髙橋 﨑太郎 様";
const SUBJECT: &str = "【架け橋大学】保存した検索「ロボット・制御」に合う募集が3件公開されました";

fn letter() -> Letter {
    Letter {
        language: "ja",
        subject: SUBJECT.to_owned(),
        greeting: NAME.to_owned(),
        parts: vec![Part::Text(
            "けさは川べりを歩いて来ました。\n.行頭の点".to_owned(),
        )],
        ..Letter::default()
    }
}

fn envelope(to: &str) -> Envelope {
    Envelope {
        id: "0192d3c4-0000-7000-8000-000000000000".to_owned(),
        from: Sender {
            name: "架け橋大学 産学連携ポータル".to_owned(),
            address: "portal@example.ac.jp".to_owned(),
        },
        to: Sender {
            name: NAME.to_owned(),
            address: to.to_owned(),
        },
        at: SystemTime::UNIX_EPOCH,
        answers_to: Some("office@example.ac.jp".to_owned()),
        one_click: Some("https://portal.example.ac.jp/unsubscribe/x/saved".to_owned()),
    }
}

fn credentials(password: &str) -> Credentials {
    Credentials {
        user: "portal".to_owned(),
        password: password.to_owned(),
    }
}

fn post(sink: &Sink, credentials: Option<&Credentials>) -> Post {
    let server = Server::parse(&sink.address()).unwrap();
    Post::to_server(server, credentials, Some(sink.authority().as_bytes())).unwrap()
}

#[tokio::test]
async fn a_letter_arrives_in_each_way_of_speaking() {
    for way in [Way::Plain, Way::Tls, Way::StartTls] {
        let sink = Sink::of(way, "portal", "ひみつ").await;
        let post = post(&sink, Some(&credentials("ひみつ")));
        let sent = post.send(&letter(), &envelope("hanako@example.jp")).await;
        assert_eq!(sent, Outcome::Sent, "{way:?}");
        let received = sink.received();
        assert_eq!(received.len(), 1);
        assert_eq!(received[0].to, "hanako@example.jp");
        assert_eq!(received[0].from, "portal@example.ac.jp");
        assert_eq!(received[0].is_secret, way != Way::Plain);
        assert_eq!(received[0].user.as_deref(), Some("portal"));
    }
}

#[tokio::test]
async fn a_server_that_nobody_vouches_for_gets_neither_password_nor_mail() {
    for way in [Way::Tls, Way::StartTls] {
        let sink = Sink::new(way).await;
        let server = Server::parse(&sink.address()).unwrap();
        let stranger = Post::to_server(server, None, None).unwrap();
        let sent = stranger
            .send(&letter(), &envelope("hanako@example.jp"))
            .await;
        assert!(
            matches!(&sent, Outcome::Later(said) if said.contains("certificate")),
            "{sent:?}"
        );
        assert!(sink.received().is_empty());
    }
}

#[tokio::test]
async fn without_the_tls_that_was_asked_for_nothing_is_said() {
    let sink = Sink::new(Way::Plain).await;
    let server = Server::parse(&sink.address().replace("smtp://", "starttls://")).unwrap();
    let post = Post::to_server(server, None, None).unwrap();
    let sent = post.send(&letter(), &envelope("hanako@example.jp")).await;
    assert!(matches!(sent, Outcome::Later(_)), "{sent:?}");
    assert!(sink.received().is_empty());
}

#[tokio::test]
async fn refusals_are_told_apart() {
    let sink = Sink::new(Way::Plain).await;
    let post = post(&sink, None);
    let to = async |address: &str| post.send(&letter(), &envelope(address)).await;
    assert!(
        matches!(to("unknown@example.jp").await, Outcome::NoSuchAddress(said) if said.contains("nobody is called so"))
    );
    assert!(matches!(to("full@example.jp").await, Outcome::Refused(_)));
    assert!(matches!(to("spam@example.jp").await, Outcome::Refused(_)));
    assert!(matches!(to("busy@example.jp").await, Outcome::Later(_)));
    assert!(matches!(to("no address").await, Outcome::NoSuchAddress(_)));
    assert_eq!(to("a..b@docomo.ne.jp").await, Outcome::Sent);
    assert_eq!(sink.received()[0].to, "\"a..b\"@docomo.ne.jp");
}

#[tokio::test]
async fn a_wrong_password_and_a_server_that_is_away_are_tried_again() {
    let sink = Sink::of(Way::StartTls, "portal", "right").await;
    let wrong = post(&sink, Some(&credentials("wrong")));
    let sent = wrong.send(&letter(), &envelope("hanako@example.jp")).await;
    assert!(
        matches!(&sent, Outcome::Later(said) if said.contains("wrong user or password")),
        "{sent:?}"
    );
    let away = Server::parse("smtp://127.0.0.1:1").unwrap();
    let away = Post::to_server(away, None, None).unwrap();
    assert!(matches!(
        away.send(&letter(), &envelope("hanako@example.jp")).await,
        Outcome::Later(_)
    ));
}

#[tokio::test]
async fn without_a_server_mails_lie_in_a_folder() {
    let place = tempfile::tempdir().unwrap();
    let folder = Folder::new(place.path().join("mail"));
    let post = Post::to_folder(folder.clone());
    assert_eq!(
        post.send(&letter(), &envelope("hanako@example.jp")).await,
        Outcome::Sent
    );
    let id = envelope("x").id;
    let text = folder.text(&id).unwrap();
    assert!(
        text.starts_with(SUBJECT) && text.contains("けさは川べりを"),
        "{text}"
    );
    assert!(place.path().join(format!("mail/{id}.eml")).is_file());
    assert_eq!(folder.text("../secret"), None);
}

/// Another reader of mails than the one that wrote them.
#[tokio::test]
async fn python_reads_back_subject_names_and_text() {
    let sink = Sink::new(Way::Plain).await;
    post(&sink, None)
        .send(&letter(), &envelope("hanako@example.jp"))
        .await;
    let mail = sink.received().remove(0).mail;
    const SCRIPT: &str = "
import sys, email, email.policy
m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
out = [m['subject'], m['from'].addresses[0].display_name, m['to'].addresses[0].display_name,
       m['to'].addresses[0].addr_spec, m['message-id'], m['list-unsubscribe-post'],
       m.get_body(('plain',)).get_content().split(chr(10))[2], str(len(list(m.iter_parts())))]
sys.stdout.buffer.write(chr(10).join(out).encode('utf-8'))
";
    let python = Command::new("python3")
        .args(["-c", SCRIPT])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut python) = python else {
        println!("skipped: there is no python3");
        return;
    };
    python
        .stdin
        .take()
        .unwrap()
        .write_all(mail.as_bytes())
        .unwrap();
    let said = python.wait_with_output().unwrap();
    let said = String::from_utf8(said.stdout).unwrap();
    let read: Vec<&str> = said.lines().collect();
    let expected = [
        SUBJECT,
        "架け橋大学 産学連携ポータル",
        NAME,
        "hanako@example.jp",
        "<0192d3c4-0000-7000-8000-000000000000@example.ac.jp>",
        "List-Unsubscribe=One-Click",
        "けさは川べりを歩いて来ました。",
        "2",
    ];
    assert_eq!(read, expected, "{mail}");
}
