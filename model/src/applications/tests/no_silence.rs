//! Nobody is left without an answer: a property of the tables, checked for each state and each move.

use super::known;
use crate::applications::{Lapse, Move, Party, Stage, State};
use crate::machine::{Machine, Row};
use crate::opportunities::Kind;

/// Those who have to hear how it ended.
fn concerned(kind: Kind) -> &'static [Party] {
    match kind {
        Kind::GuestCourse => &[Party::Speaker, Party::Faculty],
        _ => &[Party::Applicant],
    }
}

fn hears(row: &Row<State>, party: Party) -> bool {
    row.told.iter().any(|told| told.who == party)
}

#[test]
fn whatever_is_alive_waits_for_somebody_until_a_day() {
    for state in known() {
        let Some(wait) = state.wait() else {
            assert!(!state.is_live(), "{state:?} waits for nothing");
            continue;
        };
        assert!(state.is_live() || state.contested, "{state:?}");
        assert_ne!(wait.who, Party::Clock, "{state:?}");
        match wait.then {
            Lapse::Make(act) => {
                let row = State::row(act);
                assert!(row.is_of(Party::Clock), "{act} is not the clock's");
                assert!(
                    state.after(act).is_some(),
                    "{act} does nothing in {state:?}"
                );
            }
            Lapse::Stall => {
                assert_ne!(wait.who, Party::Applicant);
                assert!(state.after(Move::Stall).is_some_and(|after| after.stalled));
            }
            Lapse::Raise | Lapse::Deputy | Lapse::LoseTurn => {}
        }
    }
}

#[test]
fn every_unsuccessful_end_has_a_reason_and_is_told() {
    for state in known() {
        for row in State::TABLE {
            let ended = (row.after)(state).filter(|after| after.stage != state.stage);
            let Some(after) = ended.filter(|after| after.stage.is_unsuccessful()) else {
                continue;
            };
            assert!(!row.reasons.is_empty(), "{} has no reason", row.act);
            assert_eq!(after.before, Some(state.stage));
            for party in concerned(state.kind) {
                assert!(hears(row, *party), "{party} does not hear of {}", row.act);
            }
        }
    }
}

#[test]
fn every_other_end_is_told_as_well() {
    for state in known().iter().filter(|state| state.is_live()) {
        for row in State::TABLE {
            let ended = (row.after)(*state).filter(|after| after.stage.is_success());
            if ended.is_some() {
                for party in concerned(state.kind) {
                    assert!(hears(row, *party), "{party} does not hear of {}", row.act);
                }
            }
        }
    }
}

#[test]
fn silence_of_others_never_declines() {
    for state in known() {
        for row in State::TABLE.iter().filter(|row| row.is_of(Party::Clock)) {
            let Some(after) = (row.after)(state).filter(|after| !after.is_live()) else {
                continue;
            };
            let ends = [Stage::Discarded, Stage::OfferExpired];
            let is_theirs = ends.contains(&after.stage);
            assert!(
                is_theirs || after.stage.is_success(),
                "the clock ends {state:?} as {}",
                after.stage
            );
        }
    }
}

#[test]
fn whoever_is_left_waiting_may_go_and_staff_may_close() {
    for state in known().iter().filter(|state| state.stalled) {
        assert!(state.after(Move::CloseUnanswered).is_some());
        let is_free = match state.kind {
            Kind::GuestCourse => state.after(Move::CancelCourse).is_some(),
            _ => state.after(Move::Withdraw).is_some(),
        };
        assert!(is_free, "{state:?}");
    }
}
