//! All texts of the portal and the words of its codes, for server and browser.
//!
//! `build.rs` makes `keys` of `locales/{ja,en}`. A key that is not there, a variable that is missing and one that the
//! text has not do not compile.

pub mod language;
mod td_string;
pub mod words;

/// The texts, by the names they have in `locales/`.
#[expect(non_camel_case_types, reason = "keys are called as in the files")]
pub mod keys {
    include!(concat!(env!("OUT_DIR"), "/keys.rs"));
}
