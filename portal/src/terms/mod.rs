//! What people agree to.
//!
//! Version 0 is the text that comes with the program; an administrator publishes the school's own ([`publish`]), and no
//! version is ever changed. Whoever registers agrees to the version that was on the screen. Everybody who has agreed to none
//! of the later ones is asked at their next visit (decision 27); what was agreed to when is kept.

mod commands;
pub(crate) mod entities;
mod queries;

pub use commands::{agree, publish};
pub use queries::{latest, terms};

crate::journal::subject!(TermsId, "terms", model::terms::Verb);

use uuid::Uuid;

/// A version as the journal names it: by its number.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TermsId(Uuid);

impl TermsId {
    pub(crate) fn of(version: i32) -> Self {
        Self(Uuid::from_u128(u128::from(version.unsigned_abs())))
    }
}

#[cfg(test)]
mod tests;
