use super::form::FormState;
use super::{Icon, Shape};
use crate::language::language;
use leptos::prelude::*;
use model::Language;
use model::closed::Closed;
use model::opportunities::{Field, Voice};
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

    /// A field of a posting, as it speaks to whom the posting speaks to.
    pub fn of(language: Language, voice: Voice, field: Field) -> Self {
        Self {
            name: field.to_string(),
            label: words::label_to(language, voice, field.code()).to_owned(),
            help: words::field_help(language, voice, field).map(str::to_owned),
            example: words::field_example(language, voice, field).map(str::to_owned),
            ..Self::default()
        }
    }

    /// Has to be given with some choices.
    #[must_use]
    pub fn required_when(mut self, when: impl Into<String>) -> Self {
        self.required_when = Some(when.into());
        self
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
    pub(super) fn described_by(&self) -> Option<String> {
        match (self.is_wrong(), self.help_id()) {
            (true, Some(help)) => Some(format!("{} {help}", self.error_id())),
            (true, None) => Some(self.error_id()),
            (false, help) => help,
        }
    }

    /// Whether the form says that something is wrong here.
    pub(super) fn is_wrong(&self) -> bool {
        FormState::here().problem_of(&self.name).is_some()
    }

    /// For `aria-invalid`.
    pub(super) fn invalid(&self) -> Option<&'static str> {
        self.is_wrong().then_some("true")
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
    let form = FormState::here();
    form.holds(&head.name, &head.label);
    form.problem_of(&head.name).map(|problem| {
        view! {
            <ErrorLine id=head.error_id()>
                {words::labelled_problem(language(), &head.name, &head.label, &problem)}
            </ErrorLine>
        }
    })
}

/// What is wrong with a field, below it. The browser has the same as a template.
#[component]
pub(super) fn ErrorLine(#[prop(optional)] id: Option<String>, children: Children) -> impl IntoView {
    view! {
        <p class="field-error" id=id>
            <Icon shape=Shape::Warning/>
            {children()}
        </p>
    }
}
