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
use model::closed::Closed;
use model::opportunities::Move;
use texts::td_string;

/// What the form before this page did, in words.
fn done_words(language: Language, done: &str) -> Option<&'static str> {
    let act = Move::from_code(done).and_then(|act| decided(language, act));
    act.or_else(|| registered(language, done))
}

/// What a decision has done.
fn decided(language: Language, act: Move) -> Option<&'static str> {
    Some(match act {
        Move::Approve => td_string!(language, desk.done.approve),
        Move::Ask => td_string!(language, desk.done.ask),
        Move::RequestChanges => td_string!(language, desk.done.request_changes),
        Move::Decline => td_string!(language, desk.done.decline),
        Move::Freeze => td_string!(language, desk.done.freeze),
        Move::Unfreeze => td_string!(language, desk.done.unfreeze),
        _ => return None,
    })
}

/// What has been done to people and organizations.
fn registered(language: Language, done: &str) -> Option<&'static str> {
    Some(match done {
        "verify" => td_string!(language, desk.done.verify),
        "disable" => td_string!(language, desk.done.disable),
        "enable" => td_string!(language, desk.done.enable),
        "found" => td_string!(language, desk.done.found),
        _ => return None,
    })
}
