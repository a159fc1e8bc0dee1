use crate::journal::{self, Entry};
use crate::opportunities::entities::opportunities::{Entity, Model};
use crate::opportunities::testing::moves::{act, answer, submit, withdraw};
use crate::opportunities::testing::{draft, sent};
use crate::opportunities::{posting, save_step, set_state};
use crate::testing::{Sandbox, both_databases, refusal};
use model::accounts::Role;
use model::closed::Closed;
use model::machine::{Machine, MoveForm};
use model::opportunities::Verb;
use model::opportunities::{Field, Kind, Move, Publication, Revision, Stage, State, Step};
use model::{Conflict, FieldProblem, Language, OpportunityId, Problem};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel};

pub(super) async fn row(sandbox: &Sandbox, id: OpportunityId) -> Model {
    Entity::find_by_id(id)
        .one(sandbox.portal.read())
        .await
        .unwrap()
        .unwrap()
}

/// Puts a published posting into a state, as if others had made the moves there.
async fn put(sandbox: &Sandbox, id: OpportunityId, state: State) {
    let mut tx = sandbox.portal.write().await.unwrap();
    let mut change = row(sandbox, id).await.into_active_model();
    set_state(&mut change, state);
    change.update(tx.db()).await.unwrap();
    tx.record(Entry::new(None, id, Verb::Updated))
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

#[both_databases]
async fn asvs_v2_3_1_every_move_from_every_state_is_as_the_model_says(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let tanaka = sandbox.faculty("Tanaka").await;
    let sato = sandbox.person("Sato", Role::Staff).await;
    let staff = sato.moderator().unwrap();
    let kind = Kind::GuestCourse;
    let id = sandbox.published(&tanaka, &sato, kind, &draft(kind)).await;
    let mut tried = 0;
    for publication in Publication::ALL.iter().copied() {
        for revision in Revision::ALL.iter().copied() {
            let state = State {
                publication,
                revision,
                awaits_answer: revision == Revision::InReview,
            };
            for act_tried in Move::ALL.iter().copied().filter(|act| *act != Move::Expire) {
                put(&sandbox, id, state).await;
                let version = row(&sandbox, id).await.version;
                let text = draft(kind).with(Field::TitleJa, format!("題 {tried}"));
                let decide = |act: &str, reason: &str| MoveForm {
                    act: act.into(),
                    reason: reason.into(),
                    message: "なぜなら".into(),
                    version: version.to_string(),
                    ..MoveForm::default()
                };
                let made = match act_tried {
                    Move::Save => save_step(
                        portal,
                        &tanaka,
                        id,
                        Step::Basics,
                        &sent(&text, kind, Step::Basics),
                        version,
                    )
                    .await
                    .map(|_| ()),
                    Move::Submit => submit(portal, &tanaka, id, version).await,
                    Move::Withdraw => withdraw(portal, &tanaka, id, "filled", "").await,
                    Move::Answer => answer(portal, &tanaka, id, "はい").await,
                    Move::Approve | Move::Ask | Move::RequestChanges | Move::Unfreeze => {
                        crate::moderation::decide(portal, &staff, id, &decide(act_tried.code(), ""))
                            .await
                            .map(|_| ())
                    }
                    Move::Decline | Move::Freeze => crate::moderation::decide(
                        portal,
                        &staff,
                        id,
                        &decide(act_tried.code(), "misleading"),
                    )
                    .await
                    .map(|_| ()),
                    own => act(portal, &tanaka, id, own).await,
                };
                let now = row(&sandbox, id).await.state();
                match state.after(act_tried) {
                    Some(expected) => {
                        made.unwrap_or_else(|error| panic!("{act_tried} in {state:?}: {error}"));
                        assert_eq!(now, expected, "{act_tried} in {state:?}");
                    }
                    None => {
                        assert_eq!(
                            refusal(made),
                            Problem::Conflict(Conflict::WrongStage),
                            "{act_tried} in {state:?}"
                        );
                        assert_eq!(now, state, "a refused {act_tried} changes nothing");
                    }
                }
                tried += 1;
            }
        }
    }
    assert_eq!(tried, 6 * 5 * 15);
}

#[both_databases]
async fn moves_of_staff_and_calendar_are_not_the_posters(sandbox: Sandbox) {
    let tanaka = sandbox.faculty("Tanaka").await;
    let (id, _) = sandbox
        .submitted(&tanaka, Kind::GuestCourse, &draft(Kind::GuestCourse))
        .await;
    for staffs in [
        Move::Approve,
        Move::Ask,
        Move::RequestChanges,
        Move::Decline,
        Move::Freeze,
        Move::Unfreeze,
        Move::Expire,
    ] {
        assert_eq!(
            refusal(act(&sandbox.portal, &tanaka, id, staffs).await),
            Problem::field("act", FieldProblem::NotAChoice),
            "{staffs}"
        );
    }
}

#[both_databases]
async fn a_double_click_makes_one_move(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let tanaka = sandbox.faculty("Tanaka").await;
    let sato = sandbox.person("Sato", Role::Staff).await;
    let staff = sato.moderator().unwrap();
    let kind = Kind::GuestCourse;
    let id = sandbox.published(&tanaka, &sato, kind, &draft(kind)).await;
    let happened = async || {
        journal::of_opportunity(portal.read(), id)
            .await
            .unwrap()
            .len()
    };
    for own in [Move::Pause, Move::Reopen, Move::Close] {
        act(portal, &tanaka, id, own).await.unwrap();
        let before = happened().await;
        act(portal, &tanaka, id, own).await.unwrap();
        assert_eq!(happened().await, before, "{own}");
    }
    act(portal, &tanaka, id, Move::Reopen).await.unwrap();
    let decide = |act: &str, message: &str, version: i32| MoveForm {
        act: act.into(),
        reason: "reported".into(),
        message: message.into(),
        version: version.to_string(),
        ..MoveForm::default()
    };
    let version = row(&sandbox, id).await.version;
    for _ in 0..2 {
        crate::moderation::decide(portal, &staff, id, &decide("freeze", "通報", version))
            .await
            .unwrap();
    }
    assert_eq!(row(&sandbox, id).await.version, version + 1, "frozen once");
    let notes = posting(portal, &tanaka, id, Language::Japanese)
        .await
        .unwrap()
        .notes;
    assert_eq!(notes.len(), 1);
    // Other words are another act: they are not lost in silence.
    let other =
        crate::moderation::decide(portal, &staff, id, &decide("freeze", "別の理由", version)).await;
    assert_eq!(refusal(other), Problem::Conflict(Conflict::AlreadyDecided));
    // Somebody else's move is not one's own made twice.
    let suzuki = sandbox.staff("Suzuki").await;
    let other =
        crate::moderation::decide(portal, &suzuki, id, &decide("freeze", "通報", version)).await;
    assert_eq!(refusal(other), Problem::Conflict(Conflict::AlreadyDecided));
}

#[both_databases]
async fn withdrawing_takes_a_reason_of_the_poster(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let tanaka = sandbox.faculty("Tanaka").await;
    let (id, _) = sandbox
        .submitted(&tanaka, Kind::GuestCourse, &draft(Kind::GuestCourse))
        .await;
    for reason in ["", "misleading", "because"] {
        let problem = refusal(withdraw(portal, &tanaka, id, reason, "").await);
        assert_eq!(
            problem,
            Problem::field("reason", FieldProblem::Missing),
            "{reason}"
        );
    }
    withdraw(portal, &tanaka, id, "filled", "定員に達しました")
        .await
        .unwrap();
    let page = posting(portal, &tanaka, id, Language::Japanese)
        .await
        .unwrap();
    assert_eq!(
        (page.stage, page.notes[0].text.as_str()),
        (Stage::Withdrawn, "定員に達しました")
    );
    assert!(page.offers.is_empty());
}
