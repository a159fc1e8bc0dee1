//! How much interest each posting of the demo has found: much in its first days, less at weekends, a little every day after.

use super::calendar::is_working;
use crate::error::Result;
use crate::figures::entity as figures;
use crate::opportunities::entities::opportunities;
use chrono::{NaiveDate, TimeDelta};
use model::opportunities::Field;
use model::time::day_in_japan;

pub(super) use figures::Model as Row;

/// Older days are shown nowhere.
const DAYS: i64 = 84;

/// The counts of all postings that were published, a row for each day on which somebody looked.
///
/// # Errors
/// A draft cannot be read.
pub(super) fn of(
    postings: &[opportunities::Model],
    today: NaiveDate,
) -> Result<Vec<figures::Model>> {
    let mut rows = Vec::new();
    for (number, posting) in (0..).zip(postings) {
        let Some(published) = posting.published_at.map(day_in_japan) else {
            continue;
        };
        let leads_out = posting
            .published_draft()?
            .is_some_and(|draft| !draft.get(Field::ApplyUrl).is_empty());
        let first = published.max(today - TimeDelta::days(DAYS));
        let days = first.iter_days().take_while(|day| *day < today);
        rows.extend(days.filter_map(|day| {
            let seen = seen(number, (day - published).num_days(), day);
            (seen > 0).then(|| figures::Model {
                opportunity_id: posting.id,
                day,
                seen,
                went: if leads_out {
                    seen * (3 + number % 4) / 40
                } else {
                    0
                },
            })
        }));
    }
    Ok(rows)
}

/// Looks at a posting on one day, the same on every machine.
fn seen(number: i64, age: i64, day: NaiveDate) -> i64 {
    let liked = 8 + number * 37 % 29;
    let noise = (number * 31 + age * 17) % 5;
    let looks = liked * 6 / (6 + age) + noise;
    if is_working(day) { looks } else { looks / 3 }
}
