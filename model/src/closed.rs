//! Closed sets of words: each value has one code, used on the wire, in URLs and in the database.

/// A closed set whose values are known by a short code.
pub trait Closed: Copy + Sized + 'static {
    /// Every value, in the order people see them.
    const ALL: &'static [Self];
    /// Every code, in the same order.
    const CODES: &'static [&'static str];

    /// The word on the wire, in URLs and in the database.
    fn code(self) -> &'static str;

    /// The value with this code, if there is one.
    fn from_code(code: &str) -> Option<Self>;
}

/// A code that no value of the set has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown code")]
pub struct UnknownCode;

/// Declares a closed set: an enum, its codes, serde and [`Closed`].
#[macro_export]
macro_rules! closed {
    ($(#[$doc:meta])* $vis:vis enum $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[derive(serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "db", derive(sea_orm::DeriveValueType))]
        #[cfg_attr(feature = "db", sea_orm(value_type = "String"))]
        $vis enum $name { $($(#[$vdoc])* #[serde(rename = $code)] $variant),+ }

        impl $crate::closed::Closed for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            const CODES: &'static [&'static str] = &[$($code),+];

            fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str($crate::closed::Closed::code(*self))
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::closed::UnknownCode;

            fn from_str(code: &str) -> Result<Self, Self::Err> {
                $crate::closed::Closed::from_code(code).ok_or($crate::closed::UnknownCode)
            }
        }
    };
}
