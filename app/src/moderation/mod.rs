//! The moderation desk: what waits, one posting with everything staff judge by, people, organizations.

mod api;
mod changes;
mod checklist;
mod decision;
mod desk;
mod organizations;
mod organizations_found;
mod party;
mod people;
mod people_found;
mod people_invite;
mod queue;

pub use desk::DeskPage;
pub use organizations::DeskOrganizationsPage;
pub use people::PeoplePage;
pub use queue::QueuePage;

use crate::i18n::Locale;
use leptos_i18n::td_string;

/// What the form before this page did, in words.
fn done_words(locale: Locale, done: &str) -> Option<&'static str> {
    Some(match done {
        "approve" => td_string!(locale, desk.done.approve),
        "ask" => td_string!(locale, desk.done.ask),
        "request-changes" => td_string!(locale, desk.done.request_changes),
        "decline" => td_string!(locale, desk.done.decline),
        "freeze" => td_string!(locale, desk.done.freeze),
        "unfreeze" => td_string!(locale, desk.done.unfreeze),
        "verify" => td_string!(locale, desk.done.verify),
        "disable" => td_string!(locale, desk.done.disable),
        "enable" => td_string!(locale, desk.done.enable),
        "found" => td_string!(locale, desk.done.found),
        _ => return None,
    })
}
