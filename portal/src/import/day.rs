//! Dates as sources write them: more ways than our own form takes, and no guess which of
//! two numbers is the month.

mod beside;
mod filled;

use beside::parts;
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Utc};
use filled::until_filled;
use model::fields::fold_width;
use model::time::{day_in_japan, parse_day};

/// What a date column says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said {
    /// The day in Japan.
    pub day: NaiveDate,
    /// The instant, where the source is that exact and names its time zone.
    pub at: Option<DateTime<Utc>>,
    /// Something besides the day, such as the time until which applications count.
    pub has_more: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoDay {
    /// Words that say there is no fixed day.
    Open,
    /// `01/02/2027`: two days, depending on where the source was written.
    Ambiguous,
    /// A weekday that the day is not.
    Contradictory,
    /// Words that may move the day, such as 予定 or “rolling”, or less than a day: 2027年3月, 3月31日.
    Uncertain,
    /// A day that no calendar has, or a number.
    Unreadable,
}

/// The last year that is read.
const YEAR_MAX: u32 = 2200;

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// No deadline, in the words of sources: the whole cell,
const OPEN: &[&str] = &["なし", "open", "none", "n/a", "not stated", "-"];

/// or a part of one that names no day.
const OPEN_WORDS: &[&str] = &[
    "随時",
    "通年",
    "未定",
    "定員",
    "次第",
    "採用が決ま",
    "rolling",
    "ongoing",
    "filled",
    "year-round",
    "year round",
    "until further notice",
    "asap",
    "tbd",
    "tba",
    "tbc",
];

/// Reads a cell that is not empty.
///
/// # Errors
/// Why no day can be told.
pub(super) fn read(cell: &str) -> Result<Said, NoDay> {
    let text = fold_width(cell.trim());
    if let Some(said) = instant(&text) {
        return Ok(said);
    }
    let lower = text.to_lowercase();
    let names_no_day = !lower.contains(|c: char| c.is_ascii_digit())
        && OPEN_WORDS.iter().any(|word| lower.contains(word));
    if OPEN.contains(&lower.trim_end_matches('.')) || names_no_day {
        return Err(NoDay::Open);
    }
    // Year 9999 is how databases write “never”.
    let year = lower.split(['-', '/', '.', '年']).next();
    let year = year.filter(|year| year.len() == 4 && *year != lower);
    if year
        .and_then(|year| year.parse::<u32>().ok())
        .is_some_and(|year| year > YEAR_MAX)
    {
        return Err(NoDay::Uncertain);
    }
    let (told, may_end_earlier) = match until_filled(&lower) {
        Some(told) => (told, true),
        None => (lower, false),
    };
    let parts = parts(&told)?;
    if !parts.date.is_empty() && !parts.is_certain {
        return Err(NoDay::Uncertain);
    }
    let date = &parts.date;
    let day = match parse_day(date).or_else(|| compact(date)) {
        Some(day) => day,
        None => match english(date) {
            Some(day) => day,
            None => match day_and_month(date) {
                Err(NoDay::Unreadable) if !is_a_day(date) => return Err(NoDay::Uncertain),
                other => other?,
            },
        },
    };
    if parts.weekdays.iter().any(|said| *said != day.weekday()) {
        return Err(NoDay::Contradictory);
    }
    Ok(Said {
        day,
        at: None,
        has_more: parts.has_more || may_end_earlier,
    })
}

/// RFC 3339 and the dates of mails and feeds; without a time zone the day is the one written.
fn instant(text: &str) -> Option<Said> {
    let exact = DateTime::parse_from_rfc3339(text)
        .or_else(|_| DateTime::parse_from_rfc2822(text))
        .or_else(|_| DateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S %z"))
        .or_else(|_| DateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f%z"));
    if let Ok(at) = exact {
        let at = at.with_timezone(&Utc);
        return Some(Said {
            day: day_in_japan(at),
            at: Some(at),
            has_more: true,
        });
    }
    let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f")
        .or_else(|_| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M"))
        .ok()?;
    Some(Said {
        day: local.date(),
        at: None,
        has_more: local.time() != chrono::NaiveTime::MIN,
    })
}

/// Whether this claims to be a day: a number for each of year, month and day, or one that only a
/// spreadsheet understands.
fn is_a_day(date: &str) -> bool {
    let numbers = date.split(|c: char| !c.is_ascii_digit());
    let numbers: Vec<&str> = numbers.filter(|digits| !digits.is_empty()).collect();
    let months = date
        .split([' ', '-', '/', '.'])
        .filter(|word| is_month(word));
    match numbers.as_slice() {
        [only] => *only == date && only.len() != 4,
        several => several.len() + months.count() > 2,
    }
}

fn is_month(word: &str) -> bool {
    month(word).is_some()
}

/// `jan`, `january`, `sept`.
fn month(word: &str) -> Option<u32> {
    let word = word.trim_matches('.');
    let number = (1..).zip(MONTHS).find(|(_, name)| word.starts_with(name))?;
    let full = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let name = full.get(usize::try_from(number.0).ok()?.checked_sub(1)?)?;
    name.starts_with(word).then_some(number.0)
}

/// `20270128`.
fn compact(text: &str) -> Option<NaiveDate> {
    let is_plausible = text.len() == 8 && (text.starts_with("19") || text.starts_with("20"));
    is_plausible
        .then(|| NaiveDate::parse_from_str(text, "%Y%m%d").ok())
        .flatten()
}

/// `jan 28 2027`, `28 january 2027`, `28-jan-2027`, `28th of january 2027`.
fn english(text: &str) -> Option<NaiveDate> {
    let words: Vec<&str> = text
        .split([' ', '-', '/', '.'])
        .filter(|word| !word.is_empty())
        .collect();
    let [one, two, three] = words.as_slice() else {
        return None;
    };
    let (day, month, year) = match (month(one), month(two)) {
        (Some(month), None) => (*two, month, *three),
        (None, Some(month)) if one.len() == 4 && !one.ends_with(char::is_alphabetic) => {
            (*three, month, *one)
        }
        (None, Some(month)) => (*one, month, *three),
        _ => return None,
    };
    let ending = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|ending| day.strip_suffix(ending));
    ymd(year, month, ending.unwrap_or(day).parse().ok()?)
}

/// `28/01/2027` can only be one day; `01/02/2027` could be two.
fn day_and_month(text: &str) -> Result<NaiveDate, NoDay> {
    let parts: Vec<&str> = text.split(['/', '-', '.']).map(str::trim).collect();
    let [one, two, year] = parts.as_slice() else {
        return Err(NoDay::Unreadable);
    };
    let number = |part: &str| part.parse::<u32>().map_err(|_| NoDay::Unreadable);
    let (one, two) = (number(one)?, number(two)?);
    let either = [(one, two), (two, one)].map(|(month, day)| ymd(year, month, day));
    match either {
        [Some(day), Some(other)] if day == other => Ok(day),
        [Some(_), Some(_)] => Err(NoDay::Ambiguous),
        [Some(day), None] | [None, Some(day)] => Ok(day),
        [None, None] => Err(NoDay::Unreadable),
    }
}

fn ymd(year: &str, month: u32, day: u32) -> Option<NaiveDate> {
    let year: i32 = year
        .parse()
        .ok()
        .filter(|year| (1900..=2200).contains(year))?;
    NaiveDate::from_ymd_opt(year, month, day)
}

#[cfg(test)]
mod tests;
