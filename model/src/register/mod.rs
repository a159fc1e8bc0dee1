//! The school's register of those who have left it, people who claim to stand in it, and graduation (domain guide P8).
//!
//! - An entry is sealed: registrars alone read it, and each time it is noted who did and why.
//! - [`matching`] says whether a claim is sure; everything that is not waits for a registrar.
//! - [`columns`] and [`row`] read what offices write into their tables.

mod claims;
mod columns;
mod dates;
mod entry;
mod graduation;
mod imports;
mod looks;
pub mod matching;
mod moves;
mod row;

pub use claims::{
    ClaimAct, ClaimFacts, ClaimForm, ClaimMethod, ClaimView, VOUCHES_A_YEAR, VOUCHES_NEEDED,
    VouchView, YEARS_APART,
};
pub use columns::RegisterColumn;
pub use dates::{YearMonth, parse_birth, parse_month};
pub use entry::{EntryVerb, Leaving, Recorded};
pub use graduation::{
    GraduationAct, GraduationFate, GraduationLine, GraduationState, GraduationVerb, GraduationView,
};
pub use imports::{
    Example, FileDays, ImportAct, ImportCounts, ImportState, ImportVerb, ImportView, MapForm,
    RegisterFile, RowFate,
};
pub use looks::{ClaimDetail, ClaimLine, Entry, LedgerLine, Look, LookForm, Voucher};
pub use moves::{ClaimMove, ClaimParty, ClaimReason, ClaimState, ClaimVerb};
pub use row::{Row, RowFault};
