//! Questions and refusals, as the poster reads and answers them.

use super::form;
use crate::moderation::decide;
use crate::notifications;
use crate::opportunities::posting;
use crate::opportunities::testing::draft;
use crate::opportunities::testing::moves::answer;
use crate::screens::desk;
use crate::testing::{Sandbox, both_databases, refusal};
use chrono::TimeDelta;
use model::accounts::Role;
use model::machine::MoveForm;
use model::moderation::Reason;
use model::opportunities::Verb;
use model::opportunities::{Kind, Stage};
use model::{Conflict, FieldProblem, Language, Problem};

#[both_databases]
async fn a_question_is_answered_once(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let tanaka = sandbox.faculty("Tanaka").await;
    let sato = sandbox.person("Sato", Role::Staff).await;
    let staff = sato.moderator().unwrap();
    let (id, version) = sandbox
        .submitted(&tanaka, Kind::Internship, &draft(Kind::Internship))
        .await;
    let unasked = refusal(answer(portal, &tanaka, id, "はい").await);
    assert_eq!(unasked, Problem::Conflict(Conflict::WrongStage));
    decide(portal, &staff, id, &form("ask", "", version))
        .await
        .unwrap();
    assert!(
        posting(portal, &tanaka, id, Language::Japanese)
            .await
            .unwrap()
            .notes[0]
            .from_staff
    );
    assert_eq!(
        refusal(answer(portal, &tanaka, id, " ").await),
        Problem::field("message", FieldProblem::Missing)
    );
    portal.clock().advance(TimeDelta::minutes(1));
    answer(portal, &tanaka, id, "はい").await.unwrap();
    answer(portal, &tanaka, id, "はい")
        .await
        .expect("a double click is no mistake");
    assert_eq!(
        refusal(answer(portal, &tanaka, id, "いいえ").await),
        Problem::Conflict(Conflict::WrongStage)
    );
    let told: Vec<(Option<Verb>, bool)> = notifications::list(portal, &sato, 1, Language::Japanese)
        .await
        .unwrap()
        .items
        .iter()
        .map(|one| (one.posting_verb(), one.is_at_desk()))
        .collect();
    assert!(
        told.contains(&(Some(Verb::Submitted), true))
            && told.contains(&(Some(Verb::Answered), true)),
        "{told:?}"
    );
    let notes = desk(portal, &staff, id, Language::Japanese)
        .await
        .unwrap()
        .notes;
    assert_eq!(
        notes.iter().map(|note| note.verb).collect::<Vec<_>>(),
        [Verb::Asked, Verb::Answered]
    );
}

#[both_databases]
async fn refusals_say_why_and_the_poster_reads_it(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let tanaka = sandbox.faculty("Tanaka").await;
    let staff = sandbox.staff("Sato").await;
    let (id, version) = sandbox
        .submitted(&tanaka, Kind::Internship, &draft(Kind::Internship))
        .await;
    let silent = MoveForm {
        act: "decline".into(),
        version: version.to_string(),
        ..MoveForm::default()
    };
    let Problem::Invalid(problems) = refusal(decide(portal, &staff, id, &silent).await) else {
        panic!()
    };
    assert_eq!(problems.names().collect::<Vec<_>>(), ["reason", "message"]);
    decide(portal, &staff, id, &form("decline", "duplicate", version))
        .await
        .unwrap();
    let page = posting(portal, &tanaka, id, Language::Japanese)
        .await
        .unwrap();
    assert_eq!(
        (page.stage, page.notes[0].reason),
        (Stage::Declined, Some(Reason::Duplicate))
    );
    let facts = desk(portal, &staff, id, Language::Japanese)
        .await
        .unwrap()
        .poster;
    assert_eq!((facts.postings, facts.published, facts.declined), (1, 0, 1));
}
