use crate::host::school_name;
use crate::language::language;
use crate::ui::Table;
use leptos::prelude::*;
use model::money::Money;
use model::opportunities::{Change, Field, Input, Kind, spec_of};
use model::text::{Stretch, differences};
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
            let [was, will_be] = change.amounts;
            let before = typed(kind, change.field, &change.before, was);
            let after = typed(kind, change.field, &change.after, will_be);
            let (before, after) = differences(&before, &after);
            vec![
                words::of(language, change.field).into_any(),
                shown(before, |text| {
                    view! { <del class="change-text">{text}</del> }.into_any()
                }),
                shown(after, |text| {
                    view! { <ins class="change-text">{text}</ins> }.into_any()
                }),
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

/// A text whose changed words are marked.
fn shown(stretches: Vec<Stretch>, marked: fn(String) -> AnyView) -> AnyView {
    let stretches = stretches.into_iter().map(|one| match one.is_changed {
        true => marked(one.text),
        false => one.text.into_any(),
    });
    view! { <div class="change-cell">{stretches.collect_view()}</div> }.into_any()
}

/// Codes as words, amounts with their currency, everything else as typed.
fn typed(kind: Kind, field: Field, text: &str, amount: Option<Money>) -> String {
    let language = language();
    if let Some(amount) = amount {
        return words::money(language, amount);
    }
    match spec_of(kind, field).map(|spec| spec.input) {
        Some(Input::Organization) if text.is_empty() => school_name(language),
        _ if text.is_empty() => td_string!(language, common.none).to_owned(),
        Some(Input::Choice(_) | Input::Choices(_)) => {
            let words: Vec<String> = text
                .lines()
                .map(|code| words::choice(language, field, code))
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
