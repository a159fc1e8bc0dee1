//! Fields that another choice of the same step makes needless. They are hidden and keep what was typed; what counts is the
//! portal's to say.

use crate::dom::{all, around, listen, pairs_of};
use leptos::prelude::*;
use model::closed::Closed;
use model::opportunities::{Field as F, Kind, is_needless};
use web_sys::{Event, HtmlFormElement};

/// What stands around a field, names it, and says of which kind of posting it is.
const NEEDED: &str = ".needed[data-field]";

pub fn attach() {
    listen(&document(), "change", |ev: Event| {
        if let Some(form) = around::<HtmlFormElement>(&ev, "form.step-form") {
            follow(&form);
        }
    });
}

fn follow(form: &HtmlFormElement) {
    let pairs = pairs_of(form);
    // Several choices are one a line, as in a draft.
    let lines = |field: F| {
        let sent = pairs.iter().filter(|(name, _)| name == field.code());
        let values: Vec<_> = sent.map(|(_, value)| value.as_str()).collect();
        values.join("\n")
    };
    let chosen = F::ALL.iter().map(|field| lines(*field));
    let chosen: Vec<String> = chosen.collect();
    for around_field in all(form, NEEDED) {
        let mark = |name: &str| around_field.get_attribute(name).unwrap_or_default();
        let named = Kind::from_code(&mark("data-kind")).zip(F::from_code(&mark("data-field")));
        let is_idle = named.is_some_and(|(kind, field)| {
            is_needless(kind, field, |decider| chosen[decider as usize].as_str())
        });
        _ = around_field
            .class_list()
            .toggle_with_force("is-idle", is_idle);
    }
}
