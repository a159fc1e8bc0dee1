//! Pay held against the minimum wage of the prefecture.

use super::super::minimum_wage::MinimumWage;
use super::super::spec::spec_of;
use super::super::{Draft, Field as F, Hours, Kind, WageUnit};
use crate::closed;
use crate::closed::Closed;
use crate::place::Mode;
use crate::time::parse_day;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Where nothing else is said, a week of work has five days,
const WEEK_DAYS: i64 = 5;
/// and a month the twelfth part of a year of such weeks: 365 × 5 ÷ 7 ÷ 12 days.
const MONTH_DAYS: (i64, i64) = (365 * WEEK_DAYS, 7 * 12);

closed! {
    /// Why pay cannot be held against the minimum wage.
    pub enum Unclear {
        NoAmount = "no-amount",
        NoHours = "no-hours",
        NoDays = "no-days",
        NoPrefecture = "no-prefecture",
        /// Online, from wherever the participants are.
        Online = "online",
        /// Paid in another currency, or in another country.
        Foreign = "foreign",
        /// Paid in a way that only the note tells.
        OtherWay = "other-way",
    }
}

/// What the pay comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pay {
    Unpaid,
    Enough(Compared),
    Below(Compared),
    Unclear(Unclear),
}

/// An hour's pay beside the least that it may be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compared {
    /// Yen, rounded down.
    pub hourly: i64,
    pub minimum: MinimumWage,
    /// One of [`crate::place::PREFECTURES`].
    pub prefecture: String,
    /// Reckoned with five days a week.
    pub is_week_assumed: bool,
}

/// What a posting says of pay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    unit: Option<WageUnit>,
    amount: Option<i64>,
    is_in_yen: bool,
    hours_per_day: Option<Hours>,
    days: Option<i64>,
    is_in_japan: bool,
    prefecture: String,
    is_online: bool,
    /// When the work begins, or today.
    on: NaiveDate,
}

impl Payment {
    /// As typed so far. Work that begins later is paid by what will be in force then, as far as that is known.
    pub fn of(draft: &Draft, today: NaiveDate) -> Self {
        let asked = |field| draft.asked_text(Kind::Internship, field).trim();
        let number = |field| spec_of(Kind::Internship, field)?.whole(asked(field));
        let hours = |field| spec_of(Kind::Internship, field)?.hours(asked(field));
        let begins = parse_day(asked(F::StartsOn));
        Self {
            unit: WageUnit::from_code(asked(F::WageUnit)),
            amount: number(F::WageAmount),
            is_in_yen: matches!(asked(F::WageCurrency), "" | "JPY"),
            hours_per_day: hours(F::HoursPerDay),
            days: number(F::DaysTotal),
            is_in_japan: matches!(asked(F::Country), "" | "JP"),
            prefecture: asked(F::Prefecture).to_owned(),
            is_online: asked(F::Mode) == Mode::Online.code(),
            on: begins.map_or(today, |day| day.max(today)),
        }
    }

    /// Paid for time, and not for something else.
    pub fn is_by_time(&self) -> bool {
        let by_time = matches!(
            self.unit,
            Some(WageUnit::Hour | WageUnit::Day | WageUnit::Week | WageUnit::Month)
        );
        by_time && self.amount.is_some()
    }

    pub fn judge(&self) -> Pay {
        let compared = match self.unit {
            None | Some(WageUnit::None) => return Pay::Unpaid,
            Some(unit) => self.compared(unit),
        };
        match compared {
            Err(unclear) => Pay::Unclear(unclear),
            Ok((compared, true)) => Pay::Enough(compared),
            Ok((compared, false)) => Pay::Below(compared),
        }
    }

    fn compared(&self, unit: WageUnit) -> Result<(Compared, bool), Unclear> {
        if unit == WageUnit::Other {
            return Err(Unclear::OtherWay);
        }
        let amount = self.amount.ok_or(Unclear::NoAmount)?;
        if !(self.is_in_yen && self.is_in_japan) {
            return Err(Unclear::Foreign);
        }
        let (hours, parts) = self.hours(unit)?;
        if self.is_online {
            return Err(Unclear::Online);
        }
        let minimum = MinimumWage::on(&self.prefecture, self.on).ok_or(Unclear::NoPrefecture)?;
        let is_enough = amount * parts >= minimum.yen * hours;
        let compared = Compared {
            hourly: amount * parts / hours,
            minimum,
            prefecture: self.prefecture.clone(),
            is_week_assumed: matches!(unit, WageUnit::Week | WageUnit::Month),
        };
        Ok((compared, is_enough))
    }

    /// The hours of work that one amount pays, as a fraction.
    fn hours(&self, unit: WageUnit) -> Result<(i64, i64), Unclear> {
        let minutes = || {
            let hours = self.hours_per_day.ok_or(Unclear::NoHours)?;
            Ok(i64::from(hours.in_minutes()))
        };
        Ok(match unit {
            WageUnit::Hour => (1, 1),
            WageUnit::Day => (minutes()?, 60),
            WageUnit::Week => (minutes()? * WEEK_DAYS, 60),
            WageUnit::Month => (minutes()? * MONTH_DAYS.0, MONTH_DAYS.1 * 60),
            WageUnit::Total => (minutes()? * self.days.ok_or(Unclear::NoDays)?, 60),
            WageUnit::None | WageUnit::Other => return Err(Unclear::OtherWay),
        })
    }
}
