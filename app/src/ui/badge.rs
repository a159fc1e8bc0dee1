use super::drawn::{Escaped, drawn};
use super::{Icon, Shape};
use crate::language::language;
use leptos::prelude::*;
use model::Language;
use model::closed::Closed;
use model::opportunities::{Kind, Stage};
use texts::words;

/// The kind of a posting: a colour, a drawing and a word, so that none of them has to be recognised alone.
#[component]
pub fn KindBadge(kind: Kind) -> impl IntoView {
    drawn(kind_badge(language(), kind))
}

/// The same as text.
pub fn kind_badge(language: Language, kind: Kind) -> String {
    format!(
        "<span class=\"badge kind-{}\">{}{}</span>",
        kind.code(),
        Shape::of(kind).html(),
        Escaped(words::of(language, kind))
    )
}

#[component]
pub fn StageBadge(stage: Stage) -> impl IntoView {
    view! { <span class=format!("badge stage stage-{}", stage.code())>{words::of(language(), stage)}</span> }
}

/// A short remark beside a title, as text.
pub fn tag(class: &str, shape: Option<Shape>, words: &str) -> String {
    let icon = shape.map_or("", Shape::html);
    format!("<span class=\"{class}\">{icon}{}</span>", Escaped(words))
}

/// The same beside views.
#[component]
pub fn Tag(#[prop(optional)] shape: Option<Shape>, children: Children) -> impl IntoView {
    view! {
        <span class="tag">
            {shape.map(|shape| view! { <Icon shape/> })}
            {children()}
        </span>
    }
}
