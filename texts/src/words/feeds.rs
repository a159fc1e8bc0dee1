//! What feeds and calendars of saved searches are called.

use crate::td_string;
use model::Language;

pub fn feed_title(language: Language, name: &str) -> String {
    td_string!(language, saved.feed_title, name = name)
}

pub fn calendar_title(language: Language, name: &str) -> String {
    td_string!(language, saved.calendar_title, name = name)
}

/// The name of the day in a calendar on which a posting closes.
pub fn deadline_event(language: Language, title: &str) -> String {
    td_string!(language, saved.deadline, title = title)
}
