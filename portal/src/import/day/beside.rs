//! What stands beside a date in its cell. Only what is known to leave the day certain does.

use super::{NoDay, is_month};
use chrono::Weekday;

/// A cell, taken apart.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// The words that are a date.
    pub date: String,
    pub weekdays: Vec<Weekday>,
    /// Something besides the day was said, such as a time.
    pub has_more: bool,
    /// All of it is known; “tentative”, 予定 or a range is not.
    pub is_certain: bool,
}

const WEEKDAYS: [(char, &str, Weekday); 7] = [
    ('月', "mon", Weekday::Mon),
    ('火', "tue", Weekday::Tue),
    ('水', "wed", Weekday::Wed),
    ('木', "thu", Weekday::Thu),
    ('金', "fri", Weekday::Fri),
    ('土', "sat", Weekday::Sat),
    ('日', "sun", Weekday::Sun),
];

/// What may stand beside a deadline in English, besides a time.
const WORDS: &[&str] = &[
    "a",
    "applications",
    "application",
    "apply",
    "at",
    "be",
    "by",
    "close",
    "closes",
    "closing",
    "date",
    "day",
    "deadline",
    "due",
    "end",
    "hard",
    "is",
    "japan",
    "later",
    "latest",
    "local",
    "midnight",
    "must",
    "no",
    "noon",
    "of",
    "on",
    "received",
    "sharp",
    "standard",
    "strict",
    "strictly",
    "submit",
    "submitted",
    "than",
    "the",
    "till",
    "time",
    "tokyo",
    "until",
];

/// Time zones; they mean something beside a time only.
const ZONES: &[&str] = &[
    "jst", "utc", "gmt", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "et", "ct", "pt",
    "cet", "cest", "bst", "ist", "kst", "hkt", "sgt", "aest", "aoe",
];

/// What may stand beside a deadline in Japanese, longer words first.
const PHRASES: &[&str] = &[
    "当日消印有効",
    "エントリー",
    "締め切り",
    "日本時間",
    "消印有効",
    "締切日",
    "〆切日",
    "締切",
    "〆切",
    "必着",
    "厳守",
    "応募",
    "受付",
    "提出",
    "郵送",
    "当日",
    "正午",
    "午前",
    "午後",
    "まで",
    "迄",
    "祝日",
    "振休",
    "祝",
    "着",
    "終了",
    "期限",
];

/// # Errors
/// `Unreadable` for a time that no clock shows.
pub(super) fn parts(text: &str) -> Result<Parts, NoDay> {
    let text = spaced(text);
    let mut parts = Parts {
        is_certain: !text.contains(['~', '〜', '?']),
        ..Parts::default()
    };
    let mut date = Vec::new();
    let (mut has_time, mut has_zone) = (false, false);
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let bare = word.trim_matches(['.', '。', ':']);
        let is_date = bare.contains(|c: char| c.is_ascii_digit()) && !looks_like_time(bare);
        if bare.is_empty() {
            continue;
        } else if let Some(weekday) = weekday(bare) {
            parts.weekdays.push(weekday);
        } else if bare == "祝" {
            // A holiday, as weekdays say.
        } else if is_date || is_month(bare) || bare == "令和" {
            date.push(bare);
        } else if bare.contains(|c: char| c.is_ascii_digit()) {
            has_time = true;
            let (is_midnight, is_known) = time(bare)?;
            parts.has_more |= !is_midnight || !is_known.is_empty();
            parts.is_certain &= is_known_japanese(&is_known);
        } else {
            parts.has_more = true;
            has_zone |= ZONES.contains(&bare);
            parts.is_certain &=
                WORDS.contains(&bare) || ZONES.contains(&bare) || is_known_japanese(bare);
        }
    }
    parts.is_certain &= has_time || !has_zone;
    parts.date = date.join(" ");
    Ok(parts)
}

/// A space wherever one word ends: `2027年1月28日(木)17:00必着` has none.
fn spaced(text: &str) -> String {
    let mut text = text
        .replace("a.m.", "am")
        .replace("p.m.", "pm")
        .replace(" am", "am")
        .replace(" pm", "pm")
        .replace(
            |c: char| "()[]〔〕「」【】,、・\t\u{3000}\n".contains(c),
            " ",
        );
    for (sign, _, _) in WEEKDAYS {
        for long in [format!("{sign}曜日"), format!("{sign}曜")] {
            text = text.replace(&long, &format!(" {sign} "));
        }
    }
    let mut spaced = String::with_capacity(text.len());
    let mut last = ' ';
    for c in text.chars() {
        if is_border(last, c) {
            spaced.push(' ');
        }
        // Only in a clock a colon parts nothing.
        spaced.push(if c == ':' && !last.is_ascii_digit() {
            ' '
        } else {
            c
        });
        last = c;
    }
    spaced
}

fn is_border(last: char, next: char) -> bool {
    let is_unit = |c: char| "年月日時分秒半".contains(c);
    let is_word = |c: char| c.is_alphabetic() && !c.is_ascii() && !is_unit(c);
    let ends_date = last.is_ascii_digit() || is_unit(last);
    (ends_date && is_word(next))
        || (last == '日' && next.is_ascii_digit())
        || (is_word(last) && last != '和' && next.is_ascii_digit())
}

fn weekday(word: &str) -> Option<Weekday> {
    let found = WEEKDAYS.iter().find(|(sign, short, _)| {
        word.strip_prefix(*sign) == Some("")
            || word == *short
            || (word.starts_with(short) && word.ends_with("day"))
            || (*short == "tue" && word == "tues")
            || (*short == "thu" && ["thur", "thurs"].contains(&word))
    });
    found.map(|(_, _, weekday)| *weekday)
}

fn looks_like_time(word: &str) -> bool {
    let is_date = word.contains(['/', '-', '年', '月']);
    let is_clock = word.contains([':', '時', '分']) || word.ends_with("am") || word.ends_with("pm");
    is_clock && !is_date
}

/// Whether a time is the midnight that spreadsheets add, and the words that stand with it.
fn time(word: &str) -> Result<(bool, String), NoDay> {
    let is_half_day = word.ends_with("am") || word.ends_with("pm");
    let hours = if is_half_day { 13 } else { 24 };
    let numbers: Vec<u32> = word
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .map(|digits| digits.parse().map_err(|_| NoDay::Unreadable))
        .collect::<Result<_, _>>()?;
    let is_clock = match numbers.as_slice() {
        [24, rest @ ..] => rest.iter().all(|number| *number == 0),
        [hour, rest @ ..] => *hour < hours && rest.iter().all(|number| *number < 60),
        [] => false,
    };
    if !is_clock || numbers.len() > 3 {
        return Err(NoDay::Unreadable);
    }
    let words: String = word
        .chars()
        .filter(|c| !c.is_ascii_digit() && !matches!(c, ':' | '.' | '時' | '分' | '秒' | '半'))
        .collect();
    let words = words
        .trim_end_matches("am")
        .trim_end_matches("pm")
        .to_owned();
    let is_midnight = word.contains(':') && numbers.iter().all(|number| *number == 0);
    Ok((is_midnight, words))
}

fn is_known_japanese(words: &str) -> bool {
    let mut rest = words.to_owned();
    for phrase in PHRASES {
        rest = rest.replace(phrase, "");
    }
    rest.trim_matches(['に', 'は', 'の', ':', '。']).is_empty()
}
