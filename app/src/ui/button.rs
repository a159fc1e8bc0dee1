use leptos::prelude::*;

/// How much a button asks to be pressed. At most one primary a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    Primary,
    #[default]
    Secondary,
    Quiet,
    Danger,
}

impl ButtonKind {
    fn class(self) -> &'static str {
        match self {
            Self::Primary => "button button-primary",
            Self::Secondary => "button button-secondary",
            Self::Quiet => "button button-quiet",
            Self::Danger => "button button-danger",
        }
    }
}

/// Sends its form, with `name=value` when given.
#[component]
pub fn Button(
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional, into)] name: Option<String>,
    #[prop(optional, into)] value: Option<String>,
    /// The id of the form, when the button stands outside of it.
    #[prop(optional, into)]
    form: Option<String>,
    /// Sends what is typed whether it is right or not, as a draft.
    #[prop(optional)]
    unchecked: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <button type="submit" class=kind.class() name=name value=value form=form formnovalidate=unchecked>
            {children()}
        </button>
    }
}

/// A link that looks like a button: it leads somewhere and changes nothing.
#[component]
pub fn LinkButton(
    #[prop(into)] href: String,
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional, into)] rel: Option<String>,
    children: Children,
) -> impl IntoView {
    view! {
        <a class=kind.class() href=href rel=rel>
            {children()}
        </a>
    }
}
