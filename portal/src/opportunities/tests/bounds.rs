//! What is typed, and how much of it is kept.

use crate::opportunities::testing::moves::{submit, withdraw};
use crate::opportunities::testing::{draft, sent};
use crate::opportunities::{copy, mine, posting, save_step, start};
use crate::testing::{Sandbox, both_databases, refusal};
use model::accounts::Role;
use model::opportunities::{
    Draft, Field, Kind, ORGANIZATION_DRAFTS_MAX, POSTER_DRAFTS_MAX, StartForm, Step,
};
use model::organizations::MemberRole;
use model::{Conflict, FieldProblem, Language, Problem};

fn form(kind: &str) -> StartForm {
    StartForm {
        kind: kind.to_owned(),
        ..StartForm::default()
    }
}

#[both_databases]
async fn f54_f56_a_title_is_what_readers_see(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let tanaka = sandbox.faculty("Tanaka").await;
    let kind = Kind::Internship;
    for (title, problem) in [
        ("\u{200B}".to_owned(), FieldProblem::OriginalMissing),
        ("\u{3164}".to_owned(), FieldProblem::OriginalMissing),
        (
            "\u{2800} \u{200E}".to_owned(),
            FieldProblem::OriginalMissing,
        ),
        (
            format!("海{}", "\u{301}".repeat(50)),
            FieldProblem::TooManyMarks {
                sign: "海".to_owned(),
            },
        ),
    ] {
        let (id, version) = sandbox
            .drafted(&tanaka, kind, &draft(kind).with(Field::TitleJa, title))
            .await;
        let Problem::Invalid(problems) = refusal(submit(portal, &tanaka, id, version).await) else {
            panic!()
        };
        assert_eq!(problems.of("title_ja"), Some(&problem));
    }
    let turned = draft(kind).with(Field::TitleJa, "海\u{202E}しらべ 2027");
    let (id, version) = sandbox.submitted(&tanaka, kind, &turned).await;
    assert!(version > 1);
    let stored = posting(portal, &tanaka, id, Language::Japanese)
        .await
        .unwrap();
    assert_eq!(
        (stored.title.text.as_str(), stored.draft.get(Field::TitleJa)),
        ("海しらべ 2027", "海しらべ 2027")
    );
}

#[both_databases]
async fn what_is_far_too_long_is_refused_in_words_and_overwrites_nothing(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let tanaka = sandbox.faculty("Tanaka").await;
    let kind = Kind::Internship;
    let (id, version) = sandbox.drafted(&tanaka, kind, &draft(kind)).await;
    for (field, typed) in [
        (Field::BodyJa, ">".repeat(20_001)),
        (Field::TitleJa, "ᄀ".repeat(20_000)),
        (Field::TitleEn, format!("e{}", "\u{301}".repeat(50_000))),
        (Field::Skills, "技\n".repeat(100_000)),
        (Field::FieldsOfStudy, "x".repeat(1 << 20)),
    ] {
        let far = sent(&draft(kind).with(field, typed), kind, Step::Basics);
        let Problem::Invalid(problems) =
            refusal(save_step(portal, &tanaka, id, Step::Basics, &far, version).await)
        else {
            panic!()
        };
        let FieldProblem::TooLong { max, now } = problems.of(&field.to_string()).unwrap() else {
            panic!()
        };
        assert!(now > max, "{field}");
    }
    let stored = posting(portal, &tanaka, id, Language::Japanese)
        .await
        .unwrap();
    assert_eq!((stored.version, stored.draft), (version, draft(kind)));
}

#[both_databases]
async fn f111_a_form_sent_twice_begins_one_posting(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let tanaka = sandbox.faculty("Tanaka").await;
    let internship = form("internship");
    let (one, other) = tokio::join!(
        start(portal, &tanaka, &internship),
        start(portal, &tanaka, &internship)
    );
    let begun = one.unwrap();
    assert_eq!(other.unwrap(), begun);
    assert_ne!(
        start(portal, &tanaka, &form("joint-research"))
            .await
            .unwrap(),
        begun,
        "another kind"
    );
    let sato = sandbox.faculty("Sato").await;
    assert_ne!(
        start(portal, &sato, &internship).await.unwrap(),
        begun,
        "another person"
    );

    let touched = sent(
        &Draft::default().with(Field::TitleJa, "題"),
        Kind::Internship,
        Step::Basics,
    );
    save_step(portal, &tanaka, begun, Step::Basics, &touched, 1)
        .await
        .unwrap();
    let next = start(portal, &tanaka, &internship).await.unwrap();
    assert_ne!(next, begun, "a posting in work is no empty form");

    let (one, other) = tokio::join!(copy(portal, &tanaka, begun), copy(portal, &tanaka, begun));
    let copied = one.unwrap();
    assert_eq!(other.unwrap(), copied);
    assert!(copied != begun && copied != next);
    assert_eq!(
        mine(portal, &tanaka, Language::Japanese)
            .await
            .unwrap()
            .len(),
        4
    );
}

#[both_databases]
async fn f111_two_forms_begin_two_postings_at_the_same_time(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let tanaka = sandbox.faculty("Tanaka").await;
    let with_key = |key: &str| StartForm {
        key: key.to_owned(),
        ..form("internship")
    };
    let (one, other) = (with_key("a"), with_key("b"));
    let (first, second, again) = tokio::join!(
        start(portal, &tanaka, &one),
        start(portal, &tanaka, &other),
        start(portal, &tanaka, &one)
    );
    let first = first.unwrap();
    assert_eq!(again.unwrap(), first);
    assert_ne!(second.unwrap(), first);
    let sato = sandbox.faculty("Sato").await;
    assert_ne!(
        start(portal, &sato, &one).await.unwrap(),
        first,
        "a key is one person's"
    );

    let touched = sent(
        &Draft::default().with(Field::TitleJa, "題"),
        Kind::Internship,
        Step::Basics,
    );
    save_step(portal, &tanaka, first, Step::Basics, &touched, 1)
        .await
        .unwrap();
    let back = start(portal, &tanaka, &one).await.unwrap();
    assert_ne!(
        back, first,
        "somebody who comes back to the form begins another one"
    );
}

#[both_databases]
async fn nobody_has_more_unfinished_postings_than_they_can_finish(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let tanaka = sandbox.faculty("Tanaka").await;
    let kind = Kind::Internship;
    let mut last = None;
    for number in 0..POSTER_DRAFTS_MAX {
        let id = start(portal, &tanaka, &form("internship")).await.unwrap();
        let touched = sent(
            &Draft::default().with(Field::TitleJa, format!("題 {number}")),
            kind,
            Step::Basics,
        );
        save_step(portal, &tanaka, id, Step::Basics, &touched, 1)
            .await
            .unwrap();
        last = Some(id);
    }
    let last = last.unwrap();
    let full = Problem::Conflict(Conflict::TooManyDrafts);
    assert_eq!(
        refusal(start(portal, &tanaka, &form("internship")).await),
        full
    );
    assert_eq!(refusal(copy(portal, &tanaka, last).await), full);
    withdraw(portal, &tanaka, last, "filled", "").await.unwrap();
    assert!(
        start(portal, &tanaka, &form("internship")).await.is_ok(),
        "the way out"
    );
}

#[both_databases]
async fn an_organization_has_room_for_what_it_can_finish(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let reef = sandbox.organization("Reef").await;
    let kind = Kind::JointResearch;
    let text = Draft::default().with(Field::Organization, reef.to_string());
    for editor in 0..ORGANIZATION_DRAFTS_MAX / POSTER_DRAFTS_MAX {
        let person = sandbox
            .person(&format!("Editor {editor}"), Role::Alumnus)
            .await;
        let editor = sandbox
            .join(&person, reef, MemberRole::Editor)
            .await
            .poster()
            .unwrap();
        for number in 0..POSTER_DRAFTS_MAX {
            let id = start(portal, &editor, &form("joint-research"))
                .await
                .unwrap();
            let touched = sent(
                &text.clone().with(Field::TitleJa, format!("題 {number}")),
                kind,
                Step::Basics,
            );
            save_step(portal, &editor, id, Step::Basics, &touched, 1)
                .await
                .unwrap();
        }
    }
    let full = Problem::Conflict(Conflict::TooManyOrganizationDrafts);
    let last = sandbox.person("Last", Role::Alumnus).await;
    let last = sandbox
        .join(&last, reef, MemberRole::Editor)
        .await
        .poster()
        .unwrap();
    assert_eq!(
        refusal(start(portal, &last, &form("joint-research")).await),
        full
    );
    let rei = sandbox.person("Rei", Role::Faculty).await;
    let rei = sandbox
        .join(&rei, reef, MemberRole::Editor)
        .await
        .poster()
        .unwrap();
    let own = start(portal, &rei, &form("joint-research")).await.unwrap();
    let named = sent(&text, kind, Step::Basics);
    assert_eq!(
        refusal(save_step(portal, &rei, own, Step::Basics, &named, 1).await),
        full
    );
}
