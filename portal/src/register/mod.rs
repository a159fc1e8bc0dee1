//! The register of those who studied at the school, claims to stand in it, and graduation (domain guide P8).
//!
//! The register is sealed: only a [`crate::access::Registrar`] brings files and opens entries, administrators do not; each
//! entry that is opened stands in the ledger and in the journal. Claimants see what they wrote themselves and never an entry. What the
//! register is sure of is confirmed at once, the rest waits for a registrar (`claims`). Files come in steps that survive the
//! end of the process (`imports`). Graduation is a file to which two registrars say yes (`graduations`).

mod claims;
pub(crate) mod entities;
mod fold;
mod graduations;
mod imports;
mod looks;

pub use claims::{Claimed, answer_of, claim, claim_detail, claims, decide, vouch, vouching};
pub use graduations::needs_private_address;
pub use graduations::{
    UNDO_FOR, approve, cancel_graduation, graduation, graduations, undo_graduation,
};
pub(crate) use graduations::{apply_due, ask_private_addresses};
pub(crate) use imports::blank_entry as entry_of;
pub use imports::{cancel, import, imports, map, run, upload};
pub(crate) use imports::{forget_files, work};
pub use looks::{ledger, look, look_at, open_for};

crate::journal::subject!(
    model::RegisterEntryId,
    "register-entry",
    model::register::EntryVerb
);
crate::journal::subject!(
    model::RegisterImportId,
    "register-import",
    model::register::ImportVerb
);
crate::journal::subject!(model::ClaimId, "claim", model::register::ClaimVerb);
crate::journal::subject!(
    model::GraduationId,
    "graduation",
    model::register::GraduationVerb
);
crate::journal::subject!(model::RegistrarId, "registrar", model::accounts::RightVerb);

#[cfg(test)]
mod tests;
