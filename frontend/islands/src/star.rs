//! ★ of a posting: a form that comes back to where it stands, sent here without leaving the page. That of a guest leads
//! through the sign-in and is left alone.

use crate::dom::{around, everywhere, first, listen};
use crate::light;
use crate::root::Voice;
use leptos::prelude::*;
use model::Language;
use model::bookmarks::{BOOKMARKS_MAX, StarForm};
use model::closed::Closed;
use texts::td_string;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlFormElement, HtmlInputElement, SubmitEvent};

/// Forms of people who are signed in say whether their posting is marked.
const STARS: &str = "form.star:has([aria-pressed])";
const BUTTON: &str = "[aria-pressed]";
/// Where a person's marks are counted.
const COUNT: &str = "[data-marks]";
const BUSY: &str = "data-busy";

pub fn attach(language: Language, voice: Voice) {
    listen(&document(), "submit", move |ev: SubmitEvent| {
        let Some(form) = around::<HtmlFormElement>(&ev, STARS) else {
            return;
        };
        ev.prevent_default();
        let Some(posting) = value(&form, "id").filter(|_| !form.has_attribute(BUSY)) else {
            return;
        };
        _ = form.set_attribute(BUSY, "");
        let is_marked = value(&form, "form").as_deref() == Some(StarForm::Unmark.code());
        let pairs = vec![
            ("form".to_owned(), StarForm::of(is_marked).to_string()),
            ("id".to_owned(), posting.clone()),
        ];
        show(language, &posting, !is_marked);
        spawn_local(async move {
            let address = form.get_attribute("action").unwrap_or_default();
            let is_taken = light::submit(&address, &pairs).await;
            _ = form.remove_attribute(BUSY);
            if matches!(is_taken, Ok(true)) {
                return;
            }
            show(language, &posting, is_marked);
            match is_taken {
                // Sent as without a script, it brings the page that says why not, or the sign-in.
                Ok(_) => _ = form.submit(),
                Err(_) => voice.say(td_string!(language, error.unreachable.title)),
            }
        });
    });
}

/// All that the page shows of a posting agrees.
fn show(language: Language, posting: &str, is_marked: bool) {
    for form in everywhere(STARS) {
        if value(&form, "id").as_deref() != Some(posting) {
            continue;
        }
        if let Some(field) = field(&form, "form") {
            field.set_value(StarForm::of(is_marked).code());
        }
        if let Ok(Some(button)) = form.query_selector(BUTTON) {
            _ = button.set_attribute("aria-pressed", if is_marked { "true" } else { "false" });
        }
    }
    count(language);
}

/// How many marks the person has now, on the page that lists them: without those that were taken off here.
fn count(language: Language) {
    let Some(place) = first::<Element>(COUNT) else {
        return;
    };
    let had = place
        .get_attribute("data-marks")
        .and_then(|had| had.parse().ok());
    let had: usize = had.unwrap_or_default();
    let gone = everywhere(&format!("main {STARS} [aria-pressed=false]")).len();
    let words = td_string!(
        language,
        bookmark.count,
        n = had.saturating_sub(gone),
        max = BOOKMARKS_MAX
    );
    place.set_text_content(Some(&words));
}

fn value(form: &Element, name: &str) -> Option<String> {
    field(form, name).map(|field| field.value())
}

fn field(form: &Element, name: &str) -> Option<HtmlInputElement> {
    let found = form.query_selector(&format!("input[name={name}]"));
    found.ok()??.dyn_into().ok()
}
