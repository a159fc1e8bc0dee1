//! What every machine has to hold. A new table is proved by one call.

use super::{Machine, Message};
use crate::closed::Closed;

/// # Panics
/// When the rows are wrong ([`assert_rows`]); when a move can never be made; when a state that can be reached leads nowhere in the end.
pub(crate) fn assert_sound<M: Machine>(start: M, ends: &[M]) {
    assert_rows::<M>();
    let reached = reachable(start);
    for row in M::TABLE {
        let is_possible = reached.iter().any(|state| (row.after)(*state).is_some());
        assert!(is_possible, "{:?} can never be made", row.act);
    }
    for end in ends {
        assert!(reached.contains(end), "{end:?} is never reached");
        assert!(next(*end).is_empty(), "{end:?} is no end");
    }
    for state in &reached {
        let may_end = reachable(*state).iter().any(|one| ends.contains(one));
        assert!(may_end, "{state:?} never ends");
    }
}

/// # Panics
/// When a move has no row, or several; when two moves have one verb; when a choice of reasons is asked for and there is no place to
/// say more; when a party stands twice where it stands once.
pub(crate) fn assert_rows<M: Machine>() {
    for act in M::Move::ALL {
        let rows = M::TABLE.iter().filter(|row| row.act == *act).count();
        assert_eq!(rows, 1, "{act:?} has {rows} rows");
    }
    for row in M::TABLE {
        let same = M::TABLE.iter().filter(|other| other.verb == row.verb);
        assert_eq!(same.count(), 1, "{:?} is the past of two moves", row.verb);
        assert!(
            row.reasons.len() < 2 || row.message != Message::Ignored,
            "{:?} asks for a reason and not for words",
            row.act
        );
        assert_ne!(row.tells, Some(row.by), "{:?} tells its own party", row.act);
        assert!(!row.also.contains(&row.by), "{:?} is theirs twice", row.act);
        for (at, told) in row.told.iter().enumerate() {
            let before = &row.told[..at];
            assert!(
                before.iter().all(|one| one.who != told.who),
                "{:?} is told twice",
                row.act
            );
        }
    }
}

/// Every state that moves lead to, the first among them.
pub(crate) fn reachable<M: Machine>(start: M) -> Vec<M> {
    let mut reached = vec![start];
    let mut at = 0;
    while at < reached.len() {
        for state in next(reached[at]) {
            if !reached.contains(&state) {
                reached.push(state);
            }
        }
        at += 1;
    }
    reached
}

fn next<M: Machine>(state: M) -> Vec<M> {
    let rows = M::TABLE.iter();
    rows.filter_map(|row| (row.after)(state)).collect()
}
