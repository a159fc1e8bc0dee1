//! By when the next step is due once a move has been made.

use super::calendar::Calendar;
use super::term::{Dates, due, end_of};
use crate::applications::{Move, State, Term};
use crate::time::day_in_japan;
use chrono::{DateTime, TimeDelta, Utc};

/// A host proposes other times within so many working days when none has fitted.
const OTHER_TIMES_WORKING_DAYS: u32 = 3;

/// When what is awaited after a move is due; `None` when nothing is. `was_due` is kept where the same is awaited as before, so that a host
/// gains no time by opening an application or by a remark.
///
/// After [`Move::Answer`] ask [`resumed`]; an extended offer is due when the host says.
pub fn due_after(
    act: Move,
    (before, after): (State, State),
    was_due: DateTime<Utc>,
    at: DateTime<Utc>,
    dates: &Dates,
    calendar: &Calendar,
) -> Option<DateTime<Utc>> {
    let wait = after.wait()?;
    let is_same = before.wait() == Some(wait);
    let term = match act {
        Move::NoneFit | Move::LapseSlots => Term::WorkingDays(OTHER_TIMES_WORKING_DAYS),
        // Said once more, for another stretch or by another person.
        Move::KeepWaiting | Move::ProposeDates | Move::SuggestDates => wait.within,
        Move::Endorse | Move::Save => wait.within,
        _ if is_same => return Some(was_due),
        _ => wait.within,
    };
    Some(due(term, at, dates, calendar))
}

/// When something is due whose clock stood still while a question waited: as many working days are left as were left then.
pub fn resumed(
    asked: DateTime<Utc>,
    was_due: DateTime<Utc>,
    answered: DateTime<Utc>,
    calendar: &Calendar,
) -> DateTime<Utc> {
    let left = calendar.passed(asked, was_due - TimeDelta::seconds(1));
    end_of(calendar.after(day_in_japan(answered), left))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::applications::Stage;
    use crate::machine::Machine;
    use crate::opportunities::Kind;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    /// When the next step is due that was due on 15 December, after a move on the 7th.
    fn after(stage: Stage, act: Move) -> Option<DateTime<Utc>> {
        let before = State {
            stage,
            ..State::new(Kind::Internship)
        };
        after_state(before, act)
    }

    fn after_state(before: State, act: Move) -> Option<DateTime<Utc>> {
        let moved = (before, before.after(act).unwrap());
        let was_due = at("2026-12-15T15:00:00Z");
        let now = at("2026-12-07T03:00:00Z");
        due_after(
            act,
            moved,
            was_due,
            now,
            &Dates::default(),
            &Calendar::default(),
        )
    }

    #[test]
    fn opening_and_remarks_give_a_host_no_more_time() {
        for (stage, act) in [
            (Stage::Submitted, Move::Open),
            (Stage::Acknowledged, Move::Screen),
            (Stage::Screening, Move::Remark),
            (Stage::Submitted, Move::Nudge),
        ] {
            assert_eq!(after(stage, act), Some(at("2026-12-15T15:00:00Z")), "{act}");
        }
    }

    #[test]
    fn a_host_that_was_silent_or_has_asked_gains_none_either() {
        let submitted = State {
            stage: Stage::Submitted,
            ..State::new(Kind::Internship)
        };
        for act in [Move::Stall, Move::Ask] {
            let before = submitted.after(act).unwrap();
            let opened = before.after(Move::Open).unwrap();
            assert_eq!(opened.wait(), before.wait());
            for (state, next) in [(before, Move::Open), (opened, Move::Screen)] {
                let due = after_state(state, next);
                assert_eq!(due, Some(at("2026-12-15T15:00:00Z")), "{act} {next}");
            }
        }
    }

    #[test]
    fn a_new_step_has_its_own_time() {
        for (stage, act, due) in [
            (
                Stage::InterviewProposed,
                Move::NoneFit,
                "2026-12-10T15:00:00Z",
            ),
            (Stage::Screening, Move::ProposeSlots, "2026-12-10T15:00:00Z"),
            (Stage::Screening, Move::Offer, "2026-12-14T15:00:00Z"),
            (Stage::Waitlisted, Move::KeepWaiting, "2026-12-21T15:00:00Z"),
            (Stage::Screening, Move::Ask, "2026-12-14T15:00:00Z"),
        ] {
            assert_eq!(after(stage, act), Some(at(due)), "{act}");
        }
        assert_eq!(after(Stage::Offered, Move::DeclineOffer), None);
    }

    #[test]
    fn the_clock_stands_still_while_a_question_waits() {
        // Seven working days were left on the 4th; the answer came on the 9th.
        let asked = at("2026-12-04T03:00:00Z");
        let was_due = at("2026-12-15T15:00:00Z");
        let due = resumed(
            asked,
            was_due,
            at("2026-12-09T03:00:00Z"),
            &Calendar::default(),
        );
        assert_eq!(due, at("2026-12-18T15:00:00Z"));
    }
}
