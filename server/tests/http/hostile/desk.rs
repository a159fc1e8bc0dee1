//! What poster and staff write to each other, and what an edit changes.

use super::strings::{HOSTILE, twin};
use super::written::{assert_says, filled};
use super::{Tally, assert_data_is_whole, assert_same_shape, page};
use crate::support::{App, Page};
use model::accounts::Role;
use model::opportunities::{Draft, Kind};

/// Lines that staff and poster write: all of the list.
fn message(write: fn(&str) -> String) -> String {
    let lines: Vec<String> = HOSTILE.iter().map(|text| write(text)).collect();
    lines.join("\n")
}

/// One conversation from the question to the refusal, and each page on the way.
async fn talk(write: fn(&str) -> String) -> Vec<(String, Page)> {
    let app = App::new().await;
    let (author, staff) = (
        app.person(Role::Faculty).await,
        app.person(Role::Staff).await,
    );
    let poster = author.pass.poster().unwrap();
    let (kind, message) = (Kind::Internship, message(write));
    let draft = filled(&app.sandbox, kind, 0, write).draft;
    let (id, version) = app.sandbox.submitted(&poster, kind, &draft).await;
    let (desk, own) = (format!("/desk/{id}"), format!("/postings/{id}"));
    let mut seen = Vec::new();
    let mut version = version;
    let decide = async |act: &str, reason: &str, version: i32| {
        let version = version.to_string();
        let fields = [
            ("act", act),
            ("reason", reason),
            ("message", message.as_str()),
            ("version", version.as_str()),
        ];
        app.post(&desk, &fields).signed_in(&staff).send().await
    };
    // A refusal without a reason comes back with what was typed.
    let refused = decide("decline", "", version).await;
    assert_eq!(refused.status, 422);
    let refused = Page::read(&refused.body);
    assert_data_is_whole(&refused, &desk);
    assert_eq!(refused.field("message").as_deref(), Some(message.as_str()));
    seen.push(("a refused decision".to_owned(), refused));

    assert_eq!(decide("ask", "", version).await.status, 303);
    version += 1;
    for path in [&own, &format!("/en{own}")] {
        seen.push(("asked".to_owned(), page(&app, Some(&author), path).await));
    }
    let answer = [("form", "answer"), ("message", message.as_str())];
    let answered = app.post(&own, &answer).signed_in(&author).send().await;
    assert_eq!(answered.status, 303);
    seen.push(("answered".to_owned(), page(&app, Some(&staff), &desk).await));
    let declined = decide("decline", "missing-facts", version).await;
    assert_eq!(declined.status, 303, "{}", declined.body);
    for path in [&own, &format!("/en{own}")] {
        seen.push(("declined".to_owned(), page(&app, Some(&author), path).await));
    }
    for path in ["/notifications", "/en/notifications"] {
        seen.push((path.to_owned(), page(&app, Some(&author), path).await));
    }
    seen
}

#[tokio::test]
async fn messages_say_what_was_typed_and_nothing_else() {
    let (hostile, harmless) = (talk(str::to_owned).await, talk(twin).await);
    let mut tally = Tally::default();
    tally.typed("message", &message(str::to_owned));
    tally.typed("answer", &message(str::to_owned));
    for ((name, seen), (_, calm)) in hostile.iter().zip(&harmless) {
        assert_same_shape(seen, calm, name);
        let lines: Vec<String> = match name.as_str() {
            "asked" | "answered" | "declined" => HOSTILE.iter().map(|&one| one.into()).collect(),
            _ => Vec::new(),
        };
        assert_says(seen, &lines, name);
        tally.read(name, lines.len());
    }
    tally.print("messages");
}

/// A published posting whose every field is edited, as staff see the edit.
async fn edited(kind: Kind, write: fn(&str) -> String) -> (Draft, [Page; 2]) {
    let app = App::new().await;
    let staff = app.person(Role::Staff).await;
    let poster = app.person(Role::Faculty).await.pass.poster().unwrap();
    let (first, second) = (
        filled(&app.sandbox, kind, 0, write).draft,
        filled(&app.sandbox, kind, 17, write).draft,
    );
    let id = app
        .sandbox
        .published(&poster, &staff.pass, kind, &first)
        .await;
    app.sandbox.resubmitted(&poster, id, kind, &second).await;
    let look = async |base: &str| page(&app, Some(&staff), &format!("{base}/desk/{id}")).await;
    (second, [look("").await, look("/en").await])
}

#[tokio::test]
async fn an_edit_shows_what_it_changes_and_nothing_else() {
    let mut tally = Tally::default();
    for kind in [Kind::JointResearch, Kind::OverseasProgram] {
        let (draft, hostile) = edited(kind, str::to_owned).await;
        let (_, harmless) = edited(kind, twin).await;
        for (seen, calm) in hostile.iter().zip(&harmless) {
            assert_same_shape(seen, calm, "an edit");
            let lines = super::written::seen(&draft, kind, false);
            assert_says(seen, &lines, "an edit");
            tally.read(format!("{kind} edit"), lines.len());
            for line in lines {
                tally.typed(kind.to_string(), &line);
            }
        }
    }
    tally.print("edits");
}
