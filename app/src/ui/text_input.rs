use super::field::{FieldFrame, FieldHead};
use super::reveal::Reveal;
use leptos::prelude::*;

/// What a line holds; decides the keyboard of a phone and what the browser may fill in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextKind {
    #[default]
    Plain,
    /// The address that somebody signs in with.
    Email,
    /// An e-mail address to write to.
    Address,
    Url,
    Number,
    /// A number that may have a decimal point.
    Decimal,
    CurrentPassword,
    NewPassword,
    PersonName,
    /// Digits of a mail or a message.
    Code,
    Search,
}

impl TextKind {
    fn input_type(self) -> &'static str {
        match self {
            // `type=number` refuses full-width digits, `type=email` and `type=url` refuse what `check` repairs.
            Self::Plain
            | Self::Number
            | Self::Decimal
            | Self::PersonName
            | Self::Code
            | Self::Email
            | Self::Address
            | Self::Url => "text",
            Self::CurrentPassword | Self::NewPassword => "password",
            Self::Search => "search",
        }
    }

    fn keyboard(self) -> Option<&'static str> {
        match self {
            Self::Email | Self::Address => Some("email"),
            Self::Url => Some("url"),
            Self::Number | Self::Code => Some("numeric"),
            Self::Decimal => Some("decimal"),
            Self::Search => Some("search"),
            _ => None,
        }
    }

    fn autocomplete(self) -> Option<&'static str> {
        match self {
            Self::Email => Some("username"),
            Self::Address => Some("email"),
            Self::CurrentPassword => Some("current-password"),
            Self::NewPassword => Some("new-password"),
            Self::PersonName => Some("name"),
            Self::Code => Some("one-time-code"),
            Self::Number | Self::Decimal => Some("off"),
            _ => None,
        }
    }

    fn width(self) -> &'static str {
        if matches!(self, Self::Number | Self::Decimal | Self::Code) {
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
    /// The id of a `<datalist>` of what may be typed.
    #[prop(optional)]
    list: Option<&'static str>,
) -> impl IntoView {
    let (id, name, required) = (head.id(), head.name.clone(), head.required);
    let (described_by, invalid) = (head.described_by(), head.invalid());
    let hidden = (kind.input_type() == "password").then(|| id.clone());
    let spelling =
        matches!(kind, TextKind::Email | TextKind::Address | TextKind::Url).then_some("false");
    view! {
        <FieldFrame head>
            <div class="input-row">
                <input
                    class=kind.width()
                    id=id
                    name=name
                    type=kind.input_type()
                    value=value
                    list=list
                    inputmode=kind.keyboard()
                    autocomplete=kind.autocomplete()
                    autocapitalize=spelling.map(|_| "none")
                    spellcheck=spelling
                    required=required
                    aria-invalid=invalid
                    aria-describedby=described_by
                />
                {hidden.map(|of| view! { <Reveal of/> })}
                {unit.map(|unit| view! { <span class="input-unit">{unit}</span> })}
            </div>
        </FieldFrame>
    }
}
