//! The button beside a password, which shows what is typed. It is hidden again when the form is sent, so that browsers still take it
//! for a password.

use crate::dom::{around, by_id, everywhere, listen, listen_first};
use leptos::prelude::*;
use web_sys::{Element, Event, HtmlInputElement};

const BUTTON: &str = "[data-reveal]";

pub fn attach() {
    listen(&document(), "click", |ev: Event| {
        if let Some(button) = around::<Element>(&ev, BUTTON) {
            let is_shown = button.get_attribute("aria-pressed").as_deref() == Some("true");
            show(&button, !is_shown);
        }
    });
    listen_first(&document(), "submit", |_: Event| {
        for button in everywhere(BUTTON) {
            show(&button, false);
        }
    });
}

fn show(button: &Element, is_shown: bool) {
    let field = button.get_attribute("aria-controls");
    if let Some(field) = field.and_then(|id| by_id::<HtmlInputElement>(&id)) {
        field.set_type(if is_shown { "text" } else { "password" });
        _ = button.set_attribute("aria-pressed", if is_shown { "true" } else { "false" });
    }
}
