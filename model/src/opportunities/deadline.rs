//! Postings whose source states no deadline: they are listed for a time and say so.

use super::{Asked, Draft, Field, Kind};
use crate::time::parse_day;
use chrono::{NaiveDate, TimeDelta};

/// Listed this long after the day of which its facts are,
const LISTED_FOR: TimeDelta = TimeDelta::days(180);
/// or, when the source still shows it after that, this long from today.
const STILL_LISTED_FOR: TimeDelta = TimeDelta::days(90);

/// The day until which a posting is listed whose source states no deadline; `None` where one is
/// stated, and where one has to be.
pub fn listed_until(draft: &Draft, kind: Kind, today: NaiveDate) -> Option<NaiveDate> {
    let is_stated = !draft.get(Field::ApplyBy).trim().is_empty();
    if is_stated || draft.asks(kind, Field::ApplyBy) != Asked::May {
        return None;
    }
    let as_of = parse_day(draft.get(Field::AsOf)).unwrap_or(today);
    let until = as_of.checked_add_signed(LISTED_FOR)?;
    Some(until)
        .filter(|day| *day > today)
        .or_else(|| today.checked_add_signed(STILL_LISTED_FOR))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::closed::Closed as _;
    use crate::opportunities::CareerType;

    #[test]
    fn only_foreign_sources_leave_the_deadline_out() {
        let day = |text: &str| parse_day(text).unwrap();
        let today = day("2027-04-15");
        let unclassified = Draft::default()
            .with(Field::CareerType, CareerType::Unclassified.code())
            .with(Field::AsOf, "2027-04-01");
        let until = |draft: &Draft, kind| listed_until(draft, kind, today);
        assert_eq!(
            until(&unclassified, Kind::Internship),
            Some(day("2027-09-28"))
        );
        let old = unclassified.clone().with(Field::AsOf, "2025-04-01");
        assert_eq!(until(&old, Kind::Internship), Some(day("2027-07-14")));
        let stated = unclassified.clone().with(Field::ApplyBy, "2027-05-01");
        assert_eq!(until(&stated, Kind::Internship), None);
        assert_eq!(until(&unclassified, Kind::GuestCourse), None);
        assert_eq!(until(&Draft::default(), Kind::Internship), None);
    }
}
