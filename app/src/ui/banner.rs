use super::{Icon, Shape};
use leptos::prelude::*;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    #[default]
    Info,
    Success,
    Warning,
    Error,
}

/// A message in the flow of the page.
#[component]
pub fn Banner(
    #[prop(optional)] tone: Tone,
    #[prop(optional, into)] title: Option<String>,
    children: Children,
) -> impl IntoView {
    let (class, shape) = match tone {
        Tone::Info => ("banner banner-info", Shape::Info),
        Tone::Success => ("banner banner-success", Shape::Check),
        Tone::Warning => ("banner banner-warning", Shape::Warning),
        Tone::Error => ("banner banner-error", Shape::Warning),
    };
    view! {
        <div class=class>
            <Icon shape/>
            <div class="banner-text">
                {title.map(|title| view! { <p class="banner-title">{title}</p> })}
                {children()}
            </div>
        </div>
    }
}
