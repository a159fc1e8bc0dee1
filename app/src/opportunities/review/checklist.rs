use crate::language::language;
use crate::ui::{Icon, Shape};
use leptos::prelude::*;
use model::moderation::Finding;
use texts::{td_string, words};

/// What the rules of the field say about a posting. What does not hold comes first; staff decide all the same.
#[component]
pub fn Checklist(findings: Vec<Finding>) -> impl IntoView {
    let language = language();
    let open = findings.iter().filter(|finding| !finding.holds).count();
    let summary = match open {
        0 => td_string!(language, desk.all_hold).to_owned(),
        n => td_string!(language, desk.to_look_at, n = n),
    };
    let (held, not_held): (Vec<_>, Vec<_>) =
        findings.into_iter().partition(|finding| finding.holds);
    let items = not_held
        .into_iter()
        .chain(held)
        .map(|finding| {
            let (class, shape, word) = if finding.holds {
                (
                    "check check-holds",
                    Shape::Check,
                    td_string!(language, desk.holds),
                )
            } else {
                (
                    "check check-open",
                    Shape::Warning,
                    td_string!(language, desk.look),
                )
            };
            view! {
                <li class=class>
                    <Icon shape/>
                    <span class="only-read">{word}</span>
                    <span>{words::finding(language, &finding)}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <p>{summary}</p>
        <ul class="stack">{items}</ul>
    }
}
