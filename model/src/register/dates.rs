//! Dates as registers write them: also in the years of an era, and in digits alone.

use crate::fields::fold_width;
use crate::time::parse_day;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Eras, their letters, and the year before their first one.
const ERAS: &[(&str, &str, i32)] = &[
    ("明治", "m", 1867),
    ("大正", "t", 1911),
    ("昭和", "s", 1925),
    ("平成", "h", 1988),
    ("令和", "r", 2018),
];

/// A month of a year: registers say no day of graduation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct YearMonth {
    pub year: i32,
    pub month: u32,
}

/// `1998-04-01`, `平成10年4月1日`, `H10.4.1`, `19980401`.
pub fn parse_birth(text: &str) -> Option<NaiveDate> {
    let text = western(text);
    if text.len() == 8 && is_digits(&text) {
        return parse_day(&format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..]));
    }
    parse_day(&text)
}

/// `2027年3月`, `令和9年3月`, `2027-03-25`, `202703`; of a date the day is left out.
pub fn parse_month(text: &str) -> Option<YearMonth> {
    let text = western(text);
    if is_digits(&text) && (text.len() == 6 || text.len() == 8) {
        return month_of(&text[..4], &text[4..6]);
    }
    let separated = text.replace(['年', '月', '/', '.', '-'], " ");
    let mut parts = separated.split_whitespace();
    month_of(parts.next()?, parts.next()?)
}

fn month_of(year: &str, month: &str) -> Option<YearMonth> {
    let (year, month) = (year.parse().ok()?, month.parse().ok()?);
    let is_one = (1870..=2200).contains(&year) && (1..=12).contains(&month);
    is_one.then_some(YearMonth { year, month })
}

/// The same with the year as it is counted elsewhere.
fn western(text: &str) -> String {
    let text = fold_width(text.trim())
        .to_lowercase()
        .replace("元年", "1年");
    for (name, letter, before) in ERAS {
        let Some(rest) = text
            .strip_prefix(name)
            .or_else(|| text.strip_prefix(letter))
        else {
            continue;
        };
        let rest = rest.trim_start();
        let digits = rest.chars().take_while(char::is_ascii_digit).count();
        if let Ok(year) = rest[..digits].parse::<i32>() {
            return format!("{}{}", before + year, &rest[digits..]);
        }
    }
    text
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn births_are_read_as_offices_write_them() {
        let expected = NaiveDate::from_ymd_opt(1998, 4, 1);
        for typed in [
            "1998-04-01",
            "1998/4/1",
            "19980401",
            "平成10年4月1日",
            "H10.4.1",
            "１９９８年４月１日",
        ] {
            assert_eq!(parse_birth(typed), expected, "{typed}");
        }
        let old = NaiveDate::from_ymd_opt(1960, 12, 31);
        assert_eq!(parse_birth("昭和35年12月31日"), old);
        assert_eq!(parse_birth("S35.12.31"), old);
        for typed in ["", "1998", "19981301", "平成", "H10", "不明"] {
            assert_eq!(parse_birth(typed), None, "{typed}");
        }
    }

    #[test]
    fn months_of_graduation_need_no_day() {
        let expected = Some(YearMonth {
            year: 2019,
            month: 3,
        });
        for typed in ["2019年3月", "2019-03-25", "201903", "平成31年3月", "2019/3"] {
            assert_eq!(parse_month(typed), expected, "{typed}");
        }
        for typed in ["2019", "2019年13月", "3月", ""] {
            assert_eq!(parse_month(typed), None, "{typed}");
        }
    }
}
