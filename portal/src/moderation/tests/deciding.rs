use super::form;
use crate::moderation::decide;
use crate::notifications;
use crate::opportunities::entities::{opportunities, revisions};
use crate::opportunities::testing::moves::{act, submit};
use crate::opportunities::testing::{draft, sent};
use crate::opportunities::{posting, save_step};
use crate::screens::{desk, posting as details};
use crate::testing::{Sandbox, both_databases, refusal};
use crate::{Moderator, Reader};
use chrono::TimeDelta;
use model::accounts::Role;
use model::moderation::Check;
use model::opportunities::{Change, Field, Kind, Move, Publication, Stage, Step, spec_of};
use model::organizations::MemberRole;
use model::{Conflict, Language, Problem};
use sea_orm::EntityTrait;

#[both_databases]
async fn of_two_staff_exactly_one_decides(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let tanaka = sandbox.faculty("Tanaka").await;
    let mut staff: Vec<Moderator> = Vec::new();
    for name in ["Sato", "Suzuki"] {
        staff.push(sandbox.person(name, Role::Staff).await.moderator().unwrap());
    }
    for acts in [
        ["approve", "decline"],
        ["ask", "ask"],
        ["approve", "approve"],
    ] {
        let (id, version) = sandbox
            .submitted(&tanaka, Kind::Internship, &draft(Kind::Internship))
            .await;
        let both: Vec<_> = staff
            .clone()
            .into_iter()
            .zip(acts)
            .map(|(moderator, act)| {
                let portal = portal.clone();
                let form = form(
                    act,
                    if act == "decline" { "misleading" } else { "" },
                    version,
                );
                tokio::spawn(async move { decide(&portal, &moderator, id, &form).await })
            })
            .collect();
        let mut refused = Vec::new();
        for outcome in both {
            let outcome = outcome.await.unwrap();
            if outcome.is_err() {
                refused.push(refusal(outcome));
            }
        }
        assert_eq!(
            refused,
            [Problem::Conflict(Conflict::AlreadyDecided)],
            "{acts:?}"
        );
        let told = notifications::list(portal, &tanaka, 1, Language::Japanese)
            .await
            .unwrap()
            .items;
        assert_eq!(
            told.iter().filter(|one| one.posting() == Some(id)).count(),
            1,
            "{acts:?}"
        );
    }
}

#[both_databases]
async fn a_decision_on_an_older_text_is_refused(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let tanaka = sandbox.faculty("Tanaka").await;
    let staff = sandbox.staff("Sato").await;
    let kind = Kind::Internship;
    let (id, seen) = sandbox.submitted(&tanaka, kind, &draft(kind)).await;
    act(portal, &tanaka, id, Move::Recall).await.unwrap();
    let recalled = refusal(decide(portal, &staff, id, &form("approve", "", seen)).await);
    assert_eq!(recalled, Problem::Conflict(Conflict::WrongStage));
    let text = draft(kind).with(Field::TitleJa, "別の題");
    let version = save_step(
        portal,
        &tanaka,
        id,
        Step::Basics,
        &sent(&text, kind, Step::Basics),
        seen,
    )
    .await
    .unwrap();
    submit(portal, &tanaka, id, version).await.unwrap();
    let stale = refusal(decide(portal, &staff, id, &form("approve", "", seen)).await);
    assert_eq!(stale, Problem::Conflict(Conflict::Stale));
    decide(portal, &staff, id, &form("approve", "", version))
        .await
        .unwrap();
}

#[both_databases]
async fn approving_writes_what_readers_and_lists_need(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let tanaka = sandbox.faculty("Tanaka").await;
    let sato = sandbox.person("Sato", Role::Staff).await;
    let kind = Kind::JointResearch;
    let text = draft(kind).with(Field::Visibility, "members");
    let id = sandbox.published(&tanaka, &sato, kind, &text).await;
    let row = opportunities::Entity::find_by_id(id)
        .one(portal.read())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(row.publication, Publication::Open);
    assert_eq!(row.published_draft().unwrap(), Some(text.clone()));
    assert_eq!(row.content().unwrap().unwrap().kind(), kind);
    assert!(row.members_only);
    assert_eq!(row.apply_by, "2027-06-30".parse().ok());
    assert_eq!(row.published_at, Some(portal.now()));
    let kept = revisions::Entity::find_by_id((id, 1))
        .one(portal.read())
        .await
        .unwrap()
        .unwrap();
    assert_eq!((kept.draft, kept.approved_by), (row.draft, Some(sato.id())));
}

#[both_databases]
async fn what_waited_past_its_deadline_is_not_approved(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let tanaka = sandbox.faculty("Tanaka").await;
    let staff = sandbox.staff("Sato").await;
    let (id, version) = sandbox
        .submitted(&tanaka, Kind::Internship, &draft(Kind::Internship))
        .await;
    portal.clock().advance(TimeDelta::days(90));
    let page = desk(portal, &staff, id, Language::Japanese).await.unwrap();
    let fails = |check: Check| {
        page.checklist
            .iter()
            .any(|finding| finding.check == check && !finding.holds)
    };
    assert!(
        fails(Check::TimeToApply),
        "the checklist still says so: {:?}",
        page.checklist
    );
    let late = refusal(decide(portal, &staff, id, &form("approve", "", version)).await);
    assert_eq!(late, Problem::Conflict(Conflict::DeadlinePassed));
    decide(portal, &staff, id, &form("request-changes", "", version))
        .await
        .unwrap();
    let page = posting(portal, &tanaka, id, Language::Japanese)
        .await
        .unwrap();
    assert_eq!(page.stage, Stage::ChangesRequested);
}

#[both_databases]
async fn a_frozen_posting_is_hidden_until_it_thaws(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let tanaka = sandbox.faculty("Tanaka").await;
    let sato = sandbox.person("Sato", Role::Staff).await;
    let staff = sato.moderator().unwrap();
    let id = sandbox
        .published(&tanaka, &sato, Kind::Internship, &draft(Kind::Internship))
        .await;
    let version = desk(portal, &staff, id, Language::Japanese)
        .await
        .unwrap()
        .version;
    decide(portal, &staff, id, &form("freeze", "safety", version))
        .await
        .unwrap();
    assert_eq!(
        refusal(details(portal, &Reader::guest(), id, Language::Japanese).await),
        Problem::NotFound
    );
    assert_eq!(
        refusal(act(portal, &tanaka, id, Move::Reopen).await),
        Problem::Conflict(Conflict::WrongStage)
    );
    decide(portal, &staff, id, &form("unfreeze", "", version + 1))
        .await
        .unwrap();
    assert!(
        details(portal, &Reader::guest(), id, Language::Japanese)
            .await
            .is_ok()
    );
}

// The desk showed the id of an organization (house 9.1).
#[both_databases]
async fn an_edit_that_moves_to_another_organization_names_both(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let (reef, kelp) = (
        sandbox.organization("Reef").await,
        sandbox.organization("Kelp").await,
    );
    let ana = sandbox.person("Ana", Role::Alumnus).await;
    let ana = sandbox.join(&ana, reef, MemberRole::Owner).await;
    let ana = sandbox
        .join(&ana, kelp, MemberRole::Owner)
        .await
        .poster()
        .unwrap();
    let staff = sandbox.person("Sato", Role::Staff).await;
    let kind = Kind::Internship;
    let text = draft(kind).with(Field::Organization, reef.to_string());
    let id = sandbox.published(&ana, &staff, kind, &text).await;
    let step = spec_of(kind, Field::Organization).unwrap().step;
    let moved = sent(
        &text.with(Field::Organization, kelp.to_string()),
        kind,
        step,
    );
    let version = posting(portal, &ana, id, Language::Japanese)
        .await
        .unwrap()
        .version;
    let version = save_step(portal, &ana, id, step, &moved, version)
        .await
        .unwrap();
    submit(portal, &ana, id, version).await.unwrap();

    let staff = staff.moderator().unwrap();
    let seen = desk(portal, &staff, id, Language::English).await.unwrap();
    let change = Change {
        field: Field::Organization,
        before: "Reef".into(),
        after: "Kelp".into(),
        amounts: [None; 2],
    };
    assert_eq!(seen.changes, [change]);
}
