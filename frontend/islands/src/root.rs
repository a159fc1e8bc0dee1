//! What all islands of a page share.

use crate::{
    ahead, counter, form, kept, keys, list, needless, place, reveal, share, sheet, star, unsaved,
};
use leptos::prelude::*;
use model::Language;
use texts::language::of_path;

/// The two places where a page says something: shortly before everybody's eyes, and for screen readers alone.
#[derive(Clone, Copy)]
pub struct Voice {
    pub toast: RwSignal<String>,
    /// How many are found, or suggested.
    pub status: RwSignal<String>,
}

impl Voice {
    fn new() -> Self {
        Self {
            toast: RwSignal::new(String::new()),
            status: RwSignal::new(String::new()),
        }
    }

    /// The page's own; a silent one while the server makes it.
    pub fn here() -> Self {
        use_context().unwrap_or_else(Self::new)
    }
}

/// The language of the page, from its address.
pub fn language() -> Language {
    use_context().unwrap_or(Language::Japanese)
}

/// Called once, before the islands of the page come alive: what they share, and all behaviour that draws nothing.
pub fn begin() {
    let path = window().location().pathname().unwrap_or_default();
    let (language, voice) = (of_path(&path), Voice::new());
    provide_context(language);
    provide_context(voice);
    unsaved::attach();
    kept::attach(language, voice);
    reveal::attach();
    form::attach(language);
    needless::attach();
    counter::attach(language);
    star::attach(language, voice);
    share::attach(language, voice);
    keys::attach();
    ahead::attach();
    place::attach();
    list::attach(voice);
    sheet::attach();
}
