//! What was typed into a form and not sent comes back when its page does, in the same tab: after a reload, or after a look at another
//! page. It is forgotten when the form is sent, when the tab is closed and when somebody signs out. Drafts of postings save themselves
//! (`autosave`), and passwords are kept nowhere.

use crate::dom::{all, around, by_id, listen, listen_first, pairs_of};
use crate::root::Voice;
use crate::unsaved::{MARK, SECRET};
use leptos::prelude::*;
use model::Language;
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;
use texts::td_string;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, EventInit, HtmlFormElement, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement, Storage,
};

/// The form that a page is there for, of which it has one: what was typed into one of several alike would come back in another.
const MAIN: &str = "main-form";
const SIGN_OUT: &str = "form[action$='/sign-out']";

type Pairs = Vec<(String, String)>;

pub fn attach(language: Language, voice: Voice) {
    if bring_back() {
        // The place where it is said comes alive after this.
        set_timeout(
            move || voice.say(td_string!(language, common.typed_again)),
            Duration::ZERO,
        );
    }
    let is_over = Rc::new(Cell::new(false));
    let (leaves, stays) = (Rc::clone(&is_over), Rc::clone(&is_over));
    listen_first(&document(), "submit", move |ev: Event| {
        if around::<Element>(&ev, SIGN_OUT).is_some() {
            is_over.set(true);
            if let Some(storage) = storage() {
                _ = storage.clear();
            }
        }
    });
    listen(&window(), "pagehide", move |_: Event| {
        if !leaves.get() {
            keep();
        }
    });
    listen(&window(), "pageshow", move |_: Event| stays.set(false));
}

fn storage() -> Option<Storage> {
    window().session_storage().ok()?
}

/// The page as this person sees it: whoever signs in next in the same tab gets nothing of it.
fn key() -> String {
    let location = window().location();
    let viewer = document()
        .document_element()
        .and_then(|root| root.get_attribute("data-viewer"))
        .unwrap_or_default();
    let path = location.pathname().unwrap_or_default();
    let query = location.search().unwrap_or_default();
    format!("typed {viewer} {path}{query}")
}

fn keep() {
    let Some((storage, form)) = storage().zip(by_id::<HtmlFormElement>(MAIN)) else {
        return;
    };
    let waits = form.has_attribute(MARK) && matches!(form.query_selector(SECRET), Ok(None));
    let typed = waits.then(|| serde_json::to_string(&pairs_of(&form)).ok());
    _ = match typed.flatten() {
        Some(json) => storage.set_item(&key(), &json),
        None => storage.remove_item(&key()),
    };
}

/// Whether anything came back.
fn bring_back() -> bool {
    let kept = storage().and_then(|storage| {
        let kept = storage.get_item(&key()).ok()??;
        _ = storage.remove_item(&key());
        serde_json::from_str::<Pairs>(&kept).ok()
    });
    let form = by_id::<HtmlFormElement>(MAIN);
    // What the server brought along is newer.
    let form = form.filter(|form| !form.has_attribute(MARK));
    kept.zip(form)
        .is_some_and(|(pairs, form)| fill(&form, &pairs))
}

/// Whether a field is not as the server sent it: somebody has typed before the program had come.
fn is_touched(field: &Element) -> bool {
    if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        return Ok(area.value()) != area.default_value();
    }
    let input = field.dyn_ref::<HtmlInputElement>();
    input.is_some_and(|input| match input.type_().as_str() {
        "checkbox" | "radio" => input.checked() != input.default_checked(),
        _ => input.value() != input.default_value(),
    })
}

/// Whether the form is another one than it was. It gets back the version that was typed on, too: the server says when
/// somebody else has saved meanwhile.
fn fill(form: &HtmlFormElement, pairs: &[(String, String)]) -> bool {
    let of = |name: &str| pairs.iter().find(|(key, _)| key == name);
    let before = pairs_of(form);
    let name_of = |field: &Element| field.get_attribute("name").unwrap_or_default();
    let touched = all(form, "input, textarea").into_iter().filter(is_touched);
    let newer: Vec<String> = touched.map(|field| name_of(&field)).collect();
    for field in all(form, "input, select, textarea") {
        let name = name_of(&field);
        if newer.contains(&name) {
            continue;
        }
        let typed = of(&name).map(|(_, value)| value.as_str());
        if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
            area.set_value(typed.unwrap_or(&area.value()));
        } else if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
            let present = select.value();
            select.set_value(typed.unwrap_or(&present));
            // A choice that is not there any more.
            if select.selected_index() < 0 {
                select.set_value(&present);
            }
        } else if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
            match input.type_().as_str() {
                "checkbox" | "radio" => {
                    let value = input.value();
                    let is_chosen = |(key, of): &(String, String)| *key == name && *of == value;
                    input.set_checked(pairs.iter().any(is_chosen));
                }
                "hidden" | "file" | "password" | "submit" => {}
                _ => input.set_value(typed.unwrap_or(&input.value())),
            }
        }
    }
    if pairs_of(form) == before {
        return false;
    }
    let version = form.query_selector("input[type=hidden][name=version]");
    if let (Ok(Some(version)), Some((_, typed))) = (version, of("version")) {
        _ = version.set_attribute("value", typed);
    }
    // Whatever follows what is typed hears of it.
    let init = EventInit::new();
    init.set_bubbles(true);
    for kind in ["input", "change"] {
        if let Ok(event) = Event::new_with_event_init_dict(kind, &init) {
            _ = form.dispatch_event(&event);
        }
    }
    true
}
