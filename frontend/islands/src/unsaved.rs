//! What somebody has typed into a form and not sent. The form itself is marked, so that it and its mark go together.

use crate::dom::{around, first, listen};
use leptos::prelude::*;
use web_sys::{BeforeUnloadEvent, Element, Event};

/// Forms that change something.
const FORM: &str = "main form[method=post]";
/// What is typed to sign in is not worth a question, and is kept nowhere; a password that is shown is still one.
pub const SECRET: &str =
    "[type=password], [data-reveal], [autocomplete=one-time-code], [name=recovery_code]";
/// Says that something in it waits to be sent.
pub const MARK: &str = "data-typed";
const MARKED: &str = "[data-typed]";

/// The browser asks before a page is left on which something typed waits to be sent.
pub fn attach() {
    listen(&window(), "input", |ev: Event| {
        if let Some(form) = around::<Element>(&ev, FORM)
            && matches!(form.query_selector(SECRET), Ok(None))
        {
            _ = form.set_attribute(MARK, "");
        }
    });
    listen(&window(), "submit", |ev: Event| {
        if !ev.default_prevented()
            && let Some(form) = around::<Element>(&ev, MARKED)
        {
            nothing_waits(&form);
        }
    });
    listen(&window(), "beforeunload", |ev: BeforeUnloadEvent| {
        if first::<Element>(MARKED).is_some() {
            ev.prevent_default();
            ev.set_return_value("typed");
        }
    });
}

/// Nothing typed into this form waits any more.
pub fn nothing_waits(form: &Element) {
    _ = form.remove_attribute(MARK);
}
