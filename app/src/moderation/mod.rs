//! The moderation desk: what waits, one posting with everything staff judge by, people, organizations. The pages of people
//! and of organizations are made by the server.

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
mod registers;

pub use desk::DeskPage;
pub use queue::QueuePage;
pub use registers::{DeskOrganizationsPage, PeoplePage};

use model::Language;
use texts::td_string;

/// What the form before this page did, in words.
fn done_words(language: Language, done: &str) -> Option<&'static str> {
    Some(match done {
        "approve" => td_string!(language, desk.done.approve),
        "ask" => td_string!(language, desk.done.ask),
        "request-changes" => td_string!(language, desk.done.request_changes),
        "decline" => td_string!(language, desk.done.decline),
        "freeze" => td_string!(language, desk.done.freeze),
        "unfreeze" => td_string!(language, desk.done.unfreeze),
        "verify" => td_string!(language, desk.done.verify),
        "disable" => td_string!(language, desk.done.disable),
        "enable" => td_string!(language, desk.done.enable),
        "found" => td_string!(language, desk.done.found),
        _ => return None,
    })
}
