use crate::language::language;
use crate::ui::{Instant, Linked, Tag};
use leptos::prelude::*;
use model::moderation::Note;
use texts::{td_string, words};

/// What staff and poster have written to each other about a posting, oldest first.
#[component]
pub fn Conversation(
    notes: Vec<Note>,
    /// The form of the answer, where one is asked for.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let language = language();
    if notes.is_empty() && children.is_none() {
        return ().into_any();
    }
    let items = notes
        .into_iter()
        .map(|note| view! { <Line note/> })
        .collect_view();
    view! {
        <section class="conversation panel" aria-labelledby="conversation">
            <h2 id="conversation">{td_string!(language, posting.conversation)}</h2>
            <ol class="stack-wide">{items}</ol>
            {children.map(|children| children())}
        </section>
    }
    .into_any()
}

#[component]
fn Line(note: Note) -> impl IntoView {
    let language = language();
    let class = if note.from_staff {
        "stack note note-staff"
    } else {
        "stack note"
    };
    view! {
        <li class=class>
            <p class="flow note-head">
                <strong>{note.author}</strong>
                <span>{words::of(language, note.verb)}</span>
                <Instant at=note.at/>
            </p>
            {note.reason.map(|reason| view! { <p><Tag>{words::of(language, reason)}</Tag></p> })}
            <p class="as-typed"><Linked text=note.text/></p>
        </li>
    }
}
