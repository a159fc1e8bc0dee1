//! A page that the browser loaded because somebody might open it (Speculation Rules), and that is open now. The portal
//! notes only what has been opened, so it is asked once more.

use crate::dom::first;
use crate::light;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use web_sys::js_sys::Reflect;

/// A page that the portal remembers for the list of what was viewed last.
const REMEMBERED: &str = "[data-remembered]";
/// How such a page has come, in the words of the browser (Navigation Timing).
const AHEAD: &str = "navigational-prefetch";

pub fn attach() {
    if first::<Element>(REMEMBERED).is_some() && has_come_ahead() {
        let address = window().location().pathname().unwrap_or_default();
        spawn_local(async move {
            light::get(&address, None).await;
        });
    }
}

fn has_come_ahead() -> bool {
    let entries = window()
        .performance()
        .map(|it| it.get_entries_by_type("navigation"));
    let kind = entries.and_then(|all| Reflect::get(&all.get(0), &"deliveryType".into()).ok());
    kind.and_then(|kind| kind.as_string()).as_deref() == Some(AHEAD)
}
