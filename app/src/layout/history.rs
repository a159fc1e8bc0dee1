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
/// How long a page may take to be drawn as far down as it was left.
const PATIENCE: Duration = Duration::from_secs(8);
/// What somebody does who wants to be elsewhere on the page.
const OWN_MOVES: [&str; 4] = ["wheel", "touchstart", "keydown", "pointerdown"];
/// Forms that ask: what they show is what the address says.
const ASKING: &str = "main form[method=get]";

/// What waits until the page of an address is drawn.
#[derive(Clone, Copy)]
pub struct Traversal {
    /// How far down the present entry of the browser's history was left, after coming back to it, and how high the
    /// document was when that place was last gone to.
    held: StoredValue<Option<(f64, Option<i32>)>>,
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
            held: StoredValue::new(None),
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
            if let Some((place, _)) = self.held.get_value() {
                self.held.set_value(Some((place, None)));
            }
        });
    }

    /// Notes how far down the page is read, in the browser's history.
    pub fn note_place(self) {
        self.let_go();
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

    /// Goes to a place of the page, and again whenever something is drawn: the page of before may still be there, and
    /// no word comes when all of the new one is. Whoever moves by themselves, or waits too long, is let go.
    fn hold(self, place: f64) {
        let is_held = self.held.get_value().is_some();
        self.held.set_value(Some((place, None)));
        self.wait(PATIENCE, move || self.let_go());
        if !is_held {
            self.keep();
        }
    }

    fn keep(self) {
        request_animation_frame(move || {
            let Some((place, height)) = self.held.try_get_value().flatten() else {
                return;
            };
            let now = document().body().map(|body| body.scroll_height());
            if now != height {
                self.held.set_value(Some((place, now)));
                window().scroll_to_with_x_and_y(0.0, place);
            }
            self.keep();
        });
    }

    fn let_go(self) {
        self.held.set_value(None);
        self.stop_waiting();
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
            if traversal.held.get_value().is_none() {
                traversal.wait(REST, move || traversal.note_place());
            }
        });
        for own_move in OWN_MOVES {
            window_event_listener_untyped(own_move, move |_| {
                if traversal.held.get_value().is_some() {
                    traversal.let_go();
                }
            });
        }
        // A document that was loaded anew where somebody has been before; mostly the browser has gone there itself.
        if let Some(place) = present_state().as_f64()
            && window().scroll_y() == Ok(0.0)
        {
            traversal.hold(place);
        }
        window_event_listener_untyped("input", move |_| traversal.has_typed.set_value(true));
    });
}

/// Somebody has gone back or forth; the router listens first and draws the page.
fn moved(traversal: Traversal, navigate: &impl Fn(&str, NavigateOptions)) {
    let Ok(here) = window().location().href() else {
        return;
    };
    let state = present_state();
    traversal.hold(state.as_f64().unwrap_or_default());
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

/// What stands beside the address in the browser's history.
fn present_state() -> JsValue {
    let history = window().history();
    history.and_then(|it| it.state()).unwrap_or_default()
}
