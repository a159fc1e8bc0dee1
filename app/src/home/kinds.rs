use crate::language::language;
use crate::routes::paths;
use crate::ui::{Icon, Shape};
use leptos::prelude::*;
use model::Language;
use model::closed::Closed;
use model::opportunities::Kind;
use texts::{td_string, words};

/// The four kinds, with what each is and how many are open.
#[component]
pub fn Kinds(kinds: Vec<(Kind, u64)>) -> impl IntoView {
    let language = language();
    let items = Kind::ALL
        .iter()
        .map(|kind| {
            let open = kinds.iter().find(|(other, _)| other == kind).map_or(0, |(_, count)| *count);
            view! {
                <li>
                    <a class=format!("kind-tile kind-{}", kind.code()) href=paths::kind(language, *kind)>
                        <span class="kind-mark"><Icon shape=Shape::of(*kind)/></span>
                        <span class="kind-name">{words::of(language, *kind)}</span>
                        <span class="kind-lead">{lead(language, *kind)}</span>
                        <span class="kind-count">{td_string!(language, home.open, n = open)}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="kinds" aria-labelledby="kinds">
            <h2 id="kinds" class="only-read">{td_string!(language, home.kinds)}</h2>
            <ul>{items}</ul>
        </section>
    }
}

fn lead(language: Language, kind: Kind) -> &'static str {
    match kind {
        Kind::JointResearch => td_string!(language, home.lead_of.joint_research),
        Kind::Internship => td_string!(language, home.lead_of.internship),
        Kind::OverseasProgram => td_string!(language, home.lead_of.overseas_program),
        Kind::GuestCourse => td_string!(language, home.lead_of.guest_course),
    }
}
