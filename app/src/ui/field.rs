use super::form::FormState;
use super::{Icon, Shape};
use crate::language::language;
use leptos::prelude::*;
use model::Language;
use model::opportunities::{Field, FieldSpec};
use texts::{td_string, words};

/// What stands around the element people type into: name, whether it has to be given, help.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldHead {
    pub name: String,
    pub label: String,
    pub required: bool,
    /// When it has to be given, where that hangs on another field.
    pub required_when: Option<String>,
    pub help: Option<String>,
    pub example: Option<String>,
    /// See [`Self::within`].
    pub prefix: Option<&'static str>,
}

impl FieldHead {
    /// A field of a form by the name it is sent under.
    pub fn new(language: Language, name: &str) -> Self {
        Self {
            name: name.to_owned(),
            label: words::label(language, name).to_owned(),
            ..Self::default()
        }
    }

    /// A field of a posting.
    pub fn of(language: Language, spec: &FieldSpec) -> Self {
        Self {
            name: spec.field.to_string(),
            label: words::field_label(language, spec.field).to_owned(),
            required: spec.required,
            required_when: (spec.field == Field::Prefecture)
                .then(|| td_string!(language, common.required_in_japan).to_owned()),
            help: words::field_help(language, spec.field).map(str::to_owned),
            example: words::field_example(language, spec.field).map(str::to_owned),
            prefix: None,
        }
    }

    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    #[must_use]
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Tells fields of the same name apart when a page has several forms.
    #[must_use]
    pub fn within(mut self, form: &'static str) -> Self {
        self.prefix = Some(form);
        self
    }

    /// The id of the element people type into; error summaries link to it.
    pub fn id(&self) -> String {
        match self.prefix {
            Some(prefix) => format!("{prefix}-{}", self.name),
            None => format!("field-{}", self.name),
        }
    }

    pub(super) fn help_id(&self) -> Option<String> {
        (self.help.is_some() || self.example.is_some()).then(|| format!("{}-help", self.id()))
    }

    pub(super) fn error_id(&self) -> String {
        format!("{}-error", self.id())
    }

    /// For `aria-describedby`: the error first, because it matters more.
    pub(super) fn described_by(&self) -> impl Fn() -> Option<String> + Clone + Send + Sync + use<> {
        let (help, error, wrong) = (self.help_id(), self.error_id(), self.is_wrong());
        move || match (wrong(), &help) {
            (true, Some(help)) => Some(format!("{error} {help}")),
            (true, None) => Some(error.clone()),
            (false, help) => help.clone(),
        }
    }

    /// Whether the form says that something is wrong here; changes when the browser checks.
    pub(super) fn is_wrong(&self) -> impl Fn() -> bool + Clone + Send + Sync + use<> {
        let (state, name) = (FormState::here(), self.name.clone());
        move || state.problem_of(&name).is_some()
    }
}

/// Label, help and error around one element. Groups of choices use [`super::RadioGroup`] and its like instead.
#[component]
pub fn FieldFrame(head: FieldHead, children: Children) -> impl IntoView {
    view! {
        <div class="field">
            <label class="field-label" for=head.id()>
                <FieldName head=head.clone()/>
            </label>
            <FieldNotes head=head.clone()/>
            {children()}
            <FieldError head/>
        </div>
    }
}

#[component]
pub(super) fn FieldName(head: FieldHead) -> impl IntoView {
    let language = language();
    let (class, mark) = match head.required_when {
        _ if head.required => (
            "field-required",
            td_string!(language, common.required).to_owned(),
        ),
        Some(when) => ("field-required", when),
        None => (
            "field-optional",
            td_string!(language, common.optional).to_owned(),
        ),
    };
    view! {
        <span class="field-name">{head.label}</span>
        <span class=class>{mark}</span>
    }
}

#[component]
pub(super) fn FieldNotes(head: FieldHead) -> impl IntoView {
    let id = head.help_id();
    id.map(|id| {
        view! {
            <div class="field-help" id=id>
                {head.help.map(|help| view! { <p>{help}</p> })}
                {head.example.map(|example| view! { <p>{td_string!(language(), common.example, example = example)}</p> })}
            </div>
        }
    })
}

#[component]
pub(super) fn FieldError(head: FieldHead) -> impl IntoView {
    let (state, language, id) = (FormState::here(), language(), head.error_id());
    let name = head.name;
    move || {
        let id = id.clone();
        state.problem_of(&name).map(|problem| {
            view! {
                <p class="field-error" id=id>
                    <Icon shape=Shape::Warning/>
                    {words::field_problem(language, &problem)}
                </p>
            }
        })
    }
}
