use super::field::{FieldError, FieldHead, FieldName, FieldNotes};
use crate::language::language;
use leptos::prelude::*;
use model::Language;
use texts::td_string;
use texts::words::{self, Worded};

/// One of the things to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub code: String,
    pub label: String,
    /// A sentence under the label.
    pub note: Option<String>,
}

impl Choice {
    pub fn new(code: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            label: label.into(),
            note: None,
        }
    }

    /// A value of a closed set.
    pub fn of<T: Worded>(language: Language, value: T) -> Self {
        Self::new(value.code(), words::of(language, value))
    }

    /// Several of them, in their order.
    pub fn each<T: Worded>(language: Language, values: &[T]) -> Vec<Self> {
        values.iter().map(|one| Self::of(language, *one)).collect()
    }

    /// Countries as a list offers them.
    pub fn countries(language: Language) -> Vec<Self> {
        model::place::countries_in_order(language)
            .into_iter()
            .map(|(code, name)| Self::new(code, name))
            .collect()
    }

    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }
}

/// One of a few.
#[component]
pub fn RadioGroup(
    head: FieldHead,
    choices: Vec<Choice>,
    #[prop(optional, into)] value: String,
    /// What was chosen can be taken back.
    #[prop(optional)]
    can_be_none: bool,
) -> impl IntoView {
    let mut choices = choices;
    if can_be_none {
        choices.push(Choice::new("", td_string!(language(), common.no_choice)));
    }
    let chosen = vec![value];
    view! { <Group head input_type="radio" choices chosen/> }
}

/// Any number of some.
#[component]
pub fn CheckboxGroup(
    head: FieldHead,
    choices: Vec<Choice>,
    #[prop(optional)] values: Vec<String>,
) -> impl IntoView {
    view! { <Group head input_type="checkbox" choices chosen=values/> }
}

#[component]
fn Group(
    head: FieldHead,
    input_type: &'static str,
    choices: Vec<Choice>,
    chosen: Vec<String>,
) -> impl IntoView {
    let (described_by, is_wrong) = (head.described_by(), head.is_wrong());
    let (name, first_id) = (head.name.clone(), head.id());
    let items = choices
        .into_iter()
        .enumerate()
        .map(|(index, choice)| {
            // The error summary links to the first choice.
            let id = if index == 0 {
                first_id.clone()
            } else {
                format!("{first_id}-{index}")
            };
            let is_chosen = chosen.contains(&choice.code);
            view! { <Item id input_type name=name.clone() choice is_chosen/> }
        })
        .collect_view();
    view! {
        <fieldset class="field" class:is-wrong=is_wrong aria-describedby=described_by>
            <legend class="field-label">
                <FieldName head=head.clone()/>
            </legend>
            <FieldNotes head=head.clone()/>
            <div class="choices">{items}</div>
            <FieldError head/>
        </fieldset>
    }
}

#[component]
fn Item(
    id: String,
    input_type: &'static str,
    name: String,
    choice: Choice,
    is_chosen: bool,
) -> impl IntoView {
    view! {
        <label class="choice" for=id.clone()>
            <input id=id.clone() type=input_type name=name value=choice.code checked=is_chosen/>
            <span class="choice-text">
                <span class="choice-label">{choice.label}</span>
                {choice.note.map(|note| view! { <span class="choice-note">{note}</span> })}
            </span>
        </label>
    }
}
