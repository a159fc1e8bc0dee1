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

/// The same of what is typed once for both languages, in a posting that is written in `original`. What has Japanese letters is
/// Japanese; what has none may be a name that stands in both.
pub fn lang_of_typed(typed: &str, original: Language) -> Option<&'static str> {
    let is_japanese = typed.chars().any(|c| {
        matches!(c, '\u{3041}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{FF66}'..='\u{FF9D}')
    });
    let written = match (is_japanese, original) {
        (true, _) => Language::Japanese,
        (false, Language::English) => Language::English,
        (false, Language::Japanese) => return None,
    };
    (written != language()).then(|| written.code())
}
