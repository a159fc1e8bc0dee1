use crate::fields::{fold_width, parse_whole};
use serde::{Deserialize, Serialize};

/// How long a day of work is, to the minute; in JSON a number of hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "f64", into = "f64")]
pub struct Hours {
    minutes: u32,
}

/// What stands behind hours and minutes, the longer first.
const HOUR: &[&str] = &["時間", "hours", "hour", "hrs", "hr", "h", ":"];
const MINUTE: &[&str] = &["minutes", "minute", "mins", "min", "m", "分"];

impl Hours {
    pub const fn of_minutes(minutes: u32) -> Self {
        Self { minutes }
    }

    pub const fn in_minutes(self) -> u32 {
        self.minutes
    }

    /// Full hours, and the minutes over.
    pub const fn parts(self) -> (u32, u32) {
        (self.minutes / 60, self.minutes % 60)
    }

    /// Neither shorter nor longer than so many hours.
    pub fn is_within(self, min: i64, max: i64) -> bool {
        (min * 60..=max * 60).contains(&i64::from(self.minutes))
    }

    /// Reads hours as people type them, also in full-width signs: `7`, `７．５`, `7時間30分`, `7時間半`, `7 hours 45 minutes`,
    /// `7:45`, `450分`. A decimal is rounded to the minute.
    pub fn parse(text: &str) -> Option<Self> {
        let folded = fold_width(text.trim()).to_lowercase().replace(' ', "");
        let folded = folded.replace("and", "");
        let cut = HOUR.iter().find_map(|unit| folded.split_once(unit));
        let minutes = match cut {
            Some((hours, "")) => decimal(hours)?,
            Some((hours, "半")) => whole(hours)?.checked_mul(60)?.checked_add(30)?,
            Some((hours, rest)) => {
                let over = whole(without_unit(rest).unwrap_or(rest)).filter(|over| *over < 60)?;
                whole(hours)?.checked_mul(60)?.checked_add(over)?
            }
            None => match without_unit(&folded) {
                Some(minutes) => whole(minutes)?,
                None => decimal(&folded)?,
            },
        };
        Some(Self { minutes })
    }
}

fn without_unit(minutes: &str) -> Option<&str> {
    MINUTE.iter().find_map(|unit| minutes.strip_suffix(unit))
}

fn whole(text: &str) -> Option<u32> {
    parse_whole(text).and_then(|number| u32::try_from(number).ok())
}

/// The minutes of hours with one digit or two behind the point.
fn decimal(hours: &str) -> Option<u32> {
    let Some((hours, part)) = hours.split_once('.') else {
        return whole(hours)?.checked_mul(60);
    };
    let is_part = matches!(part.len(), 1 | 2) && part.bytes().all(|digit| digit.is_ascii_digit());
    let hundredths: u32 = format!("{part:0<2}").parse().ok().filter(|_| is_part)?;
    let minutes = (hundredths * 60 + 50) / 100;
    whole(hours)?.checked_mul(60)?.checked_add(minutes)
}

impl From<f64> for Hours {
    fn from(hours: f64) -> Self {
        // What is below zero, or beyond all numbers, becomes the nearest that there is.
        Self::of_minutes((hours * 60.0).round() as u32)
    }
}

impl From<Hours> for f64 {
    fn from(hours: Hours) -> Self {
        Self::from(hours.minutes) / 60.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_people_type_them() {
        for (typed, minutes) in [
            ("7", Some(420)),
            ("8時間", Some(480)),
            ("八", Some(480)),
            ("7.5", Some(450)),
            ("７．５", Some(450)),
            ("７．５時間", Some(450)),
            ("7.75", Some(465)),
            ("7.25 hours", Some(435)),
            ("7.33", Some(440)),
            ("7時間30分", Some(450)),
            ("７時間４５分", Some(465)),
            ("7時間 15分", Some(435)),
            ("7時間半", Some(450)),
            ("7:45", Some(465)),
            ("7 hours 45 minutes", Some(465)),
            ("7 hours and 45 minutes", Some(465)),
            ("7.5 hrs", Some(450)),
            ("1 hour 30 min", Some(90)),
            ("7h30", Some(450)),
            ("450分", Some(450)),
            ("1 hour", Some(60)),
            ("", None),
            ("時間", None),
            ("半日", None),
            ("7.", None),
            (".5", None),
            ("7.555", None),
            ("7.5.5", None),
            ("7.-5", None),
            ("7時間60分", None),
            ("7.5時間30分", None),
            ("-7", None),
            ("7時間くらい", None),
            ("99999999999", None),
        ] {
            let read = Hours::parse(typed).map(Hours::in_minutes);
            assert_eq!(read, minutes, "{typed}");
        }
    }

    #[test]
    fn in_json_they_are_a_number_of_hours() {
        let read = |json: &str| serde_json::from_str::<Hours>(json).unwrap();
        assert_eq!(read("7"), Hours::of_minutes(420), "as it was stored before");
        for minutes in 60..=720 {
            let hours = Hours::of_minutes(minutes);
            assert_eq!(read(&serde_json::to_string(&hours).unwrap()), hours);
        }
    }
}
