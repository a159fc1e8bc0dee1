//! Identities: newtypes of UUID version 7, one macro.
//!
//! Ids are made in `portal` (which owns the clock); here they are only read and written.
//! They say when a row was made, so they are never used as secrets.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "db", derive(sea_orm::DeriveValueType))]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        // The database never hands out numbers for these; the trait is asked of primary keys.
        #[cfg(feature = "db")]
        impl sea_orm::TryFromU64 for $name {
            fn try_from_u64(_: u64) -> Result<Self, sea_orm::DbErr> {
                Err(sea_orm::DbErr::ConvertFromU64(stringify!($name)))
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )+};
}

ids! {
    /// A human being.
    PersonId,
    /// Whether somebody is taken for what they say they are.
    AdmissionId,
    /// A company, laboratory or office that postings belong to.
    OrganizationId,
    /// The school that runs the portal; there is one.
    SchoolId,
    /// A faculty's department.
    DepartmentId,
    /// A posting of any of the four kinds.
    OpportunityId,
    /// A message from the portal to a person.
    NotificationId,
    /// A mail that the portal sends.
    MailId,
    /// A search that somebody keeps.
    SavedSearchId,
    /// Words that mean the same to the search.
    SynonymGroupId,
    /// A posting in the hands of somebody at the desk; it has the id of the posting.
    CaseId,
    /// Something written to the office.
    InquiryId,
    /// Somebody wants to bring an organization, or to join one.
    RequestId,
    /// Two organizations that were made one.
    MergeId,
    /// A signed-in browser; not the secret in its cookie.
    SessionId,
    /// Somebody in the school's register.
    RegisterEntryId,
    /// A file on its way into the register.
    RegisterImportId,
    /// A registrar's look into the register.
    LookId,
    /// Somebody who says who they were at the school.
    ClaimId,
    /// Those who leave the school on one day; it has the id of their file.
    GraduationId,
    /// The right to read the register; it has the id of whoever has it.
    RegistrarId,
    /// A card by which a member of the school shows what they are to it.
    CardId,
    /// A key with which the school signs what cards show.
    CardKeyId,
    /// The right to read the journal; it has the id of whoever has it.
    AuditorId,
    /// An auditor's look into the journal.
    AuditLookId,
}
