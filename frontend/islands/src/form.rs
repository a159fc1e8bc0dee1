//! Forms that are sent to their own page: checked by the portal's own rules first, and sent once.

use crate::checks::{self, Said};
use crate::dom::{all, around, by_id, everywhere, first, id_of, listen};
use leptos::prelude::*;
use model::Language;
use std::time::Duration;
use texts::words;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, Event, FocusEvent, HtmlElement, HtmlFormElement, HtmlTemplateElement, SubmitEvent,
};

const FORM: &str = "form.form";
/// What the ids of a form's fields begin with, where it is not `field`.
const WITHIN: &str = "data-within";
/// Forms on their way.
const SENT: &str = "aria-busy";
/// How long a second click on a sent form is taken for a double click.
const GUARD: Duration = Duration::from_secs(5);
const SUMMARY: &str = "error-summary";
/// What a form that came back says first.
const TOLD: &str = "form.form > [role][tabindex='-1']";

pub fn attach(language: Language) {
    if let Some(told) = first::<HtmlElement>(TOLD) {
        _ = told.focus();
    }
    listen(&document(), "submit", move |ev: SubmitEvent| {
        if let Some(form) = around::<HtmlFormElement>(&ev, FORM) {
            submitted(&ev, &form, language);
        }
    });
    listen(&document(), "focusin", |ev: FocusEvent| {
        let is_typed_in = around::<HtmlElement>(&ev, "input, select, textarea").is_some();
        if let Some(form) = around::<HtmlFormElement>(&ev, FORM).filter(|_| is_typed_in) {
            checks::prepare(&form);
        }
    });
    // A page that comes back from the browser's memory is as it was left: sent.
    listen(&window(), "pageshow", |_: Event| {
        for form in everywhere(FORM) {
            _ = form.remove_attribute(SENT);
        }
    });
}

fn submitted(ev: &SubmitEvent, form: &HtmlFormElement, language: Language) {
    if ev.default_prevented() {
        return;
    }
    if form.has_attribute(SENT) {
        ev.prevent_default();
        return;
    }
    let said = said_to(ev, form, language).unwrap_or_default();
    if !said.is_empty() {
        ev.prevent_default();
        Shown { form, language }.all(said);
        return;
    }
    _ = form.set_attribute(SENT, "true");
    let form = form.clone();
    set_timeout(move || _ = form.remove_attribute(SENT), GUARD);
}

/// What the form's check says. Buttons that ask for no check carry `formnovalidate`.
fn said_to(ev: &SubmitEvent, form: &HtmlFormElement, language: Language) -> Option<Vec<Said>> {
    let is_unchecked = ev
        .submitter()
        .is_some_and(|button| button.has_attribute("formnovalidate"));
    (!is_unchecked).then(|| checks::said_to(form, language))?
}

/// Shows what is wrong with a form, as the server would. The form brings the pieces along as templates.
struct Shown<'a> {
    form: &'a HtmlFormElement,
    language: Language,
}

impl Shown<'_> {
    fn all(&self, mut said: Vec<Said>) {
        for field in all(self.form, ".field") {
            take_back(&field);
        }
        // In the order of the page.
        let ids: Vec<String> = all(self.form, "[id]").iter().map(id_of).collect();
        said.sort_by_key(|one| ids.iter().position(|id| *id == self.id(&one.name)));
        for one in &said {
            self.one(one);
        }
        self.summary(&said);
    }

    /// At its field.
    fn one(&self, said: &Said) {
        let Some((control, field)) = self.field(&said.name) else {
            return;
        };
        let Some(error) = self.piece("field-error") else {
            return;
        };
        let id = format!("{}-error", id_of(&control));
        error.set_id(&id);
        if let Ok(Some(place)) = error.query_selector("[data-words]") {
            place.set_text_content(Some(&said.words));
        }
        _ = field.append_child(&error);
        let said_of = if field.tag_name() == "FIELDSET" {
            _ = field.class_list().add_1("is-wrong");
            &field
        } else {
            _ = control.set_attribute("aria-invalid", "true");
            &control
        };
        let help = said_of
            .get_attribute("aria-describedby")
            .unwrap_or_default();
        let described = format!("{id} {help}");
        _ = said_of.set_attribute("aria-describedby", described.trim_end());
    }

    /// At the top, with the focus: one link for each field.
    fn summary(&self, said: &[Said]) {
        for old in all(self.form, &format!(".{SUMMARY}")) {
            old.remove();
        }
        let Some(summary) = self.piece("summary") else {
            return;
        };
        summary.set_class_name(SUMMARY);
        let count = words::to_correct(self.language, said.len());
        if let Ok(Some(place)) = summary.query_selector("[data-count]") {
            place.set_text_content(Some(&count));
        }
        if let Ok(Some(list)) = summary.query_selector("ul") {
            for one in said {
                _ = self.link(&list, one);
            }
        }
        if let Some(place) = self.template("summary") {
            _ = place.after_with_node_1(&summary);
        }
        if let Some(summary) = summary.dyn_ref::<HtmlElement>() {
            _ = summary.focus();
        }
    }

    fn link(&self, list: &Element, said: &Said) -> Result<(), JsValue> {
        let (item, link) = (
            document().create_element("li")?,
            document().create_element("a")?,
        );
        link.set_attribute("href", &format!("#{}", self.id(&said.name)))?;
        link.set_text_content(Some(&said.line));
        item.append_child(&link)?;
        list.append_child(&item)?;
        Ok(())
    }

    /// The id of the element that people type into.
    fn id(&self, name: &str) -> String {
        let within = self.form.get_attribute(WITHIN);
        format!("{}-{name}", within.as_deref().unwrap_or("field"))
    }

    /// The element that people type into, and the field around it.
    fn field(&self, name: &str) -> Option<(Element, Element)> {
        let control: Element = by_id(&self.id(name))?;
        let field = control.closest(".field").ok()??;
        Some((control, field))
    }

    fn template(&self, part: &str) -> Option<HtmlTemplateElement> {
        let found = self
            .form
            .query_selector(&format!("template[data-part='{part}']"));
        found.ok()??.dyn_into().ok()
    }

    fn piece(&self, part: &str) -> Option<Element> {
        let piece = self.template(part)?.content().first_element_child()?;
        piece.clone_node_with_deep(true).ok()?.dyn_into().ok()
    }
}

/// Nothing is said of this field any more.
fn take_back(field: &Element) {
    let Ok(Some(error)) = field.query_selector(".field-error") else {
        return;
    };
    error.remove();
    _ = field.class_list().remove_1("is-wrong");
    let mut said = all(field, "[aria-describedby]");
    said.push(field.clone());
    for element in said {
        _ = element.remove_attribute("aria-invalid");
        let described = element
            .get_attribute("aria-describedby")
            .unwrap_or_default();
        let rest: Vec<&str> = described
            .split(' ')
            .filter(|id| *id != id_of(&error))
            .collect();
        _ = match rest.as_slice() {
            [] | [""] => element.remove_attribute("aria-describedby"),
            rest => element.set_attribute("aria-describedby", &rest.join(" ")),
        };
    }
}
