use super::{Banner, Tone};
use crate::language::language;
use leptos::prelude::*;
use texts::words::Done;

/// What the form before this page did, by the code in the page's address.
pub fn told<D: Done>(done: &str) -> Option<AnyView> {
    let words = D::from_code(done)?.words(language())?;
    Some(view! { <Banner tone=Tone::Success><p>{words}</p></Banner> }.into_any())
}
