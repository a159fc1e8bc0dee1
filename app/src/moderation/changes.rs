use crate::language::language;
use crate::ui::Table;
use leptos::prelude::*;
use model::opportunities::{Change, Input, Kind, spec_of};
use model::time::parse_day;
use texts::{td_string, words};

/// What an edit changes against the published text; nothing for something new.
#[component]
pub fn Changes(kind: Kind, changes: Vec<Change>) -> impl IntoView {
    let language = language();
    if changes.is_empty() {
        return ().into_any();
    }
    let columns = vec![
        td_string!(language, desk.change.field).to_owned(),
        td_string!(language, desk.change.before).to_owned(),
        td_string!(language, desk.change.after).to_owned(),
    ];
    let rows = changes
        .into_iter()
        .map(|change| {
            vec![
                words::of(language, change.field).into_any(),
                view! { <del class="change-text">{typed(kind, &change, &change.before)}</del> }
                    .into_any(),
                view! { <ins class="change-text">{typed(kind, &change, &change.after)}</ins> }
                    .into_any(),
            ]
        })
        .collect();
    view! {
        <section class="panel" aria-labelledby="changes">
            <h2 id="changes">{td_string!(language, desk.changes)}</h2>
            <p>{td_string!(language, desk.changes_lead)}</p>
            <Table caption=td_string!(language, desk.changes) columns rows/>
        </section>
    }
    .into_any()
}

/// Codes as words, everything else as typed.
fn typed(kind: Kind, change: &Change, text: &str) -> String {
    let language = language();
    match spec_of(kind, change.field).map(|spec| spec.input) {
        Some(Input::Organization) if text.is_empty() => {
            td_string!(language, common.school).to_owned()
        }
        _ if text.is_empty() => td_string!(language, common.none).to_owned(),
        Some(Input::Choice(_) | Input::Choices(_)) => {
            let words: Vec<String> = text
                .lines()
                .map(|code| words::choice(language, change.field, code))
                .collect();
            words.join("\n")
        }
        Some(Input::Day) => {
            parse_day(text).map_or_else(|| text.to_owned(), |day| words::day(language, day))
        }
        Some(Input::Tick) => td_string!(language, common.yes).to_owned(),
        _ => text.to_owned(),
    }
}
