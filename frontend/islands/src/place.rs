//! How far down a page is read, kept beside its address in the browser's history. Browsers keep it themselves for
//! documents; for what changes within one they go to the old place before the new content is there.

use crate::dom::{Later, listen};
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsValue;
use web_sys::Event;

/// How long scrolling has to rest before its place is noted: browsers limit how often a page may do that.
const REST: Duration = Duration::from_millis(100);

pub fn attach() {
    let resting = Later::default();
    listen(&window(), "scroll", move |_: Event| {
        resting.then(REST, note);
    });
}

/// Notes the place of now.
pub fn note() {
    if let (Ok(history), Ok(place)) = (window().history(), window().scroll_y()) {
        _ = history.replace_state(&JsValue::from_f64(place), "");
    }
}

/// Goes to where the present entry of the history was left.
pub fn restore() {
    let state = window().history().and_then(|history| history.state());
    let place = state.ok().and_then(|state| state.as_f64());
    window().scroll_to_with_x_and_y(0.0, place.unwrap_or_default());
}
