//! Saving one step: what it keeps, and of whom.

use crate::Poster;
use crate::opportunities::testing::moves::submit;
use crate::opportunities::testing::{draft, sent};
use crate::opportunities::{posting, save_step};
use crate::testing::{Sandbox, both_databases, refusal};
use model::accounts::Role;
use model::opportunities::{Field, Kind, Stage, Step};
use model::organizations::MemberRole;
use model::{Conflict, Language, Problem};
use std::collections::BTreeMap;

#[both_databases]
async fn of_two_editors_the_second_is_told_and_nothing_is_lost(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let reef = sandbox.organization("Reef").await;
    let mut editors: Vec<Poster> = Vec::new();
    for name in ["Ana", "Ben"] {
        let person = sandbox.person(name, Role::Alumnus).await;
        editors.push(
            sandbox
                .join(&person, reef, MemberRole::Editor)
                .await
                .poster()
                .unwrap(),
        );
    }
    let kind = Kind::JointResearch;
    let text = draft(kind).with(Field::Organization, reef.to_string());
    let (id, version) = sandbox.drafted(&editors[0], kind, &text).await;

    let both = editors.clone().into_iter().enumerate().map(|(i, editor)| {
        let (portal, text) = (
            portal.clone(),
            text.clone().with(Field::Benefit, format!("効果 {i}")),
        );
        tokio::spawn(async move {
            save_step(
                &portal,
                &editor,
                id,
                Step::Programme,
                &sent(&text, kind, Step::Programme),
                version,
            )
            .await
        })
    });
    let mut saved = Vec::new();
    for outcome in both.collect::<Vec<_>>() {
        saved.push(outcome.await.unwrap());
    }
    let winner = saved
        .iter()
        .position(Result::is_ok)
        .expect("one of them saves");
    assert_eq!(saved[winner].as_ref().ok(), Some(&(version + 1)));
    let loser = saved.into_iter().nth(1 - winner).unwrap();
    assert_eq!(refusal(loser), Problem::Conflict(Conflict::Stale));

    let now = posting(portal, &editors[1 - winner], id, Language::Japanese)
        .await
        .unwrap();
    assert_eq!(
        now.draft.get(Field::Benefit),
        format!("効果 {winner}"),
        "the stored text is the winner's"
    );
    assert_eq!(now.version, version + 1);
    let stale = refusal(submit(portal, &editors[1 - winner], id, version).await);
    assert_eq!(
        stale,
        Problem::Conflict(Conflict::Stale),
        "nor is an older text handed in"
    );
}

#[both_databases]
async fn a_save_that_changes_nothing_is_no_revision(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let tanaka = sandbox.faculty("Tanaka").await;
    let staff = sandbox.person("Sato", Role::Staff).await;
    let kind = Kind::GuestCourse;
    let id = sandbox.published(&tanaka, &staff, kind, &draft(kind)).await;
    let before = posting(portal, &tanaka, id, Language::Japanese)
        .await
        .unwrap();
    let same = sent(&draft(kind), kind, Step::Basics);
    // Even with an old version: the same save may arrive twice.
    let version = save_step(portal, &tanaka, id, Step::Basics, &same, 1)
        .await
        .unwrap();
    let after = posting(portal, &tanaka, id, Language::Japanese)
        .await
        .unwrap();
    assert_eq!((version, after), (before.version, before));
}

#[both_databases]
async fn a_step_leaves_the_other_steps_alone(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let tanaka = sandbox.faculty("Tanaka").await;
    let kind = Kind::Internship;
    let (id, version) = sandbox.drafted(&tanaka, kind, &draft(kind)).await;
    // A form that sends nothing but fields of another step, and some that do not exist.
    let strange: BTreeMap<String, Vec<String>> = [
        ("apply_by", "2030-01-01"),
        ("publication", "open"),
        ("poster_id", "x"),
    ]
    .map(|(name, value)| (name.to_owned(), vec![value.to_owned()]))
    .into();
    save_step(portal, &tanaka, id, Step::Basics, &strange, version)
        .await
        .unwrap();
    let page = posting(portal, &tanaka, id, Language::Japanese)
        .await
        .unwrap();
    assert_eq!(page.draft.get(Field::ApplyBy), "2027-06-30");
    assert_eq!(
        page.draft.get(Field::TitleJa),
        "",
        "an empty field of the step is empty"
    );
    assert_eq!(page.stage, Stage::Draft);
}

#[both_databases]
async fn ones_own_other_window_is_told_from_somebody_else(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let reef = sandbox.organization("Reef").await;
    let mut editors = Vec::new();
    for name in ["Ana", "Ben"] {
        let person = sandbox.person(name, Role::Alumnus).await;
        let editor = sandbox.join(&person, reef, MemberRole::Editor).await;
        editors.push(editor.poster().unwrap());
    }
    let [ana, ben] = editors.as_slice() else {
        panic!("two editors");
    };
    let kind = Kind::JointResearch;
    let text = draft(kind).with(Field::Organization, reef.to_string());
    let (id, seen) = sandbox.drafted(ana, kind, &text).await;
    let save = async |by: &Poster, benefit: &str, version: i32| {
        let text = text.clone().with(Field::Benefit, benefit);
        let fields = sent(&text, kind, Step::Programme);
        save_step(portal, by, id, Step::Programme, &fields, version).await
    };
    let version = save(ana, "一", seen).await.unwrap();
    let own = Problem::Conflict(Conflict::StaleElsewhere);
    assert_eq!(refusal(save(ana, "二", seen).await), own);
    assert_eq!(refusal(submit(portal, ana, id, seen).await), own);
    let others = Problem::Conflict(Conflict::Stale);
    assert_eq!(refusal(save(ben, "三", seen).await), others);
    let version = save(ben, "四", version).await.unwrap();
    assert_eq!(refusal(save(ana, "五", seen).await), others, "one of two");
    save(ana, "六", version).await.unwrap();
    assert_eq!(refusal(save(ana, "七", version).await), own);
}
