//! Short ways to elements, events and time.

use leptos::prelude::{document, set_timeout_with_handle};
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::js_sys::Array;
use web_sys::{AddEventListenerOptions, Element, Event, EventTarget, FormData, HtmlFormElement};

/// The element with this id, if it is one of this kind.
pub fn by_id<E: JsCast>(id: &str) -> Option<E> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// The id of an element. Of a form, `id` would be its field of that name, if it has one.
pub fn id_of(element: &Element) -> String {
    element.get_attribute("id").unwrap_or_default()
}

/// The first element of this kind that fits.
pub fn first<E: JsCast>(selector: &str) -> Option<E> {
    let found = document().query_selector(selector).ok()??;
    found.dyn_into().ok()
}

/// All that fit, as they stand now.
pub fn all(within: &Element, selector: &str) -> Vec<Element> {
    let found = within.query_selector_all(selector);
    found.map_or_else(
        |_| Vec::new(),
        |found| {
            (0..found.length())
                .filter_map(|at| found.item(at)?.dyn_into().ok())
                .collect()
        },
    )
}

/// The same in the whole document.
pub fn everywhere(selector: &str) -> Vec<Element> {
    document()
        .document_element()
        .map_or_else(Vec::new, |root| all(&root, selector))
}

/// What an event happened to, or the nearest element around it that fits.
pub fn around<E: JsCast>(ev: &Event, selector: &str) -> Option<E> {
    let target = ev.target()?.dyn_into::<Element>().ok()?;
    target.closest(selector).ok()??.dyn_into().ok()
}

/// Listens for as long as the document lives.
pub fn listen<E: JsCast + 'static>(on: &EventTarget, event: &str, act: impl FnMut(E) + 'static) {
    add(on, event, act, false);
}

/// The same in the capture phase, before any listener inside of `on`.
pub fn listen_first<E: JsCast + 'static>(
    on: &EventTarget,
    event: &str,
    act: impl FnMut(E) + 'static,
) {
    add(on, event, act, true);
}

fn add<E: JsCast + 'static>(
    on: &EventTarget,
    event: &str,
    mut act: impl FnMut(E) + 'static,
    first: bool,
) {
    let heard = Closure::<dyn FnMut(Event)>::new(move |ev: Event| act(ev.unchecked_into()));
    let options = AddEventListenerOptions::new();
    options.set_capture(first);
    _ = on.add_event_listener_with_callback_and_add_event_listener_options(
        event,
        heard.as_ref().unchecked_ref(),
        &options,
    );
    heard.forget();
}

/// Names and values as the browser would send them; files are left out.
pub fn pairs_of(form: &HtmlFormElement) -> Vec<(String, String)> {
    let Ok(data) = FormData::new_with_form(form) else {
        return Vec::new();
    };
    data.entries()
        .into_iter()
        .filter_map(|entry| {
            let entry = entry.ok()?.unchecked_into::<Array>();
            Some((entry.get(0).as_string()?, entry.get(1).as_string()?))
        })
        .collect()
}

/// Something that happens once, after a while; asking again begins the while anew.
#[derive(Clone, Default)]
pub struct Later(Rc<RefCell<Option<leptos::prelude::TimeoutHandle>>>);

impl Later {
    pub fn then(&self, after: Duration, act: impl FnOnce() + 'static) {
        self.stop();
        let waiting = Rc::clone(&self.0);
        let act = move || {
            waiting.replace(None);
            act();
        };
        self.0.replace(set_timeout_with_handle(act, after).ok());
    }

    /// Whether something is waited for.
    pub fn waits(&self) -> bool {
        self.0.borrow().is_some()
    }

    pub fn stop(&self) {
        if let Some(waiting) = self.0.take() {
            waiting.clear();
        }
    }
}
