use crate::language::locale;
use crate::search::found_by_words;
use crate::ui::{Banner, Button, FactRow, FieldHead, TextInput, TextKind};
use leptos::prelude::*;
use model::search::FoundBy;
use model::synonyms::Tried;
use texts::{Locale, td_string, words};

/// How a query is understood with the present groups, and what it finds with and without them.
#[component]
pub fn Trial(query: String, tried: Option<Tried>) -> impl IntoView {
    let locale = locale();
    let head = FieldHead::new(locale, "try").label(td_string!(locale, synonym.try_query));
    let result = tried.map(|tried| view! { <Outcome query=query.clone() tried/> });
    view! {
        <section class="panel" aria-labelledby="trial">
            <h2 id="trial">{td_string!(locale, synonym.trial)}</h2>
            <p>{td_string!(locale, synonym.try_lead)}</p>
            <form method="get" class="filter-row">
                <TextInput head value=query kind=TextKind::Search/>
                <Button>{td_string!(locale, synonym.try_run)}</Button>
            </form>
            <div role="status">{result}</div>
        </section>
    }
}

#[component]
fn Outcome(query: String, tried: Tried) -> impl IntoView {
    let locale = locale();
    let met = tried.met.into_iter().map(|(word, others)| {
        let others = others.join(" / ");
        view! { <li>{td_string!(locale, synonym.try_met, word = word, others = others)}</li> }
    });
    let met: Vec<_> = met.collect();
    let nothing = met
        .is_empty()
        .then(|| view! { <p>{td_string!(locale, synonym.try_nothing)}</p> });
    let with = found(locale, tried.with, &query);
    let without = found(locale, tried.without, &query);
    view! {
        <Banner title=td_string!(locale, synonym.try_result, query = words::quoted(locale, &query))>
            {nothing}
            <ul>{met}</ul>
            <dl class="facts facts-narrow">
                <FactRow label=td_string!(locale, synonym.try_with)>{with}</FactRow>
                <FactRow label=td_string!(locale, synonym.try_without)>{without}</FactRow>
            </dl>
        </Banner>
    }
}

/// How many, and how they were found: without a synonym a search may fall back on fewer words.
fn found(locale: Locale, (hits, found_by): (u64, FoundBy), query: &str) -> AnyView {
    let how = found_by_words(locale, found_by, query).filter(|_| hits > 0);
    view! {
        {td_string!(locale, synonym.try_hits, n = hits)}
        {how.map(|how| view! { <br/><span class="hint">{how}</span> })}
    }
    .into_any()
}
