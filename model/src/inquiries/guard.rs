//! What keeps machines from the forms that anybody may send, without asking anybody else and without a puzzle.

use crate::form;
use chrono::{DateTime, Utc};

/// The field that people do not see and leave empty.
pub const TRAP: &str = "homepage";
/// Nobody reads a form and writes a sentence in less.
const QUICKEST_SECONDS: i64 = 3;

form! {
    /// What such a form sends besides what people typed.
    #[derive(Debug)]
    pub struct Guard {
        /// Seconds since 1970 at which the page was made.
        opened,
        homepage,
    }
}

/// Whether a machine may have sent it. Nothing is lost by it: staff find it apart from the rest.
pub fn is_suspect(guard: &Guard, now: DateTime<Utc>) -> bool {
    let opened: Option<i64> = guard.opened.trim().parse().ok();
    let took = opened.map(|opened| now.timestamp() - opened);
    !guard.homepage.is_empty() || took.is_none_or(|took| took < QUICKEST_SECONDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_fills_in_what_nobody_sees_or_is_too_quick_is_suspect() {
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let sent = |opened: &str, homepage: &str| Guard {
            opened: opened.to_owned(),
            homepage: homepage.to_owned(),
        };
        for (guard, suspect) in [
            (sent("1799999990", ""), false),
            (sent(" 1799000000 ", ""), false),
            (sent("1799999990", "https://spam.example"), true),
            (sent("1799999999", ""), true),
            (sent("1800009999", ""), true),
            (sent("", ""), true),
            (sent("yesterday", ""), true),
        ] {
            assert_eq!(is_suspect(&guard, now), suspect, "{guard:?}");
        }
        assert_eq!(Guard::FIELDS.homepage, TRAP);
    }
}
