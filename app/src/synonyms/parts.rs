//! What the pages of synonyms have in common.

use crate::forms::{Filled, MAIN_FORM, Outcome};
use crate::language::language;
use crate::ui::{Banner, FieldHead, Form, Tag, TextArea, Tone, told};
use leptos::prelude::*;
use model::Language;
use model::synonyms::{GroupDone, GroupForm, SynonymGroup};
use texts::{td_string, words};

/// What the form before this page did, or why it was refused when it has no place of its own on the page.
pub fn news(done: &str, outcome: Option<&Outcome>, place: &str) -> AnyView {
    let language = language();
    let refused = outcome
        .filter(|outcome| outcome.form != place)
        .map(|outcome| words::problem(language, &outcome.problem));
    view! {
        {told::<GroupDone>(done)}
        {refused.map(|words| view! { <Banner tone=Tone::Error><p>{words}</p></Banner> })}
    }
    .into_any()
}

/// The words of a group, one a line, with whatever the form sends beside them.
#[component]
pub fn WordsForm(
    filled: Filled,
    name: &'static str,
    #[prop(optional)] words: Vec<String>,
    children: Children,
) -> impl IntoView {
    let (language, names) = (language(), GroupForm::FIELDS);
    let head = FieldHead::new(language, names.words).help(td_string!(language, synonym.words_help));
    let value = filled.value(names.words, &words.join("\n"));
    view! {
        <Form filled name=name id=MAIN_FORM>
            <TextArea head=head.required() value rows=5/>
            <div class="form-acts">{children()}</div>
        </Form>
    }
}

/// Where a group comes from, and whether searches use it.
pub fn tags(language: Language, group: &SynonymGroup) -> AnyView {
    let origin = words::of(language, group.origin);
    let is_shared = !group.shared.is_empty();
    view! {
        <span class="tags">
            <Tag>{origin}</Tag>
            {(!group.is_on).then(|| view! { <Tag>{td_string!(language, synonym.off)}</Tag> })}
            {is_shared.then(|| view! { <Tag>{td_string!(language, synonym.shared)}</Tag> })}
        </span>
    }
    .into_any()
}
