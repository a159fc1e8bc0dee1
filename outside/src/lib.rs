//! What the portal asks of the world outside: the records of a name, and a small file of a website.
//!
//! The names come from people, so everything is asked with care: only public addresses are connected to, the address
//! that was looked at is the one that is connected to, nothing is followed elsewhere, and size and time are bounded.

mod addresses;
mod files;
mod names;

pub use addresses::is_public;
pub use files::{FILE_MAX, Files, WITHIN};
pub use names::Names;

/// Why nothing was found out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// The name system knows no such name, or nothing of this kind about it.
    #[error("no such name")]
    NoSuchName,
    /// The name leads into a network that is not public.
    #[error("not a public address")]
    NotPublic,
    #[error("no answer")]
    NoAnswer,
    /// The certificate is not one of this name.
    #[error("no valid certificate")]
    NoCertificate,
    /// The file is said to be elsewhere; nobody goes there.
    #[error("leads elsewhere")]
    Elsewhere,
    #[error("no such file")]
    NoSuchFile,
    #[error("too long")]
    TooLong,
    #[error("too slow")]
    TooSlow,
}

#[cfg(test)]
mod tests;
