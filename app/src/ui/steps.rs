use super::{Icon, Shape};
use crate::language::language;
use leptos::prelude::*;
use texts::td_string;

/// Where a person is in a form of several pages.
#[component]
pub fn Steps(
    /// Name, address (when it may be visited) and whether it is done.
    steps: Vec<(String, Option<String>, bool)>,
    /// Counted from 0.
    now: usize,
) -> impl IntoView {
    let language = language();
    let total = steps.len();
    let items = steps
        .into_iter()
        .enumerate()
        .map(|(index, (name, href, is_done))| {
            let number = if is_done && index != now {
                view! { <span class="step-number"><Icon shape=Shape::Check/></span> }.into_any()
            } else {
                view! { <span class="step-number" aria-hidden="true">{index + 1}</span> }.into_any()
            };
            let done = (is_done && index != now)
                .then(|| view! { <span class="only-read">{td_string!(language, common.step_done)}</span> });
            let label = match href.filter(|_| index != now) {
                Some(href) => view! { <a class="step-name" href=href>{name}</a> }.into_any(),
                None => view! { <span class="step-name">{name}</span> }.into_any(),
            };
            view! {
                <li class="step" class:is-done=is_done aria-current=(index == now).then_some("step")>
                    {number}
                    {label}
                    {done}
                </li>
            }
        })
        .collect_view();
    view! { <ol class="steps" aria-label=td_string!(language, common.step_of, n = now + 1, total = total)>{items}</ol> }
}
