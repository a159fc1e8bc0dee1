use crate::closed;
use crate::time::{hour_in_japan, in_japan};
use chrono::{DateTime, Datelike, Days, Timelike, Utc};
use serde::{Deserialize, Serialize};

/// When digests go out, by the clock in Japan, unless the night is longer.
pub const DIGEST_HOUR: u32 = 8;

closed! {
    /// How often somebody gets mail about a group of notices.
    pub enum Pace {
        /// Not at all: the portal's own bell tells of it.
        PortalOnly = "portal-only",
        AtOnce = "at-once",
        Daily = "daily",
        Weekly = "weekly",
    }
}

/// The hours, by the clock in Japan, in which no mail comes. From and until the same hour: there are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quiet {
    pub from: u32,
    pub until: u32,
}

impl Default for Quiet {
    fn default() -> Self {
        Self { from: 21, until: 8 }
    }
}

/// When a notice is mailed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    pub at: DateTime<Utc>,
    /// It waits for others that go out at the same time.
    pub together: bool,
}

impl Quiet {
    pub fn covers(self, hour: u32) -> bool {
        if self.from <= self.until {
            (self.from..self.until).contains(&hour)
        } else {
            hour >= self.from || hour < self.until
        }
    }

    /// The first instant at or after this one at which mail may come.
    pub fn after(self, at: DateTime<Utc>) -> DateTime<Utc> {
        let there = in_japan(at);
        if !self.covers(there.hour()) {
            return at;
        }
        let day = there.date_naive();
        let next = if there.hour() < self.until {
            Some(day)
        } else {
            day.checked_add_days(Days::new(1))
        };
        next.and_then(|day| hour_in_japan(day, self.until))
            .unwrap_or(at)
    }
}

impl Pace {
    /// When something that is told now is mailed; `None`: never.
    pub fn due(self, now: DateTime<Utc>, quiet: Quiet) -> Option<Due> {
        if self == Self::PortalOnly {
            return None;
        }
        if self == Self::AtOnce {
            let at = quiet.after(now);
            return Some(Due {
                at,
                together: at != now,
            });
        }
        let today = in_japan(now).date_naive();
        let mut day = today;
        // Of the next eight days one is a Monday whose morning has not come yet.
        for _ in 0..=8 {
            let is_day = self == Self::Daily || day.weekday().num_days_from_monday() == 0;
            let at = hour_in_japan(day, DIGEST_HOUR).map(|at| quiet.after(at));
            if let Some(at) = at.filter(|at| is_day && *at > now) {
                return Some(Due { at, together: true });
            }
            day = day.checked_add_days(Days::new(1))?;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        DateTime::parse_from_rfc3339(&format!("{text}:00+09:00"))
            .unwrap()
            .to_utc()
    }

    #[test]
    fn at_night_mail_waits_for_the_morning() {
        let quiet = Quiet::default();
        for (now, mailed) in [
            ("2027-04-15T10:00", "2027-04-15T10:00"),
            ("2027-04-15T20:59", "2027-04-15T20:59"),
            ("2027-04-15T21:00", "2027-04-16T08:00"),
            ("2027-04-15T23:30", "2027-04-16T08:00"),
            ("2027-04-16T00:00", "2027-04-16T08:00"),
            ("2027-04-16T07:59", "2027-04-16T08:00"),
            ("2027-04-16T08:00", "2027-04-16T08:00"),
        ] {
            let due = Pace::AtOnce.due(at(now), quiet).unwrap();
            assert_eq!(due.at, at(mailed), "{now}");
            assert_eq!(due.together, now != mailed, "{now}");
        }
        let never = Quiet { from: 8, until: 8 };
        assert_eq!(
            Pace::AtOnce.due(at("2027-04-15T23:00"), never).unwrap().at,
            at("2027-04-15T23:00")
        );
        let noon = Quiet {
            from: 12,
            until: 13,
        };
        assert_eq!(noon.after(at("2027-04-15T12:30")), at("2027-04-15T13:00"));
    }

    #[test]
    fn digests_go_out_in_the_morning() {
        let quiet = Quiet::default();
        for (pace, now, mailed) in [
            // 2027-04-15 is a Thursday.
            (Pace::Daily, "2027-04-15T07:59", "2027-04-15T08:00"),
            (Pace::Daily, "2027-04-15T08:00", "2027-04-16T08:00"),
            (Pace::Daily, "2027-04-15T23:00", "2027-04-16T08:00"),
            (Pace::Weekly, "2027-04-15T10:00", "2027-04-19T08:00"),
            (Pace::Weekly, "2027-04-19T07:00", "2027-04-19T08:00"),
            (Pace::Weekly, "2027-04-19T08:00", "2027-04-26T08:00"),
        ] {
            let due = Pace::due(pace, at(now), quiet).unwrap();
            assert_eq!((due.at, due.together), (at(mailed), true), "{pace} {now}");
        }
        let long = Quiet {
            from: 22,
            until: 10,
        };
        assert_eq!(
            Pace::Daily.due(at("2027-04-15T09:00"), long).unwrap().at,
            at("2027-04-15T10:00")
        );
        assert_eq!(Pace::PortalOnly.due(at("2027-04-15T10:00"), quiet), None);
    }
}
