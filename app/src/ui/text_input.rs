use super::field::{FieldFrame, FieldHead};
use leptos::prelude::*;

/// What a line holds; decides the keyboard of a phone and what the browser may fill in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextKind {
    #[default]
    Plain,
    Email,
    Url,
    Number,
    CurrentPassword,
    NewPassword,
    PersonName,
    Search,
}

impl TextKind {
    fn input_type(self) -> &'static str {
        match self {
            // `type=number` refuses full-width digits, `type=email` and `type=url` refuse what `check` repairs.
            Self::Plain | Self::Number | Self::PersonName | Self::Email | Self::Url => "text",
            Self::CurrentPassword | Self::NewPassword => "password",
            Self::Search => "search",
        }
    }

    fn keyboard(self) -> Option<&'static str> {
        match self {
            Self::Email => Some("email"),
            Self::Url => Some("url"),
            Self::Number => Some("numeric"),
            Self::Search => Some("search"),
            _ => None,
        }
    }

    fn autocomplete(self) -> Option<&'static str> {
        match self {
            Self::Email => Some("username"),
            Self::CurrentPassword => Some("current-password"),
            Self::NewPassword => Some("new-password"),
            Self::PersonName => Some("name"),
            Self::Number => Some("off"),
            _ => None,
        }
    }

    fn width(self) -> &'static str {
        if self == Self::Number {
            "input input-short"
        } else {
            "input"
        }
    }
}

/// One line of text.
#[component]
pub fn TextInput(
    head: FieldHead,
    #[prop(optional, into)] value: String,
    #[prop(optional)] kind: TextKind,
    /// A unit after the field.
    #[prop(optional, into)]
    unit: Option<String>,
) -> impl IntoView {
    let (id, name, required) = (head.id(), head.name.clone(), head.required);
    let (described_by, invalid) = (head.described_by(), head.invalid());
    let spelling = matches!(kind, TextKind::Email | TextKind::Url).then_some("false");
    view! {
        <FieldFrame head>
            <div class="input-row">
                <input
                    class=kind.width()
                    id=id
                    name=name
                    type=kind.input_type()
                    value=value
                    inputmode=kind.keyboard()
                    autocomplete=kind.autocomplete()
                    autocapitalize=spelling.map(|_| "none")
                    spellcheck=spelling
                    required=required
                    aria-invalid=invalid
                    aria-describedby=described_by
                />
                {unit.map(|unit| view! { <span class="input-unit">{unit}</span> })}
            </div>
        </FieldFrame>
    }
}
