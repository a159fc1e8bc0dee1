//! The language of the page that is made, for everything on it.

use crate::host::present_path;
use leptos::prelude::*;
use model::Language;
use model::closed::Closed;
use texts::language::of_path;

/// Reads the language from the request or the browser's address and keeps it for the page.
pub fn provide_language() -> Language {
    let language = of_path(&present_path());
    provide_context(language);
    language
}

/// The language of this page.
pub fn language() -> Language {
    use_context().unwrap_or(Language::Japanese)
}

/// The value of a `lang` attribute, when a text is not in the page's language.
pub fn lang_of(text: &model::Shown) -> Option<&'static str> {
    (text.language != language()).then(|| text.language.code())
}
