//! Days and instants, always as the clock in Japan shows them.

use super::of;
use crate::td_string;
use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};
use model::Language;
use model::time::in_japan;

/// `2027年4月1日（木）`, `Thu 1 April 2027`.
pub fn day(language: Language, day: NaiveDate) -> String {
    td_string!(
        language,
        common.day,
        year = day.year(),
        month = month(language, day.month()),
        day = day.day(),
        weekday = of(language, model::time::weekday(day))
    )
}

/// `4月1日（木）`, `Thu 1 April`: where the year is beyond doubt.
pub fn day_short(language: Language, day: NaiveDate) -> String {
    td_string!(
        language,
        common.day_short,
        month = month(language, day.month()),
        day = day.day(),
        weekday = of(language, model::time::weekday(day))
    )
}

/// A day with the time, and the zone where readers may be abroad.
pub fn instant(language: Language, at: DateTime<Utc>) -> String {
    let at = in_japan(at);
    let time = format!("{}:{:02}", at.hour(), at.minute());
    td_string!(
        language,
        common.instant,
        day = day(language, at.date_naive()),
        time = time
    )
}

/// From one day to another; either may be open.
pub fn period(
    language: Language,
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
) -> Option<String> {
    match (from, until) {
        (None, None) => None,
        (Some(from), None) => Some(td_string!(
            language,
            common.period_from,
            from = day(language, from)
        )),
        (None, Some(until)) => Some(td_string!(
            language,
            common.period_until,
            until = day(language, until)
        )),
        (Some(from), Some(until)) if from == until => Some(day(language, from)),
        (Some(from), Some(until)) => {
            let until = if from.year() == until.year() {
                day_short(language, until)
            } else {
                day(language, until)
            };
            Some(td_string!(
                language,
                common.period,
                from = day(language, from),
                until = until
            ))
        }
    }
}

/// How long is left to apply: the words that stand beside the date.
pub fn deadline(language: Language, days_left: i64) -> String {
    match days_left {
        ..0 => td_string!(language, common.deadline.over).to_owned(),
        0 => td_string!(language, common.deadline.today).to_owned(),
        1 => td_string!(language, common.deadline.tomorrow).to_owned(),
        days => td_string!(language, common.deadline.days, n = days),
    }
}

/// `2027年度`, `Academic year 2027`.
pub fn school_year(language: Language, year: &str) -> String {
    td_string!(language, common.school_year, year = year)
}

fn month(language: Language, month: u32) -> &'static str {
    match month {
        1 => td_string!(language, common.month.m1),
        2 => td_string!(language, common.month.m2),
        3 => td_string!(language, common.month.m3),
        4 => td_string!(language, common.month.m4),
        5 => td_string!(language, common.month.m5),
        6 => td_string!(language, common.month.m6),
        7 => td_string!(language, common.month.m7),
        8 => td_string!(language, common.month.m8),
        9 => td_string!(language, common.month.m9),
        10 => td_string!(language, common.month.m10),
        11 => td_string!(language, common.month.m11),
        _ => td_string!(language, common.month.m12),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn days_carry_their_weekday() {
        assert_eq!(
            day(Language::Japanese, date("2027-04-01")),
            "2027年4月1日（木）"
        );
        assert_eq!(
            day(Language::English, date("2027-04-01")),
            "Thu 1 April 2027"
        );
    }

    #[test]
    fn instants_are_told_by_the_clock_in_japan() {
        let at = "2027-03-31T15:04:59Z".parse().unwrap();
        assert_eq!(instant(Language::Japanese, at), "2027年4月1日（木）0:04");
        assert_eq!(instant(Language::English, at), "Thu 1 April 2027, 0:04 JST");
    }

    #[test]
    fn a_period_does_not_repeat_the_year() {
        let same_year = period(
            Language::Japanese,
            Some(date("2027-04-01")),
            Some(date("2027-09-30")),
        );
        assert_eq!(same_year.unwrap(), "2027年4月1日（木）〜9月30日（木）");
        let across = period(
            Language::English,
            Some(date("2027-12-24")),
            Some(date("2028-01-07")),
        );
        assert_eq!(across.unwrap(), "Fri 24 December 2027 – Fri 7 January 2028");
        assert_eq!(period(Language::Japanese, None, None), None);
    }

    #[test]
    fn the_last_days_are_named() {
        let told: Vec<String> = [-1, 0, 1, 14]
            .map(|days| deadline(Language::Japanese, days))
            .into();
        assert_eq!(told, ["締切済み", "本日締切", "明日締切", "あと14日"]);
    }
}
