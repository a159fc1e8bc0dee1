//! When somebody is reminded of what is awaited, and when staff take over.

use super::calendar::Calendar;
use super::term::{end_of, last_day};
use crate::applications::{Lapse, Term, Wait};
use crate::time::{day_in_japan, hour_in_japan};
use chrono::{DateTime, TimeDelta, Utc};

/// A host is reminded on these working days.
const REMINDED_ON: [u32; 2] = [3, 7];
/// So many working days after the day something was due, staff take over.
const STALL_WORKING_DAYS: u32 = 10;
/// Reminders of a day go out at this hour in Japan.
const HOUR: u32 = 9;
const DRAFT_DAYS: i64 = 7;

/// When whoever is waited for is reminded, in order; all of them between the beginning and the end of the wait.
pub fn reminders(
    wait: Wait,
    since: DateTime<Utc>,
    due: DateTime<Utc>,
    calendar: &Calendar,
) -> Vec<DateTime<Utc>> {
    let day_before = due - TimeDelta::days(1);
    let mut at = match (wait.within, wait.then) {
        (Term::OfOffer, _) => vec![since + (due - since) / 2, day_before],
        (Term::Days(_), Lapse::Make(_)) => vec![due - TimeDelta::days(DRAFT_DAYS), day_before],
        (_, Lapse::Stall) => {
            let today = day_in_japan(since);
            let days = REMINDED_ON.map(|days| calendar.after(today, days));
            days.iter()
                .filter_map(|day| hour_in_japan(*day, HOUR))
                .collect()
        }
        _ => vec![day_before],
    };
    at.retain(|one| *one > since && *one < due);
    at.sort_unstable();
    at.dedup();
    at
}

/// When staff take over what nobody has answered; `None` where that is not how it goes on.
pub fn stalls_at(wait: Wait, due: DateTime<Utc>, calendar: &Calendar) -> Option<DateTime<Utc>> {
    let last = calendar.after(last_day(due), STALL_WORKING_DAYS);
    (wait.then == Lapse::Stall).then(|| end_of(last))
}

#[cfg(test)]
mod tests {
    use super::super::{Dates, due};
    use super::*;
    use crate::applications::{Stage, State};
    use crate::opportunities::Kind;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn in_stage(stage: Stage) -> Wait {
        let state = State {
            stage,
            ..State::new(Kind::Internship)
        };
        state.wait().unwrap()
    }

    #[test]
    fn a_silent_host_is_reminded_twice_and_then_staff_take_over() {
        let calendar = Calendar::default();
        let wait = in_stage(Stage::Submitted);
        let since = at("2026-12-01T03:00:00Z");
        let due = due(wait.within, since, &Dates::default(), &calendar);
        assert_eq!(due, at("2026-12-15T15:00:00Z"));
        assert_eq!(
            reminders(wait, since, due, &calendar),
            [at("2026-12-04T00:00:00Z"), at("2026-12-10T00:00:00Z")]
        );
        // Ten working days on, over the new year.
        let stalls = stalls_at(wait, due, &calendar);
        assert_eq!(stalls, Some(at("2027-01-04T15:00:00Z")));
    }

    #[test]
    fn an_offer_is_remembered_half_way_and_a_day_before() {
        let calendar = Calendar::default();
        let wait = in_stage(Stage::Offered);
        let since = at("2026-12-01T15:00:00Z");
        let due = at("2026-12-09T15:00:00Z");
        assert_eq!(
            reminders(wait, since, due, &calendar),
            [at("2026-12-05T15:00:00Z"), at("2026-12-08T15:00:00Z")]
        );
        assert_eq!(stalls_at(wait, due, &calendar), None);
    }

    #[test]
    fn a_draft_is_remembered_a_week_before_it_goes() {
        let calendar = Calendar::default();
        let wait = in_stage(Stage::Draft);
        let since = at("2026-12-01T03:00:00Z");
        let due = due(wait.within, since, &Dates::default(), &calendar);
        let first = reminders(wait, since, due, &calendar)[0];
        assert_eq!(first, due - TimeDelta::days(7));
    }
}
