use crate::language::language;
use crate::ui::{Banner, Button, FactRow, FieldHead, TextInput, TextKind};
use leptos::prelude::*;
use model::Language;
use model::search::FoundBy;
use model::synonyms::Tried;
use texts::{td_string, words};

/// How a query is understood with the present groups, and what it finds with and without them.
#[component]
pub fn Trial(query: String, tried: Option<Tried>) -> impl IntoView {
    let language = language();
    let head = FieldHead::new(language, "try").label(td_string!(language, synonym.try_query));
    let result = tried.map(|tried| view! { <Outcome query=query.clone() tried/> });
    view! {
        <section class="panel" aria-labelledby="trial">
            <h2 id="trial">{td_string!(language, synonym.trial)}</h2>
            <p>{td_string!(language, synonym.try_lead)}</p>
            <form method="get" class="filter-row">
                <TextInput head value=query kind=TextKind::Search/>
                <Button>{td_string!(language, synonym.try_run)}</Button>
            </form>
            <div role="status">{result}</div>
        </section>
    }
}

#[component]
fn Outcome(query: String, tried: Tried) -> impl IntoView {
    let language = language();
    let met = tried.met.into_iter().map(|(word, others)| {
        let others = others.join(" / ");
        view! { <li>{td_string!(language, synonym.try_met, word = word, others = others)}</li> }
    });
    let met: Vec<_> = met.collect();
    let nothing = met
        .is_empty()
        .then(|| view! { <p>{td_string!(language, synonym.try_nothing)}</p> });
    let with = found(language, tried.with, &query);
    let without = found(language, tried.without, &query);
    view! {
        <Banner title=td_string!(language, synonym.try_result, query = words::quoted(language, &query))>
            {nothing}
            <ul>{met}</ul>
            <dl class="facts facts-narrow">
                <FactRow label=td_string!(language, synonym.try_with)>{with}</FactRow>
                <FactRow label=td_string!(language, synonym.try_without)>{without}</FactRow>
            </dl>
        </Banner>
    }
}

/// How many, and how they were found: without a synonym a search may fall back on fewer words.
fn found(language: Language, (hits, found_by): (u64, FoundBy), query: &str) -> AnyView {
    let how = words::found_by(language, found_by, query).filter(|_| hits > 0);
    view! {
        {td_string!(language, synonym.try_hits, n = hits)}
        {how.map(|how| view! { <br/><span class="hint">{how}</span> })}
    }
    .into_any()
}
