//! All texts of the portal and the words of its codes, for server and browser.
//!
//! `locales/{ja,en}` become typed keys: `td_string!(locale, search.count, n = 3)`. A key that one language lacks, a
//! variable that is missing and one that the text has not stop the build.

#![expect(
    clippy::new_ret_no_self,
    reason = "the generated texts have such functions"
)]

pub mod language;
pub mod words;

include!(concat!(env!("OUT_DIR"), "/i18n/mod.rs"));

pub use i18n::Locale;
pub use leptos_i18n::td_string;
