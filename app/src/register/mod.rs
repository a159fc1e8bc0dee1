//! Claims of alumni, and the room of registrars: claims, the register's files, graduation, the ledger. The server makes all pages.

mod api;
mod claim;
mod claim_desk;
mod columns;
mod file;
mod files;
mod graduation;
mod graduations;
mod ledger;
mod look;
mod note;
mod pages;
mod queue;
mod record;
mod room;
mod vouch;

pub use api::wanted;
pub use note::{Wanted, WantedNote};
pub use pages::{
    ClaimPage, RegistrarClaimPage, RegistrarClaimsPage, RegistrarFilesPage,
    RegistrarGraduationPage, RegistrarGraduationsPage, RegistrarImportPage, RegistrarLedgerPage,
    RegistrarLookPage, VouchPage,
};
