//! Buttons that hand a page on. They appear with WASM; without it the browser's own menu has the same.

use crate::dom::{around, listen};
use crate::root::Voice;
use leptos::prelude::*;
use model::Language;
use texts::td_string;
use web_sys::{Element, MouseEvent};

/// Puts the address of the page on the clipboard.
const COPY: &str = "[data-copy]";
const PRINT: &str = "[data-print]";

pub fn attach(language: Language, voice: Voice) {
    listen(&document(), "click", move |ev: MouseEvent| {
        if around::<Element>(&ev, COPY).is_some() {
            let here = window().location().href().unwrap_or_default();
            let _promise = window().navigator().clipboard().write_text(&here);
            voice.say(td_string!(language, common.copied));
        } else if around::<Element>(&ev, PRINT).is_some() {
            _ = window().print();
        }
    });
}
