//! Buttons that hand a page on. They appear with WASM; without it the browser's own menu has the same.

use crate::dom::{around, listen};
use crate::root::Voice;
use leptos::prelude::*;
use model::Language;
use texts::td_string;
use web_sys::{Element, MouseEvent};

/// Puts what it holds on the clipboard, or else the address of the page.
const COPY: &str = "[data-copy]";
const PRINT: &str = "[data-print]";

pub fn attach(language: Language, voice: Voice) {
    listen(&document(), "click", move |ev: MouseEvent| {
        if let Some(button) = around::<Element>(&ev, COPY) {
            let own = button.get_attribute("data-copy");
            let text = own.filter(|text| !text.is_empty());
            let text = text.unwrap_or_else(|| window().location().href().unwrap_or_default());
            let _promise = window().navigator().clipboard().write_text(&text);
            voice.say(td_string!(language, common.copied));
        } else if around::<Element>(&ev, PRINT).is_some() {
            _ = window().print();
        }
    });
}
