use crate::language::language;
use crate::ui::Instant;
use leptos::prelude::*;
use model::moderation::TimelineEntry;
use texts::{td_string, words};

/// A posting's history from the journal, oldest first.
#[component]
pub fn Timeline(entries: Vec<TimelineEntry>) -> impl IntoView {
    let language = language();
    let items = entries
        .into_iter()
        .map(|entry| {
            let actor = match (entry.actor, entry.actor_role) {
                (Some(name), Some(role)) => {
                    td_string!(
                        language,
                        posting.actor,
                        name = name,
                        role = words::of(language, role)
                    )
                }
                (Some(name), None) => name,
                (None, _) => td_string!(language, posting.the_portal).to_owned(),
            };
            view! {
                <li class="flow timeline-entry">
                    <Instant at=entry.at/>
                    <span class="timeline-act">{words::of(language, entry.verb)}</span>
                    <span class="timeline-actor">{actor}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="panel" aria-labelledby="timeline">
            <h2 id="timeline">{td_string!(language, posting.timeline)}</h2>
            <ol class="stack-wide timeline">{items}</ol>
        </section>
    }
}
