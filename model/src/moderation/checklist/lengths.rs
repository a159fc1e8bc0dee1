//! What is said twice of how long something takes, and does not agree.

use super::{Check, Found, List};
use crate::opportunities::{Common, GuestCourse, Internship, OverseasProgram};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Two things that cannot both be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Clash {
    /// More days than there are from the first to the last.
    Days { days: i64, of: i64 },
    /// The days from the first to the last are more weeks, or fewer.
    Weeks {
        least: i64,
        most: Option<i64>,
        of: i64,
    },
    /// More days than the weeks have, or not even one in each.
    DaysOfWeeks {
        days: i64,
        least: i64,
        most: Option<i64>,
    },
    /// A possible date that does not lie between the first day and the last.
    Outside(NaiveDate),
}

const WEEK: i64 = 7;

/// The days from the first to the last; `None` where one of them is not said, or both can be discussed.
fn span(common: &Common) -> Option<i64> {
    let (first, last) = common.starts_on.zip(common.ends_on)?;
    (!common.period_flexible).then(|| (last - first).num_days() + 1)
}

impl List {
    pub(super) fn internship_lengths(&mut self, common: &Common, work: &Internship) {
        if let (Some(of), Some(days)) = (span(common), work.days_total) {
            let clash = days_clash(days.into(), of);
            self.lengths(clash.into_iter().collect());
        }
    }

    /// Weeks and days are always said, and what hangs on them is compared.
    pub(super) fn programme_lengths(&mut self, common: &Common, program: &OverseasProgram) {
        let least = i64::from(program.weeks_min);
        let most = program.weeks_max.map(i64::from);
        let mut clashes = Vec::new();
        if let Some(of) = span(common) {
            // A last week that is not full is one.
            let is_short = (of + WEEK - 1) / WEEK < least;
            let is_long = most.is_some_and(|most| of / WEEK > most);
            clashes.extend((is_short || is_long).then_some(Clash::Weeks { least, most, of }));
        }
        if let Some(days) = program.work.days_total.map(i64::from) {
            let is_many = most.is_some_and(|most| days > most * WEEK);
            let clash = Clash::DaysOfWeeks { days, least, most };
            clashes.extend((is_many || days < least).then_some(clash));
            clashes.extend(span(common).and_then(|of| days_clash(days, of)));
        }
        self.lengths(clashes);
    }

    pub(super) fn course_lengths(&mut self, common: &Common, course: &GuestCourse) {
        let is_outside = |day: &&NaiveDate| {
            let is_before = common.starts_on.is_some_and(|first| **day < first);
            is_before || common.ends_on.is_some_and(|last| **day > last)
        };
        let has_period = common.starts_on.or(common.ends_on).is_some();
        if has_period && !common.period_flexible && !course.date_candidates.is_empty() {
            let outside = course.date_candidates.iter().filter(is_outside);
            self.lengths(outside.map(|day| Clash::Outside(*day)).collect());
        }
    }

    fn lengths(&mut self, clashes: Vec<Clash>) {
        let holds = clashes.is_empty();
        self.note(Check::LengthsAgree, holds, Found::Clashes(clashes));
    }
}

fn days_clash(days: i64, of: i64) -> Option<Clash> {
    (days > of).then_some(Clash::Days { days, of })
}

#[cfg(test)]
mod tests;
