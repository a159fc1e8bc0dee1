//! Keys that lead somewhere: `/` to the search box, `j` and `k` through the queue of the desk, as in mail programs.

use crate::dom::{by_id, everywhere, listen};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, KeyboardEvent};

const LINKS: &str = ".queue-link";

pub fn attach() {
    listen(&window(), "keydown", |ev: KeyboardEvent| {
        let is_plain = !(ev.ctrl_key() || ev.meta_key() || ev.alt_key() || ev.is_composing());
        if !is_plain || is_typing() {
            return;
        }
        let is_taken = match ev.key().as_str() {
            "/" => to_search_box(),
            "j" => through_queue(1),
            "k" => through_queue(-1),
            _ => false,
        };
        if is_taken {
            ev.prevent_default();
        }
    });
}

fn is_typing() -> bool {
    document().active_element().is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
    })
}

fn to_search_box() -> bool {
    let Some(input) = by_id::<HtmlInputElement>("q") else {
        return false;
    };
    _ = input.focus();
    input.select();
    true
}

fn through_queue(step: isize) -> bool {
    let links = everywhere(LINKS);
    let Some(last) = links.len().checked_sub(1) else {
        return false;
    };
    let active = document().active_element();
    let here = links.iter().position(|link| Some(link) == active.as_ref());
    let next = match here {
        Some(here) => here.saturating_add_signed(step).min(last),
        None if step > 0 => 0,
        None => last,
    };
    if let Some(link) = links[next].dyn_ref::<HtmlElement>() {
        _ = link.focus();
    }
    true
}
