//! How much of a text is left, counted while somebody types.

use crate::dom::{around, listen};
use leptos::prelude::*;
use model::Language;
use texts::words;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Event, HtmlTextAreaElement};

/// The number beside a text; it says how much there may be.
const COUNTER: &str = ".field-counter[data-max]";

#[wasm_bindgen(inline_js = "
const letters = globalThis.Intl?.Segmenter && new Intl.Segmenter(undefined, { granularity: 'grapheme' })
export function visible_length(text) {
  let count = 0
  for (const _ of letters ? letters.segment(text) : text) count += 1
  return count
}")]
extern "C" {
    /// User-visible characters, as `model::text::visible_length` counts them; the browser has the tables already.
    fn visible_length(text: &str) -> u32;
}

pub fn attach(language: Language) {
    listen(&document(), "input", move |ev: Event| {
        let Some(area) = around::<HtmlTextAreaElement>(&ev, "textarea") else {
            return;
        };
        let field = area.closest(".field").ok().flatten();
        let counter = field.and_then(|field| field.query_selector(COUNTER).ok()?);
        let Some(counter) = counter else {
            return;
        };
        let max = counter
            .get_attribute("data-max")
            .and_then(|max| max.parse().ok());
        let max: u32 = max.unwrap_or_default();
        let length = visible_length(&area.value());
        counter.set_text_content(Some(&words::left(language, max, length)));
        _ = counter
            .class_list()
            .toggle_with_force("is-over", length > max);
    });
}
