//! The live list: a choice, a chip, Back and the next search change what is found without a new document. The page of
//! the address is fetched as it is, and the pieces that are marked `data-live` become what they are there. The address
//! and the document are the only state.

use crate::dom::{around, by_id, everywhere, first, id_of, listen, pairs_of};
use crate::light;
use crate::morph::morph_live;
use crate::place;
use crate::root::Voice;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    AbortController, Document, Element, Event, HtmlAnchorElement, HtmlElement, HtmlFormElement,
    HtmlInputElement, MouseEvent, SubmitEvent,
};

/// The form of the list; filters and order belong to it by this id, wherever they stand.
pub const FORM: &str = "search-form";
/// The id of what is found and what narrows it.
pub const RESULTS: &str = "results";
/// The box of words. It is sent by Enter, not by leaving it.
const WORDS: &str = "q";
/// What a list says of itself, for the eyes and for screen readers.
const COUNT: &str = "#results .found-count";
/// Links within the list that ask the list something else. Another page of it is another document.
const LINKS: &str = "#results a[href]:not(.pager a)";
/// What narrows and orders the list, wherever it stands.
const CONTROLS: &str = "[form=search-form]:is(input, select)";
/// What the head of a document says of its address.
const HEAD: &str = "link[rel=canonical], link[rel=alternate], meta[name=robots], meta[property], meta[name=description]";
/// The files that a page runs on; with other ones it is a page of another version.
const FILES: &str = "link[rel=stylesheet], script[data-program]";

pub fn attach(voice: Voice) {
    if by_id::<Element>(RESULTS).is_none() {
        return;
    }
    let list = List::new(voice);
    let this = list.clone();
    listen(&document(), "submit", move |ev: SubmitEvent| {
        if let Some(form) =
            around::<HtmlFormElement>(&ev, "form").filter(|form| id_of(form) == FORM)
        {
            ev.prevent_default();
            this.go(&asked(&form));
        }
    });
    listen(&document(), "change", |ev: Event| {
        if is_choice(&ev) {
            send();
        }
    });
    let this = list.clone();
    listen(&document(), "click", move |ev: MouseEvent| {
        let link = around::<HtmlAnchorElement>(&ev, LINKS);
        if let Some(link) = link.filter(|link| is_here(link) && is_plain(&ev)) {
            ev.prevent_default();
            this.go(&format!("{}{}", link.pathname(), link.search()));
        }
    });
    listen(&window(), "popstate", move |_: Event| list.came_back());
    // What somebody chose before the page came alive counts as chosen now.
    if everywhere(CONTROLS).iter().any(is_changed) {
        send();
    }
}

/// Sends the form as soon as something in it was chosen.
fn send() {
    if let Some(form) = by_id::<HtmlFormElement>(FORM) {
        _ = form.request_submit();
    }
}

/// Whether a control is not as the server sent it.
fn is_changed(control: &Element) -> bool {
    if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
        return match input.type_().as_str() {
            "checkbox" | "radio" => input.checked() != input.default_checked(),
            _ => input.value() != input.default_value(),
        };
    }
    let unasked = control.query_selector("option:checked:not([selected])");
    unasked.is_ok_and(|option| option.is_some())
}

/// Whether something of the list's form was chosen.
fn is_choice(ev: &Event) -> bool {
    let control = around::<Element>(ev, "input, select");
    control.is_some_and(|control| {
        let form = control.get_attribute("form");
        id_of(&control) != WORDS && form.as_deref() == Some(FORM)
    })
}

/// The address of what the form asks; what is empty asks nothing.
fn asked(form: &HtmlFormElement) -> String {
    let query = web_sys::UrlSearchParams::new();
    let pairs = pairs_of(form);
    let query = query.map(|query| {
        for (name, value) in pairs.iter().filter(|(_, value)| !value.trim().is_empty()) {
            query.append(name, value.trim());
        }
        String::from(query.to_string())
    });
    match query.unwrap_or_default().as_str() {
        "" => path(),
        query => format!("{}?{query}", path()),
    }
}

fn is_here(link: &HtmlAnchorElement) -> bool {
    let is_ours = window().location().origin() == Ok(link.origin());
    is_ours && link.pathname() == path() && link.target().is_empty()
}

/// A click that asks for no other tab or window.
fn is_plain(ev: &MouseEvent) -> bool {
    ev.button() == 0
        && !(ev.ctrl_key() || ev.meta_key() || ev.shift_key() || ev.alt_key())
        && !ev.default_prevented()
}

fn path() -> String {
    window().location().pathname().unwrap_or_default()
}

fn address() -> String {
    path() + &window().location().search().unwrap_or_default()
}

#[derive(Clone)]
struct List {
    voice: Voice,
    /// The address of what is shown, or asked for.
    shown: Rc<RefCell<String>>,
    /// Stops the question before, whose answer nobody waits for any more.
    asking: Rc<RefCell<Option<AbortController>>>,
    /// Counts questions: an answer to an older one is thrown away.
    number: Rc<Cell<u32>>,
}

impl List {
    fn new(voice: Voice) -> Self {
        Self {
            voice,
            shown: Rc::new(RefCell::new(address())),
            asking: Rc::default(),
            number: Rc::default(),
        }
    }

    /// Another question. Its address is pushed at once, so that Back leads to the one before.
    fn go(&self, address: &str) {
        place::note();
        if *self.shown.borrow() != address {
            let history = window().history();
            _ = history.and_then(|it| it.push_state_with_url(&JsValue::NULL, "", Some(address)));
        }
        self.ask(|| {});
    }

    /// Somebody has gone back or forth, or to a place of this page.
    fn came_back(&self) {
        if *self.shown.borrow() != address() {
            self.ask(place::restore);
        }
    }

    /// Shows what the present address asks for. Where that cannot be done, the browser loads the page.
    fn ask(&self, then: impl FnOnce() + 'static) {
        let (address, number) = (address(), self.number.get() + 1);
        self.number.set(number);
        self.shown.replace(address.clone());
        let asking = AbortController::new().ok();
        let signal = asking.as_ref().map(AbortController::signal);
        if let Some(before) = self.asking.replace(asking) {
            before.abort();
        }
        if let Some(results) = by_id::<Element>(RESULTS) {
            _ = results.set_attribute("aria-busy", "true");
        }
        let (this, words) = (self.clone(), typed());
        spawn_local(async move {
            let answer = light::get(&address, signal.as_ref()).await;
            if this.number.get() != number {
                return;
            }
            match answer.and_then(|answer| page(&answer)) {
                Some(page) => {
                    this.show(&page, &words);
                    then();
                }
                None => _ = window().location().reload(),
            }
        });
    }

    fn show(&self, page: &Document, words: &str) {
        let focused = document().active_element();
        document().set_title(&page.title());
        take_head(page);
        morph_live(page);
        follow_words(page, words);
        if let Some(count) = first::<HtmlElement>(COUNT) {
            self.voice
                .status
                .set(count.text_content().unwrap_or_default());
            // What had the focus is gone: the answer is where to go on.
            if focused.is_some_and(|focused| !focused.is_connected()) {
                _ = count.set_attribute("tabindex", "-1");
                _ = count.focus();
            }
        }
    }
}

/// What an answer holds, if it is a page of this list and of this version.
fn page(answer: &light::Answer) -> Option<Document> {
    let page = light::page(answer)?;
    page.get_element_by_id(RESULTS)?;
    (files(&page) == files(&document())).then_some(page)
}

fn files(of: &Document) -> Vec<Option<String>> {
    let Ok(found) = of.query_selector_all(FILES) else {
        return Vec::new();
    };
    let found = (0..found.length()).filter_map(|at| found.item(at)?.dyn_into::<Element>().ok());
    let name = |file: Element| {
        let address = file.get_attribute("href");
        address.or_else(|| file.get_attribute("data-program"))
    };
    found.map(name).collect()
}

fn take_head(page: &Document) {
    let (Some(here), Some(there)) = (document().head(), page.head()) else {
        return;
    };
    for old in crate::dom::all(&here, HEAD) {
        old.remove();
    }
    for new in crate::dom::all(&there, HEAD) {
        _ = here.append_child(&new);
    }
}

fn typed() -> String {
    by_id::<HtmlInputElement>(WORDS)
        .map(|input| input.value())
        .unwrap_or_default()
}

/// The box shows the words of the address, unless somebody has typed on meanwhile.
fn follow_words(page: &Document, words: &str) {
    let there = page.get_element_by_id(WORDS);
    let (Some(here), Some(there)) = (by_id::<HtmlInputElement>(WORDS), there) else {
        return;
    };
    let value = there.get_attribute("value").unwrap_or_default();
    here.set_default_value(&value);
    if here.value() == words {
        here.set_value(&value);
    }
}
