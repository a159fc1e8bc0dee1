use super::{Banner, Tone};
use crate::language::language;
use leptos::prelude::*;
use texts::words::Done;

/// What the form before this page did, by the code in the page's address.
pub fn told<D: Done>(done: &str) -> Option<AnyView> {
    Some(said(D::from_code(done)?.words(language())?))
}

/// The same in words of the page's own.
pub fn said(words: &'static str) -> AnyView {
    view! { <Banner tone=Tone::Success><p>{words}</p></Banner> }.into_any()
}
