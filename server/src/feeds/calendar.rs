//! RFC 5545. The usual crate would switch on the browser's clock in every build of chrono, and what
//! is needed of the format is this page.

use super::Source;
use app::routes::paths;
use chrono::{DateTime, Days, NaiveDate, Utc};
use model::saved_searches::FeedEntry;
use texts::words::deadline_event;

/// Octets in a line, without its end.
const LINE: usize = 75;

/// A calendar may not be empty, so the zone is always there; Japan has no summer time.
const ZONE: [&str; 9] = [
    "BEGIN:VTIMEZONE",
    "TZID:Asia/Tokyo",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0900",
    "TZOFFSETTO:+0900",
    "TZNAME:JST",
    "END:STANDARD",
    "END:VTIMEZONE",
];

pub fn write(source: &Source<'_>) -> String {
    let mut calendar = Lines::default();
    calendar.add("BEGIN:VCALENDAR");
    calendar.add("VERSION:2.0");
    calendar.add("PRODID:-//Kakehashi//Kakehashi//JA");
    calendar.add("CALSCALE:GREGORIAN");
    calendar.text("NAME", &source.title);
    calendar.text("X-WR-CALNAME", &source.title);
    calendar.add("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
    ZONE.iter().for_each(|line| calendar.add(line));
    for entry in &source.entries {
        event(&mut calendar, source, entry);
    }
    calendar.add("END:VCALENDAR");
    calendar.0
}

/// The last day to apply, as a whole day; it blocks nobody's time.
fn event(calendar: &mut Lines, source: &Source<'_>, entry: &FeedEntry) {
    let posting = &entry.posting;
    // The day until which it is listed is nobody's deadline.
    if !posting.has_deadline {
        return;
    }
    let Some(day_after) = posting.apply_by.checked_add_days(Days::new(1)) else {
        return;
    };
    let page = paths::opportunity(source.language, posting.id);
    let mut description = String::new();
    if let Some(organization) = &posting.organization {
        description = organization.name.text.clone() + "\n";
    }
    description += &posting.summary.text;
    calendar.add("BEGIN:VEVENT");
    calendar.add(&format!("UID:deadline-{}", posting.id));
    calendar.add(&format!("DTSTAMP:{}", instant(entry.updated_at)));
    calendar.add(&format!("LAST-MODIFIED:{}", instant(entry.updated_at)));
    // Calendars take a later change over the event they have.
    calendar.add(&format!("SEQUENCE:{}", entry.updated_at.timestamp() / 60));
    calendar.add(&format!("DTSTART;VALUE=DATE:{}", day(posting.apply_by)));
    // The first day after it.
    calendar.add(&format!("DTEND;VALUE=DATE:{}", day(day_after)));
    calendar.text(
        "SUMMARY",
        &deadline_event(source.language, &posting.title.text),
    );
    calendar.text("DESCRIPTION", &description);
    calendar.add(&format!("URL:{}{page}", source.base));
    calendar.add("TRANSP:TRANSPARENT");
    calendar.add("END:VEVENT");
}

fn instant(at: DateTime<Utc>) -> impl std::fmt::Display {
    at.format("%Y%m%dT%H%M%SZ")
}

fn day(day: NaiveDate) -> impl std::fmt::Display {
    day.format("%Y%m%d")
}

/// Content lines, folded.
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A line that goes on begins with a space, which counts; no character is cut in two.
    fn add(&mut self, line: &str) {
        let mut octets = 0;
        for c in line.chars() {
            if octets + c.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(c);
            octets += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    fn text(&mut self, name: &str, text: &str) {
        self.add(&format!("{name}:{}", escaped(text)));
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_characters() {
        let mut lines = Lines::default();
        lines.text(
            "SUMMARY",
            &"締切：島の風力発電を守る点検ロボット𠮷".repeat(9),
        );
        assert!(lines.0.lines().count() > 5);
        for line in lines.0.split("\r\n") {
            assert!(line.len() <= LINE, "{line}");
        }
        let unfolded = lines.0.replace("\r\n ", "");
        assert_eq!(
            unfolded,
            format!(
                "SUMMARY:{}\r\n",
                "締切：島の風力発電を守る点検ロボット𠮷".repeat(9)
            )
        );
        let mut exact = Lines::default();
        exact.add(&"x".repeat(LINE));
        assert_eq!(exact.0.lines().count(), 1);
    }

    #[test]
    fn texts_are_escaped() {
        assert_eq!(
            escaped("a\\b; c, d\r\ne\u{7}\nBEGIN:VEVENT"),
            "a\\\\b\\; c\\, d\\ne\\nBEGIN:VEVENT"
        );
    }
}
