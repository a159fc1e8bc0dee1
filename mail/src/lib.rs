//! Letters in, SMTP out. Knows nothing of databases, the web or our model; lettre and askama live here alone.
//!
//! A [`Letter`] is what is said; [`message`] makes a mail of it, as text and as HTML; a [`Post`] hands it to a mail server or,
//! where there is none, lays it into a folder. [`read_report`] reads what mail servers send back.

mod address;
mod folder;
mod letter;
mod message;
mod outcome;
mod post;
mod report;
mod server;
#[cfg(feature = "testing")]
pub mod testing;

pub use address::is_sendable;
pub use folder::Folder;
pub use letter::{Foot, Item, Letter, Link, Part};
pub use message::{Envelope, Sender, Unreachable, message};
pub use outcome::Outcome;
pub use post::Post;
pub use report::{Report, read_report};
pub use server::{Credentials, Security, Server, Wrong};
