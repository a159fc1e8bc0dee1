//! What feeds and calendars of saved searches are called.

use crate::language::locale_of;
use crate::td_string;
use model::Language;
use model::opportunities::Kind;

pub fn feed_title(language: Language, name: &str) -> String {
    td_string!(locale_of(language), saved.feed_title, name = name)
}

pub fn calendar_title(language: Language, name: &str) -> String {
    td_string!(locale_of(language), saved.calendar_title, name = name)
}

/// The name of the day in a calendar on which a posting closes.
pub fn deadline_event(language: Language, title: &str) -> String {
    td_string!(locale_of(language), saved.deadline, title = title)
}

pub fn feed_kind(language: Language, kind: Kind) -> &'static str {
    super::kind(locale_of(language), kind)
}
