//! Dates as sources write them: more ways than our own form takes, and no guess which of
//! two numbers is the month.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
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
    Unreadable,
}

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// No deadline, in the words of sources.
const OPEN: &[&str] = &[
    "随時",
    "通年",
    "未定",
    "なし",
    "定員に達し次第",
    "定員になり次第",
    "決まり次第",
    "open",
    "rolling",
    "rolling basis",
    "ongoing",
    "until filled",
    "open until filled",
    "asap",
    "tbd",
    "tba",
    "none",
    "n/a",
    "not stated",
    "-",
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
    if OPEN.contains(&lower.trim_end_matches('.')) {
        return Err(NoDay::Open);
    }
    let (date, has_more) = without_rest(&lower);
    let day = match parse_day(&date).or_else(|| compact(&date)) {
        Some(day) => day,
        None => match english(&date) {
            Some(day) => day,
            None => day_and_month(&date)?,
        },
    };
    Ok(Said {
        day,
        at: None,
        has_more,
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

/// The part that is a date, and whether anything else was said: a weekday says nothing, nor does
/// the midnight that spreadsheets add; a time or a word such as 必着 does.
fn without_rest(text: &str) -> (String, bool) {
    let mut text = text.replace(['(', ')', '[', ']', '〔', '〕'], " ");
    for weekday in ["月", "火", "水", "木", "金", "土", "日"] {
        text = text.replace(&format!("{weekday}曜日"), " ");
        text = text.replace(&format!("{weekday}曜"), " ");
        text = text.replace(&format!(" {weekday} "), " ");
    }
    // `2027年1月28日17時` has no space to cut at.
    if let Some((date, rest)) = text.split_once('日')
        && date.contains('月')
    {
        text = format!("{date}日 {rest}");
    }
    let (mut date, mut has_more) = (Vec::new(), false);
    for word in text
        .split([' ', '\u{3000}', ',', '\t'])
        .filter(|word| !word.is_empty())
    {
        let bare = word.trim_matches(['.', '、', '・']);
        if is_weekday(bare) {
            continue;
        }
        let is_date = bare.contains(|c: char| c.is_ascii_digit()) && !is_time(bare);
        if is_date || is_month(bare) || bare == "令和" {
            date.push(word.trim_end_matches(['、', ',']));
        } else if !is_midnight(bare) {
            has_more = true;
        }
    }
    (date.join(" "), has_more)
}

fn is_weekday(word: &str) -> bool {
    const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    ["月", "火", "水", "木", "金", "土", "日", "祝"].contains(&word)
        || DAYS
            .iter()
            .any(|day| word == *day || (word.starts_with(day) && word.ends_with("day")))
        || ["tues", "thur", "thurs"].contains(&word)
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

fn is_time(word: &str) -> bool {
    (word.contains(':') && !word.contains(['/', '-', '年']))
        || (word.contains('時') && !word.contains(['月', '/', '-']))
        || word.ends_with("am")
        || word.ends_with("pm")
        || (word.contains('分') && !word.contains('月'))
}

fn is_midnight(word: &str) -> bool {
    let digits = word.replace([':', '.'], "");
    word.contains(':') && digits.chars().all(|c| c == '0')
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
