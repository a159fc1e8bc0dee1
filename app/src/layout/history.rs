//! Going on, back and forth without a new document, as if every page were one: what the router leaves out. The
//! address and the DOM are the only state.

use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use leptos_router::location::State;
use std::time::Duration;
use web_sys::HtmlFormElement;

/// How long scrolling has to rest before its place is noted: browsers limit how often a page may do that.
const REST: Duration = Duration::from_millis(100);
/// How long the place of a page is waited for when nothing of it is drawn.
const PATIENCE: Duration = Duration::from_secs(1);
/// Forms that ask: what they show is what the address says.
const ASKING: &str = "main form[method=get]";

/// What waits until the page of an address is drawn.
#[derive(Clone, Copy)]
pub struct Traversal {
    /// How far down the present entry of the browser's history was left, after going back or forth to it.
    left_at: StoredValue<Option<f64>>,
    timer: StoredValue<Option<TimeoutHandle>>,
    /// Somebody has typed since the address changed, and it may not have been sent yet.
    has_typed: StoredValue<bool>,
    /// The first page is drawn: what was typed before it came alive stays.
    is_alive: StoredValue<bool>,
}

impl Traversal {
    /// Every page tells when it is drawn.
    pub fn provide() -> Self {
        let this = Self {
            left_at: StoredValue::new(None),
            timer: StoredValue::new(None),
            has_typed: StoredValue::new(false),
            is_alive: StoredValue::new(false),
        };
        provide_context(this);
        this
    }

    /// Called when a page, or an answer on it, is drawn.
    pub fn drawn(self) {
        Effect::new(move |_| {
            if self.is_alive.get_value() {
                self.follow_address();
            }
            self.is_alive.set_value(true);
            request_animation_frame(move || self.go_back_down());
        });
    }

    /// Notes how far down the page is read, in the browser's history.
    pub fn note_place(self) {
        if self.left_at.get_value().is_some() {
            return;
        }
        self.stop_waiting();
        if let (Ok(history), Ok(place)) = (window().history(), window().scroll_y()) {
            _ = history.replace_state(&JsValue::from_f64(place), "");
        }
    }

    fn wait(self, how_long: Duration, then: impl FnOnce() + 'static) {
        self.stop_waiting();
        self.timer
            .set_value(set_timeout_with_handle(then, how_long).ok());
    }

    fn stop_waiting(self) {
        if let Some(waiting) = self.timer.try_get_value().flatten() {
            waiting.clear();
            self.timer.set_value(None);
        }
    }

    fn go_back_down(self) {
        if let Some(place) = self.left_at.get_value() {
            self.stop_waiting();
            self.left_at.set_value(None);
            window().scroll_to_with_x_and_y(0.0, place);
        }
    }

    /// Boxes, lists and days that somebody has changed do not follow their attributes any more; a reset makes them.
    /// The control that is being typed into is no part of it: one that belongs to no form is not reset.
    fn follow_address(self) {
        let typing = document()
            .active_element()
            .filter(|_| self.has_typed.get_value());
        let form = typing.as_ref().map(|typing| typing.get_attribute("form"));
        if let Some(typing) = &typing {
            _ = typing.set_attribute("form", "");
        }
        if let Ok(forms) = document().query_selector_all(ASKING) {
            for form in (0..forms.length()).filter_map(|index| forms.item(index)) {
                form.unchecked_into::<HtmlFormElement>().reset();
            }
        }
        if let (Some(typing), Some(form)) = (&typing, form) {
            _ = match form {
                Some(form) => typing.set_attribute("form", &form),
                None => typing.remove_attribute("form"),
            };
        }
    }
}

/// Listens for moves through the history.
#[component]
pub fn FollowHistory(traversal: Traversal) -> impl IntoView {
    let (location, navigate) = (use_location(), use_navigate());
    Effect::new(move |_| {
        location.pathname.track();
        location.search.track();
        traversal.has_typed.set_value(false);
    });
    Effect::new(move |_| {
        let navigate = navigate.clone();
        window_event_listener_untyped("popstate", move |_| moved(traversal, &navigate));
        window_event_listener_untyped("scroll", move |_| {
            if traversal.left_at.get_value().is_none() {
                traversal.wait(REST, move || traversal.note_place());
            }
        });
        window_event_listener_untyped("input", move |_| traversal.has_typed.set_value(true));
    });
}

/// Somebody has gone back or forth; the router listens first and draws the page.
fn moved(traversal: Traversal, navigate: &impl Fn(&str, NavigateOptions)) {
    let (Ok(history), Ok(here)) = (window().history(), window().location().href()) else {
        return;
    };
    let state = history.state().unwrap_or_default();
    traversal.left_at.set_value(state.as_f64());
    traversal.wait(PATIENCE, move || traversal.go_back_down());
    // The router forgets the entry that somebody goes forth to. Without this a link back to the one before would
    // change the page and not the address.
    let options = NavigateOptions {
        resolve: false,
        replace: true,
        scroll: false,
        state: State::new(Some(state)),
    };
    navigate(&here, options);
}
