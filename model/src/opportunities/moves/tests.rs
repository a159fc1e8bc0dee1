use super::*;
use crate::closed::Closed;
use crate::machine::MoveForm;
use crate::machine::proof::{assert_sound, reachable};
use crate::opportunities::{Publication, Revision, Stage};
use crate::problem::{Conflict, FieldProblem};

fn state(publication: Publication, revision: Revision) -> State {
    State {
        publication,
        revision,
        awaits_answer: false,
    }
}

#[test]
fn the_machine_is_sound() {
    let withdrawn = state(P::Withdrawn, R::None);
    assert_sound(State::NEW, &[withdrawn]);
    let reached = reachable(State::NEW);
    for publication in Publication::ALL {
        assert!(
            reached.iter().any(|one| one.publication == *publication),
            "{publication}"
        );
    }
    for revision in Revision::ALL {
        assert!(
            reached.iter().any(|one| one.revision == *revision),
            "{revision}"
        );
    }
}

#[test]
fn a_question_waits_for_its_answer_and_stays_when_the_publication_moves() {
    let asked = state(P::Open, R::InReview).after(Move::Ask).unwrap();
    assert!(asked.awaits_answer);
    for act in [Move::Pause, Move::Close, Move::Freeze, Move::Expire] {
        assert!(asked.after(act).unwrap().awaits_answer, "{act}");
    }
    for act in [
        Move::Answer,
        Move::Recall,
        Move::Withdraw,
        Move::Approve,
        Move::RequestChanges,
        Move::Decline,
    ] {
        let after = asked.after(act).unwrap();
        assert!(!after.awaits_answer, "{act}");
        assert_eq!(after.after(Move::Answer), None, "{act}");
    }
}

#[test]
fn only_the_deadline_keeps_a_closed_posting_closed() {
    let closed = state(P::Closed, R::None);
    let reopening = |is_over| {
        let offers = closed.offers(Party::Poster, is_over);
        offers.into_iter().find(|offer| offer.act == Move::Reopen)
    };
    assert_eq!(reopening(false).unwrap().refused, None);
    let refused = reopening(true).unwrap().refused;
    assert_eq!(refused, Some(Conflict::DeadlinePassed));
    let open = state(P::Open, R::None).offers(Party::Poster, false);
    assert!(open.iter().all(|offer| offer.act != Move::Reopen));
}

fn sent(act: &str, reason: &str, message: &str, version: &str) -> MoveForm {
    MoveForm {
        act: act.into(),
        reason: reason.into(),
        message: message.into(),
        version: version.into(),
        ..MoveForm::default()
    }
}

fn wrong(form: &MoveForm, party: Party) -> Vec<(String, FieldProblem)> {
    let problems = form.check::<State>(party).err().unwrap_or_default();
    problems
        .iter()
        .map(|(name, problem)| (name.to_owned(), problem.clone()))
        .collect()
}

#[test]
fn refusals_say_why() {
    let missing = |name: &str| vec![(name.to_owned(), FieldProblem::Missing)];
    for (act, reason, message, expected) in [
        ("approve", "", "", vec![]),
        ("ask", "", "いつですか", vec![]),
        ("ask", "", " ", missing("message")),
        ("decline", "", "no", missing("reason")),
        // A reason of posters.
        ("decline", "filled", "no", missing("reason")),
        ("decline", "misleading", "no", vec![]),
        ("freeze", "reported", "", missing("message")),
    ] {
        let form = sent(act, reason, message, "3");
        assert_eq!(wrong(&form, Party::Staff), expected, "{form:?}");
    }
    let unseen = sent("approve", "", "", "?");
    let expected = vec![("version".to_owned(), FieldProblem::NotANumber)];
    assert_eq!(wrong(&unseen, Party::Staff), expected);
}

#[test]
fn nobody_has_the_moves_of_others() {
    let not_a_choice = vec![("act".to_owned(), FieldProblem::NotAChoice)];
    for row in State::TABLE {
        for party in Party::ALL.iter().filter(|party| **party != row.by) {
            let form = sent(row.act.code(), "other", "x", "1");
            assert_eq!(wrong(&form, *party), not_a_choice, "{} {party}", row.act);
        }
    }
    let unknown = sent("delete", "", "", "1");
    assert_eq!(wrong(&unknown, Party::Staff), not_a_choice);
}

#[test]
fn the_main_path() {
    let mut now = State::NEW;
    for (act, stage) in [
        (Move::Submit, Stage::InReview),
        (Move::RequestChanges, Stage::ChangesRequested),
        (Move::Save, Stage::ChangesRequested),
        (Move::Submit, Stage::InReview),
        (Move::Approve, Stage::Open),
        (Move::Pause, Stage::Paused),
        (Move::Reopen, Stage::Open),
        (Move::Expire, Stage::Closed),
    ] {
        now = now.after(act).unwrap();
        assert_eq!(now.stage(), stage, "after {act}");
    }
}

#[test]
fn editing_what_is_open_leaves_it_open() {
    let editing = state(Publication::Open, Revision::None)
        .after(Move::Save)
        .unwrap();
    assert_eq!(editing, state(Publication::Open, Revision::Draft));
    assert_eq!(editing.after(Move::Submit).unwrap().stage(), Stage::Open);
    assert_eq!(
        editing.after(Move::Discard),
        Some(state(Publication::Open, Revision::None))
    );
}

#[test]
fn approval_never_lifts_a_freeze() {
    let frozen = state(Publication::Frozen, Revision::InReview);
    assert_eq!(frozen.after(Move::Approve).unwrap().stage(), Stage::Frozen);
}

#[test]
fn nothing_moves_after_withdrawal() {
    for revision in Revision::ALL {
        for act in Move::ALL {
            assert_eq!(state(Publication::Withdrawn, *revision).after(*act), None);
        }
    }
}

#[test]
fn only_what_is_in_review_is_decided() {
    for publication in Publication::ALL {
        for revision in Revision::ALL.iter().filter(|r| **r != Revision::InReview) {
            for act in [
                Move::Approve,
                Move::Ask,
                Move::RequestChanges,
                Move::Decline,
            ] {
                assert_eq!(state(*publication, *revision).after(act), None);
            }
        }
    }
}
