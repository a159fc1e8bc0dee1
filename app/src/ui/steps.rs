use super::{Icon, Shape};
use crate::language::language;
use leptos::prelude::*;
use texts::td_string;

/// A page of a form of several pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepShown {
    pub name: String,
    pub href: String,
    /// How many fields still ask for something; `None` for a page that has none.
    pub left: Option<usize>,
}

/// Where a person is in a form of several pages.
#[component]
pub fn Steps(
    steps: Vec<StepShown>,
    /// Counted from 0.
    now: usize,
) -> impl IntoView {
    let language = language();
    let total = steps.len();
    let items = steps
        .into_iter()
        .enumerate()
        .map(|(index, StepShown { name, href, left })| {
            let is_elsewhere = index != now;
            let is_done = left == Some(0);
            let number = if is_done && is_elsewhere {
                view! { <span class="step-number"><Icon shape=Shape::Check/></span> }.into_any()
            } else {
                view! { <span class="step-number" aria-hidden="true">{index + 1}</span> }.into_any()
            };
            let state = left.filter(|_| is_elsewhere).map(|left| match left {
                0 => view! { <span class="only-read">{td_string!(language, common.step_done)}</span> }.into_any(),
                n => view! { <span class="step-left">{td_string!(language, common.step_left, n = n)}</span> }.into_any(),
            });
            let label = if is_elsewhere {
                view! { <a class="step-name" href=href>{name}</a> }.into_any()
            } else {
                view! { <span class="step-name">{name}</span> }.into_any()
            };
            view! {
                <li class="step" class:is-done=is_done aria-current=(index == now).then_some("step")>
                    {number}
                    {label}
                    {state}
                </li>
            }
        })
        .collect_view();
    view! { <ol class="steps" aria-label=td_string!(language, common.step_of, n = now + 1, total = total)>{items}</ol> }
}
