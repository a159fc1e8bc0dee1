//! What the pages of synonyms have in common.

use crate::forms::{Filled, sent};
use crate::i18n::Locale;
use crate::language::locale;
use crate::ui::{Check, FieldHead, Form, Tag, TextArea};
use leptos::prelude::*;
use leptos_i18n::td_string;
use model::synonyms::{GroupForm, Origin, SynonymGroup, fold_roughly};

/// The words of a group, one a line, with whatever the form sends beside them.
#[component]
pub fn WordsForm(
    filled: Filled,
    name: &'static str,
    #[prop(optional)] words: Vec<String>,
    children: Children,
) -> impl IntoView {
    let locale = locale();
    let head = FieldHead::new(locale, "words").help(td_string!(locale, synonym.words_help));
    let value = filled.value("words", &words.join("\n"));
    view! {
        <Form filled name=name check=check()>
            <TextArea head=head.required() value rows=5/>
            <div class="form-acts">{children()}</div>
        </Form>
    }
}

fn check() -> Check {
    Check::new(|pairs: Vec<(String, String)>| {
        let form = GroupForm {
            words: sent(&pairs, "words"),
        };
        form.check(fold_roughly).err().unwrap_or_default()
    })
}

/// Where a group comes from, and whether searches use it.
pub fn tags(locale: Locale, group: &SynonymGroup) -> AnyView {
    let origin = match group.origin {
        Origin::Own => td_string!(locale, synonym.own),
        Origin::Bundled => td_string!(locale, synonym.bundled),
        Origin::Replaced => td_string!(locale, synonym.replaced),
    };
    let is_shared = !group.shared.is_empty();
    view! {
        <span class="tags">
            <Tag>{origin}</Tag>
            {(!group.is_on).then(|| view! { <Tag>{td_string!(locale, synonym.off)}</Tag> })}
            {is_shared.then(|| view! { <Tag>{td_string!(locale, synonym.shared)}</Tag> })}
        </span>
    }
    .into_any()
}

/// What the form before this page did, in words.
pub fn done_words(locale: Locale, done: &str) -> Option<&'static str> {
    Some(match done {
        "add" => td_string!(locale, synonym.done.add),
        "change" => td_string!(locale, synonym.done.change),
        "off" => td_string!(locale, synonym.done.off),
        "on" => td_string!(locale, synonym.done.on),
        "restore" => td_string!(locale, synonym.done.restore),
        "remove" => td_string!(locale, synonym.done.remove),
        _ => return None,
    })
}
