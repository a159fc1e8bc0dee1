//! People come in by themselves, and the school says yes to those whom it knows.
//!
//! Whoever registers shows with a code or a link that the address is theirs ([`register`], [`confirm_code`], [`confirm_link`]); the
//! account is made then and not before. Students at an address that the school gives to students are in at once. Other members of
//! the school wait for staff ([`decide`]), and would-be staff for an administrator; alumni and recruiters for what the register
//! and their organization say. Whoever waits has the rights of a guest (decision 27). Nobody learns from registering who has
//! an account.

mod commands;
pub(crate) mod entities;
mod queries;

pub use commands::{
    REGISTRATION_LIFE, admit_pasted, answer, confirm_code, confirm_link, decide, register,
};
pub use queries::{
    applicant, queue, registering, standing, started_with_link, started_with_ticket,
};

crate::journal::subject!(
    model::AdmissionId,
    "admission",
    model::admissions::AdmissionVerb
);

#[cfg(test)]
mod tests;
