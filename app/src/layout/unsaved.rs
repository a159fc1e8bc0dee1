//! What somebody has typed into a form and not sent. The form itself is marked, so that it and its mark go together.

use super::header::form_of;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use web_sys::{BeforeUnloadEvent, Element, Event};

/// Forms that change something.
const FORM: &str = "main form[method=post]";
/// What is typed to sign in is not worth a question.
const SECRET: &str = "[type=password]";
const MARK: &str = "data-typed";
const MARKED: &str = "[data-typed]";
/// Links that lead to another page.
const LINK: &str = "a[href]:not([href^='#'])";

/// With WASM: the browser asks before a page is left on which something typed waits to be sent.
#[component]
pub fn AskBeforeLeaving() -> impl IntoView {
    Effect::new(|_| {
        window_event_listener_untyped("input", |ev| {
            if let Some(form) = around(&ev, FORM)
                && matches!(form.query_selector(SECRET), Ok(None))
            {
                _ = form.set_attribute(MARK, "");
            }
        });
        window_event_listener_untyped("submit", |ev| {
            if !ev.default_prevented()
                && let Some(form) = around(&ev, MARKED)
            {
                nothing_waits(&form);
            }
        });
        window_event_listener(leptos::ev::beforeunload, |ev: BeforeUnloadEvent| {
            if waits() {
                ev.prevent_default();
                ev.set_return_value("typed");
            }
        });
        // Before the router. Browsers ask only before they leave a document, so whatever leads out of a form that waits
        // leads to a new one; and so does whatever leads into a page of a form, for going back out of it.
        let clicked = Closure::<dyn Fn(Event)>::new(|ev: Event| {
            let target = around(&ev, LINK).and_then(|link| link.get_attribute("href"));
            if target.is_some_and(|path| waits() || form_of(&path).is_some()) {
                ev.stop_propagation();
            }
        });
        _ = window().add_event_listener_with_callback_and_bool(
            "click",
            clicked.as_ref().unchecked_ref(),
            true,
        );
        clicked.forget();
    });
}

/// Nothing typed into this form waits any more.
pub fn nothing_waits(form: &Element) {
    _ = form.remove_attribute(MARK);
}

fn waits() -> bool {
    document()
        .query_selector(MARKED)
        .is_ok_and(|form| form.is_some())
}

/// The element of this kind in which something happened.
fn around(ev: &Event, kind: &str) -> Option<Element> {
    let target = ev.target()?.dyn_into::<Element>().ok()?;
    target.closest(kind).ok()?
}
