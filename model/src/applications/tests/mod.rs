//! What holds of the tables as a whole.

mod a1;
mod a7;
mod dates;
mod no_silence;
mod walk;

use super::{Move, Party, State};
use crate::closed::Closed;
use crate::machine::Machine;
use crate::machine::proof::{assert_rows, reachable};
use crate::opportunities::Kind;

/// Every state of every kind.
fn known() -> Vec<State> {
    let kinds = Kind::ALL.iter();
    kinds
        .flat_map(|kind| reachable(State::new(*kind)))
        .collect()
}

#[test]
fn the_machine_is_sound() {
    assert_rows::<State>();
    let known = known();
    for row in State::TABLE {
        let is_possible = known.iter().any(|state| (row.after)(*state).is_some());
        assert!(is_possible, "{} can never be made", row.act);
    }
    for stage in super::Stage::ALL {
        let is_reached = known.iter().any(|state| state.stage == *stage);
        assert!(is_reached, "{stage} is never reached");
    }
}

#[test]
fn everything_alive_can_come_to_a_good_end() {
    for kind in Kind::ALL {
        // Not by way of an end that staff reopen.
        let (mut good, mut left): (Vec<State>, Vec<State>) = reachable(State::new(*kind))
            .into_iter()
            .filter(|state| state.is_live() || state.stage.is_success())
            .partition(|state| state.stage.is_success());
        loop {
            let leads_on = |state: &State| {
                let mut nexts = State::TABLE.iter().filter_map(|row| (row.after)(*state));
                nexts.any(|next| good.contains(&next))
            };
            let (more, rest): (Vec<State>, Vec<State>) = left.into_iter().partition(leads_on);
            left = rest;
            if more.is_empty() {
                break;
            }
            good.extend(more);
        }
        assert!(left.is_empty(), "{left:?}");
    }
}

#[test]
fn what_has_ended_is_moved_by_staff_alone() {
    for state in known().iter().filter(|state| !state.is_live()) {
        for row in State::TABLE {
            let Some(after) = (row.after)(*state) else {
                continue;
            };
            if after.stage != state.stage {
                assert_eq!(row.by, Party::Staff, "{} from {state:?}", row.act);
                assert!(row.also.is_empty());
                assert!(state.stage.is_unsuccessful());
            }
        }
    }
}

#[test]
fn people_say_which_version_they_have_seen() {
    for row in State::TABLE {
        let changes = known()
            .iter()
            .any(|one| (row.after)(*one).is_some_and(|after| after.stage != one.stage));
        let is_draft = row.act == Move::Discard;
        if changes && row.by != Party::Clock && !is_draft {
            assert!(row.sees_version, "{}", row.act);
        }
    }
}

#[test]
fn a_kind_has_its_own_moves_and_those_of_all() {
    for (act, kinds) in [
        (Move::Save, 4),
        (Move::Reopen, 4),
        (Move::Withdraw, 3),
        (Move::Submit, 2),
        (Move::Accept, 2),
        (Move::Nominate, 1),
        (Move::Return, 2),
    ] {
        let has = |kind: &&Kind| {
            let states = reachable(State::new(**kind));
            states.iter().any(|state| state.after(act).is_some())
        };
        assert_eq!(Kind::ALL.iter().filter(has).count(), kinds, "{act}");
    }
}
