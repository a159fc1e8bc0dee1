use crate::Reader;
use crate::opportunities::testing::moves::{act, answer, submit};
use crate::opportunities::testing::{draft, sent};
use crate::opportunities::{copy, mine, posting, preview, save_step, start};
use crate::screens::posting as details;
use crate::testing::{Sandbox, both_databases, refusal};
use model::accounts::Role;
use model::closed::Closed;
use model::machine::MoveForm;
use model::opportunities::Verb;
use model::opportunities::{Field, Kind, Move, Stage, StartForm, Step};
use model::organizations::MemberRole;
use model::{Conflict, FieldProblem, Language, Problem};

fn form(kind: &str) -> StartForm {
    StartForm {
        kind: kind.to_owned(),
        ..StartForm::default()
    }
}

fn decision(act: &str, message: &str, version: i32) -> MoveForm {
    MoveForm {
        act: act.into(),
        message: message.into(),
        version: version.to_string(),
        ..MoveForm::default()
    }
}

#[both_databases]
async fn every_kind_goes_the_whole_way(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let reef = sandbox.organization("Reef").await;
    let ana = sandbox.person("Ana", Role::Alumnus).await;
    let ana = sandbox
        .join(&ana, reef, MemberRole::Owner)
        .await
        .poster()
        .unwrap();
    let staff = sandbox.staff("Sato").await;
    for kind in Kind::ALL.iter().copied() {
        let id = start(portal, &ana, &form(kind.code())).await.unwrap();
        let begun = posting(portal, &ana, id, Language::Japanese).await.unwrap();
        assert_eq!(
            begun.draft.get(Field::Organization),
            reef.to_string(),
            "the only organization is filled in"
        );
        assert!(begun.steps_done.is_empty());

        let text = draft(kind).with(Field::Organization, reef.to_string());
        let mut version = begun.version;
        for step in Step::ALL {
            version = save_step(portal, &ana, id, *step, &sent(&text, kind, *step), version)
                .await
                .unwrap();
        }
        let saved = posting(portal, &ana, id, Language::Japanese).await.unwrap();
        assert_eq!((saved.draft, saved.version), (text, version));
        assert!(saved.problems.is_empty(), "{:?}", saved.problems);
        assert_eq!(saved.steps_done, Step::ALL);

        submit(portal, &ana, id, version).await.unwrap();
        crate::moderation::decide(
            portal,
            &staff,
            id,
            &decision("ask", "誰が保険に入りますか。", version),
        )
        .await
        .unwrap();
        let asked = posting(portal, &ana, id, Language::Japanese).await.unwrap();
        assert_eq!((asked.notes.len(), asked.stage), (1, Stage::InReview));
        answer(portal, &ana, id, "受け入れ先です。").await.unwrap();
        // The question was a decision of its own, so the desk shows a newer version.
        crate::moderation::decide(portal, &staff, id, &decision("approve", "", version + 1))
            .await
            .unwrap();

        let page = details(portal, &Reader::guest(), id, Language::Japanese)
            .await
            .unwrap();
        assert_eq!(page.summary.kind, kind);
        assert_eq!(page.summary.organization.unwrap().id, reef);
        assert_eq!((page.stage, page.is_mine), (Stage::Open, false));
        let verbs: Vec<Verb> = posting(portal, &ana, id, Language::Japanese)
            .await
            .unwrap()
            .timeline
            .iter()
            .map(|line| line.verb)
            .collect();
        assert_eq!(
            verbs,
            [
                Verb::Began,
                Verb::Saved,
                Verb::Submitted,
                Verb::Asked,
                Verb::Answered,
                Verb::Approved
            ]
        );
    }
}

#[both_databases]
async fn asvs_v2_2_2_a_draft_takes_everything_and_a_submission_only_what_is_right(
    sandbox: Sandbox,
) {
    let portal = &sandbox.portal;
    let tanaka = sandbox.faculty("Tanaka").await;
    let wrong = draft(Kind::Internship)
        .with(Field::ApplyBy, "soon")
        .with(Field::TitleJa, "題".repeat(200));
    let (id, version) = sandbox.drafted(&tanaka, Kind::Internship, &wrong).await;
    let saved = posting(portal, &tanaka, id, Language::Japanese)
        .await
        .unwrap();
    assert_eq!(saved.draft.get(Field::ApplyBy), "soon");
    assert_eq!(saved.steps_done, [Step::Programme]);

    let Problem::Invalid(problems) = refusal(submit(portal, &tanaka, id, version).await) else {
        panic!()
    };
    assert_eq!(problems.of("apply_by"), Some(&FieldProblem::NotADate));
    assert_eq!(
        problems.of("title_ja"),
        Some(&FieldProblem::TooLong { max: 80, now: 200 })
    );
    let shown = preview(portal, &tanaka, id, Language::Japanese)
        .await
        .unwrap();
    assert_eq!(shown.problems, problems, "the preview says the same");
    assert_eq!(
        shown.details.summary.apply_by,
        portal.today(),
        "a preview of what is incomplete"
    );
}

#[both_databases]
async fn a_kind_that_does_not_exist_is_not_begun(sandbox: Sandbox) {
    let tanaka = sandbox.faculty("Tanaka").await;
    let missing = refusal(start(&sandbox.portal, &tanaka, &form("")).await);
    assert_eq!(missing, Problem::field("kind", FieldProblem::Missing));
    let unknown = refusal(start(&sandbox.portal, &tanaka, &form("job")).await);
    assert_eq!(unknown, Problem::field("kind", FieldProblem::NotAChoice));
}

#[both_databases]
async fn what_is_published_stays_until_the_edit_is_approved(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let tanaka = sandbox.faculty("Tanaka").await;
    let sato = sandbox.person("Sato", Role::Staff).await;
    let staff = sato.moderator().unwrap();
    let kind = Kind::Internship;
    let id = sandbox.published(&tanaka, &sato, kind, &draft(kind)).await;
    let read = async || details(portal, &Reader::guest(), id, Language::Japanese).await;
    let before = read().await.unwrap();

    let edited = draft(kind)
        .with(Field::TitleJa, "新しい題")
        .with(Field::Visibility, "members");
    let open = posting(portal, &tanaka, id, Language::Japanese)
        .await
        .unwrap();
    let version = save_step(
        portal,
        &tanaka,
        id,
        Step::Basics,
        &sent(&edited, kind, Step::Basics),
        open.version,
    )
    .await
    .unwrap();
    assert_eq!(read().await.unwrap(), before, "an edit in work is not seen");
    submit(portal, &tanaka, id, version).await.unwrap();
    assert_eq!(
        read().await.unwrap(),
        before,
        "an edit that waits is not seen"
    );

    let desk = crate::screens::desk(portal, &staff, id, Language::Japanese)
        .await
        .unwrap();
    let changed: Vec<Field> = desk.changes.iter().map(|change| change.field).collect();
    assert_eq!(changed, [Field::TitleJa, Field::Visibility]);
    assert_eq!(desk.details.summary.title.text, "新しい題");
    crate::moderation::decide(portal, &staff, id, &decision("approve", "", version))
        .await
        .unwrap();
    assert_eq!(
        refusal(read().await),
        Problem::NotFound,
        "now for members only"
    );
    let page = details(portal, &sato.reader(), id, Language::Japanese)
        .await
        .unwrap();
    assert_eq!(page.summary.title.text, "新しい題");
    assert_eq!(
        page.summary.published_at, before.summary.published_at,
        "published once"
    );
}

#[both_databases]
async fn a_discarded_edit_leaves_the_published_text(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let tanaka = sandbox.faculty("Tanaka").await;
    let sato = sandbox.person("Sato", Role::Staff).await;
    let kind = Kind::Internship;
    let id = sandbox.published(&tanaka, &sato, kind, &draft(kind)).await;
    let open = posting(portal, &tanaka, id, Language::Japanese)
        .await
        .unwrap();
    let edited = sent(
        &draft(kind).with(Field::TitleJa, "新しい題"),
        kind,
        Step::Basics,
    );
    let version = save_step(portal, &tanaka, id, Step::Basics, &edited, open.version)
        .await
        .unwrap();
    act(portal, &tanaka, id, Move::Discard).await.unwrap();
    let now = posting(portal, &tanaka, id, Language::Japanese)
        .await
        .unwrap();
    assert_eq!(now.draft, draft(kind));
    let late = refusal(save_step(portal, &tanaka, id, Step::Basics, &edited, version).await);
    assert_eq!(
        late,
        Problem::Conflict(Conflict::StaleElsewhere),
        "an editor who did not see it is told"
    );
}

#[both_databases]
async fn a_copy_has_the_text_and_no_dates_but_todays(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let tanaka = sandbox.faculty("Tanaka").await;
    let sato = sandbox.person("Sato", Role::Staff).await;
    let kind = Kind::OverseasProgram;
    let id = sandbox.published(&tanaka, &sato, kind, &draft(kind)).await;
    let copied = copy(portal, &tanaka, id).await.unwrap();
    assert_ne!(copied, id);
    let page = posting(portal, &tanaka, copied, Language::Japanese)
        .await
        .unwrap();
    let today = portal.today().to_string();
    let copy = draft(kind).without_dates(kind).with(Field::AsOf, today);
    assert_eq!(page.draft, copy);
    assert_eq!(page.draft.get(Field::ApplyBy), "");
    assert_eq!(page.timeline[0].verb, Verb::Copied);
    let guest = details(portal, &Reader::guest(), copied, Language::Japanese).await;
    assert_eq!(refusal(guest), Problem::NotFound);
    let stages: Vec<Stage> = mine(portal, &tanaka, Language::Japanese)
        .await
        .unwrap()
        .iter()
        .map(|line| line.stage)
        .collect();
    assert_eq!(stages.len(), 2);
}
