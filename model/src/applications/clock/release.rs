//! When a decision goes out: after the minutes in which it can be taken back, or together with the others of its round.

use chrono::{DateTime, TimeDelta, Utc};

/// A decision can be taken back for so many minutes, and nobody hears of it before.
pub const UNDO_MINUTES: i64 = 10;

/// The common day is later than the day by which the answer is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("released after it is due")]
pub struct LateRelease;

/// When a decision goes out. `together`: when all of the round hear at once.
///
/// # Errors
/// [`LateRelease`] when that is after `due`.
pub fn release_at(
    decided: DateTime<Utc>,
    together: Option<DateTime<Utc>>,
    due: DateTime<Utc>,
) -> Result<DateTime<Utc>, LateRelease> {
    let soonest = decided + TimeDelta::minutes(UNDO_MINUTES);
    match together {
        Some(at) if at > due => Err(LateRelease),
        Some(at) => Ok(at.max(soonest)),
        None => Ok(soonest),
    }
}

/// Whether a decision that goes out at an instant can still be taken back.
pub fn is_undoable(release_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now < release_at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn a1_10_undone_in_nine_minutes_nothing_is_sent() {
        let decided = at("2026-12-01T03:00:00Z");
        let out = release_at(decided, None, at("2026-12-15T15:00:00Z")).unwrap();
        assert!(is_undoable(out, decided + TimeDelta::minutes(9)));
        assert!(!is_undoable(out, decided + TimeDelta::minutes(10)));
    }

    #[test]
    fn a_round_hears_together_and_in_time() {
        let decided = at("2026-12-01T03:00:00Z");
        let due = at("2026-12-15T15:00:00Z");
        let day = at("2026-12-10T00:00:00Z");
        assert_eq!(release_at(decided, Some(day), due), Ok(day));
        assert_eq!(release_at(decided, Some(due), due), Ok(due));
        let late = due + TimeDelta::seconds(1);
        assert_eq!(release_at(decided, Some(late), due), Err(LateRelease));
        // Decided after the day on which the others heard.
        let soonest = decided + TimeDelta::minutes(UNDO_MINUTES);
        assert_eq!(release_at(decided, Some(decided), due), Ok(soonest));
    }
}
