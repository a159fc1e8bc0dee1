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
    /// A company, laboratory or office that postings belong to.
    OrganizationId,
    /// A faculty's department.
    DepartmentId,
    /// A posting of any of the four kinds.
    OpportunityId,
    /// A message from the portal to a person.
    NotificationId,
    /// A search that somebody keeps.
    SavedSearchId,
    /// Words that mean the same to the search.
    SynonymGroupId,
    /// A signed-in browser; not the secret in its cookie.
    SessionId,
}
