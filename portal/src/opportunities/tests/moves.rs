use super::refusal;
use crate::journal::{self, Entry};
use crate::notifications;
use crate::opportunities::entities::opportunities::{Entity, Model};
use crate::opportunities::testing::moves::{act, answer, submit, withdraw};
use crate::opportunities::testing::{draft, sent};
use crate::opportunities::{expire_due, posting, remind_due, save_step, set_state};
use crate::testing::{Sandbox, both_databases};
use chrono::TimeDelta;
use model::accounts::Role;
use model::closed::Closed;
use model::machine::Machine;
use model::machine::MoveForm;
use model::notifications::Notification;
use model::opportunities::Verb;
use model::opportunities::{Field, Kind, Move, Publication, Revision, Stage, State, Step};
use model::{Conflict, FieldProblem, Language, OpportunityId, Problem};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel};

async fn row(sandbox: &Sandbox, id: OpportunityId) -> Model {
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
async fn every_move_from_every_state_is_as_the_model_says(sandbox: Sandbox) {
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
async fn publication_ends_by_itself_after_the_last_day(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let tanaka = sandbox.faculty("Tanaka").await;
    let sato = sandbox.person("Sato", Role::Staff).await;
    let kind = Kind::Internship;
    let open = sandbox
        .published(
            &tanaka,
            &sato,
            kind,
            &draft(kind)
                .with(Field::ApplyBy, "2027-04-30")
                .with(Field::ReplyBy, ""),
        )
        .await;
    let paused = sandbox
        .published(
            &tanaka,
            &sato,
            kind,
            &draft(kind).with(Field::ApplyBy, "2027-04-30"),
        )
        .await;
    let later = sandbox.published(&tanaka, &sato, kind, &draft(kind)).await;
    act(portal, &tanaka, paused, Move::Pause).await.unwrap();

    // 2027-04-30 10:00 in Japan: the last day.
    portal.clock().advance(TimeDelta::days(15));
    assert_eq!(expire_due(portal).await.unwrap(), 0);
    // 2027-05-01 00:00 in Japan.
    portal.clock().advance(TimeDelta::hours(14));
    assert_eq!(expire_due(portal).await.unwrap(), 2);
    assert_eq!(expire_due(portal).await.unwrap(), 0, "once");
    for (id, stage) in [
        (open, Stage::Closed),
        (paused, Stage::Closed),
        (later, Stage::Open),
    ] {
        assert_eq!(row(&sandbox, id).await.state().stage(), stage);
    }
    let told: Vec<Verb> = notifications::list(portal, &tanaka, 1, Language::Japanese)
        .await
        .unwrap()
        .items
        .iter()
        .filter_map(Notification::posting_verb)
        .collect();
    assert_eq!(
        told.iter().filter(|verb| **verb == Verb::Expired).count(),
        2
    );
    let page = posting(portal, &tanaka, open, Language::Japanese)
        .await
        .unwrap();
    assert_eq!(
        page.timeline
            .last()
            .map(|line| (line.verb, line.actor.clone())),
        Some((Verb::Expired, None))
    );
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
    let suzuki = sandbox
        .person("Suzuki", Role::Staff)
        .await
        .moderator()
        .unwrap();
    let other =
        crate::moderation::decide(portal, &suzuki, id, &decide("freeze", "通報", version)).await;
    assert_eq!(refusal(other), Problem::Conflict(Conflict::AlreadyDecided));
}

// F64: the author hears before the end, once for each deadline.
#[both_databases]
async fn f64_the_poster_hears_of_a_deadline_before_it_comes(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let tanaka = sandbox.faculty("Tanaka").await;
    let sato = sandbox.person("Sato", Role::Staff).await;
    let kind = Kind::Internship;
    let until = |day: &str| {
        draft(kind)
            .with(Field::ApplyBy, day)
            .with(Field::ReplyBy, "")
    };
    let near = sandbox
        .published(&tanaka, &sato, kind, &until("2027-04-30"))
        .await;
    sandbox
        .published(&tanaka, &sato, kind, &until("2027-05-20"))
        .await;
    let paused = sandbox
        .published(&tanaka, &sato, kind, &until("2027-04-30"))
        .await;
    act(portal, &tanaka, paused, Move::Pause).await.unwrap();
    // 2027-04-26 10:00 in Japan: four days before.
    portal.clock().advance(TimeDelta::days(11));
    assert_eq!(remind_due(portal).await.unwrap(), 0);
    portal.clock().advance(TimeDelta::days(1));
    for told in [1, 0] {
        assert_eq!(remind_due(portal).await.unwrap(), told);
    }
    portal.clock().advance(TimeDelta::days(3));
    assert_eq!(remind_due(portal).await.unwrap(), 0, "once for a deadline");
    let told = notifications::list(portal, &tanaka, 1, Language::Japanese)
        .await
        .unwrap()
        .items;
    let about: Vec<_> = told
        .iter()
        .filter(|one| one.posting_verb() == Some(Verb::EndsSoon))
        .map(Notification::posting)
        .collect();
    assert_eq!(about, [Some(near)]);
    // One that ends tomorrow when it is approved is told at once.
    let tomorrow = sandbox
        .published(&tanaka, &sato, kind, &until("2027-05-01"))
        .await;
    assert_eq!(remind_due(portal).await.unwrap(), 1);
    assert_eq!(
        notifications::list(portal, &tanaka, 1, Language::Japanese)
            .await
            .unwrap()
            .items[0]
            .posting(),
        Some(tomorrow)
    );
}

#[both_databases]
async fn what_nobody_can_apply_to_is_not_reopened(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let tanaka = sandbox.faculty("Tanaka").await;
    let sato = sandbox.person("Sato", Role::Staff).await;
    let kind = Kind::Internship;
    let id = sandbox.published(&tanaka, &sato, kind, &draft(kind)).await;
    act(portal, &tanaka, id, Move::Close).await.unwrap();
    act(portal, &tanaka, id, Move::Reopen).await.unwrap();
    act(portal, &tanaka, id, Move::Close).await.unwrap();
    portal.clock().advance(TimeDelta::days(100));
    assert_eq!(
        refusal(act(portal, &tanaka, id, Move::Reopen).await),
        Problem::Conflict(Conflict::DeadlinePassed)
    );
    let page = posting(portal, &tanaka, id, Language::Japanese)
        .await
        .unwrap();
    let offered = |act| {
        page.offers
            .iter()
            .find(|offer| offer.act == act)
            .map(|offer| offer.refused)
    };
    assert_eq!(
        offered(Move::Reopen),
        Some(Some(Conflict::DeadlinePassed)),
        "it is said why not"
    );
    assert_eq!(
        offered(Move::Save),
        Some(None),
        "an edit with a new deadline is"
    );
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
