use crate::language::language;
use crate::ui::{Banner, FactRow, Instant, Tone};
use leptos::prelude::*;
use model::audit::{ChainCheck, ChainState};
use texts::{td_string, words};

/// Whether the journal is as it was written, as far as that is known.
#[component]
pub fn Chain(state: ChainState) -> impl IntoView {
    let language = language();
    let checked = state.checked;
    view! {
        {match checked {
            Some(check) => view! { <Checked check/> }.into_any(),
            None => view! { <p>{td_string!(language, audit.chain.unchecked)}</p> }.into_any(),
        }}
        <dl class="facts">
            {checked.map(|check| view! {
                <FactRow label=td_string!(language, audit.chain.checked_at)><Instant at=check.at/></FactRow>
            })}
            <FactRow label=td_string!(language, audit.chain.chained)>{state.chained}</FactRow>
            <FactRow label=td_string!(language, audit.chain.unchained)>{state.unchained}</FactRow>
        </dl>
        <p class="hint">{td_string!(language, audit.chain.lead)}</p>
    }
}

#[component]
fn Checked(check: ChainCheck) -> impl IntoView {
    let language = language();
    match check.found {
        None => {
            let words = td_string!(language, audit.chain.sound, n = check.chained);
            view! { <Banner tone=Tone::Success><p>{words}</p></Banner> }.into_any()
        }
        Some(found) => {
            let words = words::broken(language, &found);
            let title = td_string!(language, audit.chain.broken);
            view! { <Banner tone=Tone::Error title><p>{words}</p></Banner> }.into_any()
        }
    }
}
