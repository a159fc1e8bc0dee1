use super::{Icon, Shape};
use crate::language::language;
use leptos::prelude::*;
use model::closed::Closed;
use model::opportunities::{Kind, Stage};
use texts::words;

/// The kind of a posting: a colour, a drawing and a word, so that none of them has to be recognised alone.
#[component]
pub fn KindBadge(kind: Kind) -> impl IntoView {
    view! {
        <span class=format!("badge kind-{}", kind.code())>
            <Icon shape=Shape::of(kind)/>
            {words::of(language(), kind)}
        </span>
    }
}

#[component]
pub fn StageBadge(stage: Stage) -> impl IntoView {
    view! { <span class=format!("badge stage stage-{}", stage.code())>{words::of(language(), stage)}</span> }
}

/// A short remark beside a title.
#[component]
pub fn Tag(#[prop(optional)] shape: Option<Shape>, children: Children) -> impl IntoView {
    view! {
        <span class="tag">
            {shape.map(|shape| view! { <Icon shape/> })}
            {children()}
        </span>
    }
}
