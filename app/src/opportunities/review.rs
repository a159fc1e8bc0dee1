//! What the poster of a posting and staff read of it besides: what speaks for and against it, what they wrote to each other, what happened.

mod checklist;
mod conversation;
mod timeline;

pub use checklist::Checklist;
pub use conversation::Conversation;
pub use timeline::Timeline;
