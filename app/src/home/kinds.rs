use crate::language::{language, locale};
use crate::routes::paths;
use crate::ui::{Icon, Shape};
use leptos::prelude::*;
use model::closed::Closed;
use model::opportunities::Kind;
use texts::{Locale, td_string, words};

/// The four kinds, with what each is and how many are open.
#[component]
pub fn Kinds(kinds: Vec<(Kind, u64)>) -> impl IntoView {
    let (language, locale) = (language(), locale());
    let items = Kind::ALL
        .iter()
        .map(|kind| {
            let open = kinds.iter().find(|(other, _)| other == kind).map_or(0, |(_, count)| *count);
            view! {
                <li>
                    <a class=format!("kind-tile kind-{}", kind.code()) href=paths::kind(language, *kind)>
                        <span class="kind-mark"><Icon shape=Shape::of(*kind)/></span>
                        <span class="kind-name">{words::kind(locale, *kind)}</span>
                        <span class="kind-lead">{lead(locale, *kind)}</span>
                        <span class="kind-count">{td_string!(locale, home.open, n = open)}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="kinds" aria-labelledby="kinds">
            <h2 id="kinds" class="only-read">{td_string!(locale, home.kinds)}</h2>
            <ul>{items}</ul>
        </section>
    }
}

fn lead(locale: Locale, kind: Kind) -> &'static str {
    match kind {
        Kind::JointResearch => td_string!(locale, home.lead_of.joint_research),
        Kind::Internship => td_string!(locale, home.lead_of.internship),
        Kind::OverseasProgram => td_string!(locale, home.lead_of.overseas_program),
        Kind::GuestCourse => td_string!(locale, home.lead_of.guest_course),
    }
}
