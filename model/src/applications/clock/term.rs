//! When something is due.

use super::calendar::{Calendar, days_after};
use super::offer_until;
use crate::applications::{Anchor, Term};
use crate::time::{day_in_japan, hour_in_japan};
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};

/// The days of an application, as far as they are known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dates {
    pub start: Option<NaiveDate>,
    pub end: Option<NaiveDate>,
    pub slot: Option<NaiveDate>,
    pub round: Option<NaiveDate>,
    /// On which the posting says that it answers.
    pub reply: Option<NaiveDate>,
}

/// Within so many working days a host answers, and so does whoever waits for a day that nobody knows yet: nothing waits without end.
const UNKNOWN_WORKING_DAYS: u32 = 10;

impl Dates {
    fn of(&self, anchor: Anchor) -> Option<NaiveDate> {
        match anchor {
            Anchor::Start => self.start,
            Anchor::End => self.end,
            Anchor::Slot => self.slot,
            Anchor::Round => self.round,
        }
    }
}

/// Until when something may take that is awaited since an instant. Terms of days end with their last day in Japan; none ends with a day
/// that was over when it began.
pub fn due(term: Term, since: DateTime<Utc>, dates: &Dates, calendar: &Calendar) -> DateTime<Utc> {
    let today = day_in_japan(since);
    let unknown = || calendar.after(today, UNKNOWN_WORKING_DAYS);
    let anchored = |anchor, move_by: &dyn Fn(NaiveDate) -> NaiveDate| {
        dates.of(anchor).map_or_else(unknown, move_by).max(today)
    };
    let last = match term {
        Term::Hours(hours) => return since + TimeDelta::hours(hours.into()),
        Term::OfOffer => return offer_until(since, calendar),
        Term::Reply => {
            let named = dates.reply.filter(|day| *day > today);
            named.unwrap_or_else(unknown)
        }
        Term::WorkingDays(days) => calendar.after(today, days),
        Term::Days(days) => days_after(today, days),
        Term::WorkingDaysBefore(days, anchor) => {
            anchored(anchor, &|day| calendar.before(day, days))
        }
        Term::DaysBefore(days, anchor) => anchored(anchor, &|day| {
            day.checked_sub_days(Days::new(days.into())).unwrap_or(day)
        }),
        Term::DaysAfter(days, anchor) => anchored(anchor, &|day| days_after(day, days)),
    };
    end_of(last)
}

/// The midnight with which a day ends in Japan.
pub(super) fn end_of(day: NaiveDate) -> DateTime<Utc> {
    let midnight = hour_in_japan(days_after(day, 1), 0);
    midnight.unwrap_or(DateTime::<Utc>::MAX_UTC)
}

/// The last day of a term that ends at an instant.
pub(super) fn last_day(due: DateTime<Utc>) -> NaiveDate {
    day_in_japan(due - TimeDelta::seconds(1))
}

#[cfg(test)]
mod tests {
    use super::super::calendar::tests::day;
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn terms_end_with_a_day_in_japan() {
        let calendar = Calendar::default();
        let dates = Dates {
            start: Some(day("2027-02-01")),
            end: Some(day("2027-02-26")),
            ..Dates::default()
        };
        // Tuesday, 1 December 2026, 23:30 in Japan.
        let since = at("2026-12-01T14:30:00Z");
        for (term, until) in [
            // Ten working days: Tuesday, 15 December.
            (Term::WorkingDays(10), "2026-12-15T15:00:00Z"),
            (Term::Days(14), "2026-12-15T15:00:00Z"),
            (Term::Hours(24), "2026-12-02T14:30:00Z"),
            (
                Term::WorkingDaysBefore(5, Anchor::Start),
                "2027-01-25T15:00:00Z",
            ),
            (Term::DaysBefore(7, Anchor::Start), "2027-01-25T15:00:00Z"),
            (Term::DaysAfter(14, Anchor::End), "2027-03-12T15:00:00Z"),
            // Nobody knows the round yet.
            (Term::DaysAfter(0, Anchor::Round), "2026-12-15T15:00:00Z"),
        ] {
            assert_eq!(due(term, since, &dates, &calendar), at(until), "{term:?}");
        }
    }

    #[test]
    fn a_host_answers_on_the_day_that_the_posting_names() {
        let since = at("2026-12-01T03:00:00Z");
        let until = |reply: &str| {
            let dates = Dates {
                reply: Some(day(reply)),
                ..Dates::default()
            };
            due(Term::Reply, since, &dates, &Calendar::default())
        };
        assert_eq!(until("2026-12-24"), at("2026-12-24T15:00:00Z"));
        assert_eq!(until("2026-11-24"), at("2026-12-15T15:00:00Z"));
    }

    #[test]
    fn nothing_is_due_before_it_began() {
        let dates = Dates {
            start: Some(day("2026-12-02")),
            ..Dates::default()
        };
        let since = at("2026-12-01T03:00:00Z");
        let term = Term::WorkingDaysBefore(5, Anchor::Start);
        let until = due(term, since, &dates, &Calendar::default());
        assert_eq!(until, at("2026-12-01T15:00:00Z"));
    }
}
