use super::room;
use crate::language::language;
use crate::layout::StillPage;
use crate::routes::{Route, paths};
use crate::ui::{EmptyState, Instant, Tab, Table, Tabs, paged, told};
use leptos::prelude::*;
use model::Language;
use model::closed::Closed;
use model::page::Page;
use model::register::{ClaimLine, ClaimMove, ClaimState};
use texts::{td_string, words};

/// `/registrar`: claims that wait, or all of a state.
pub fn shown(claims: Page<ClaimLine>, state: Option<ClaimState>, done: &str) -> StillPage {
    let language = language();
    let title = td_string!(language, register.claims);
    let empty = view! {
        <EmptyState
            title=td_string!(language, register.queue.none)
            advice=td_string!(language, register.queue.none_advice)
            action=(paths::registrar_files(language), td_string!(language, register.files).to_owned())
        />
    };
    let list = paged(
        claims,
        move |page| address(language, state, page),
        empty,
        move |claims| {
            let columns = vec![
                td_string!(language, register.queue.name).to_owned(),
                td_string!(language, register.queue.year).to_owned(),
                td_string!(language, register.queue.sent_at).to_owned(),
                td_string!(language, register.queue.state).to_owned(),
            ];
            let rows = claims.into_iter().map(|claim| row(language, claim));
            view! { <Table caption=title columns rows=rows.collect()/> }.into_any()
        },
    );
    let body = view! {
        <p>{td_string!(language, register.sealed)}</p>
        <Tabs label=td_string!(language, register.queue.state) tabs=tabs(language, state)/>
        {list}
    };
    room::shown(
        Route::RegistrarClaims,
        title.to_owned(),
        told::<ClaimMove>(done),
        &[],
        body,
    )
}

pub(super) fn row(language: Language, claim: ClaimLine) -> Vec<AnyView> {
    let href = paths::registrar_claim(language, claim.id);
    let tries = (claim.tries > 1).then(|| {
        let words = td_string!(language, register.queue.tries, n = claim.tries);
        view! { <br/><span class="hint">{words}</span> }
    });
    vec![
        view! { <a class="queue-link" href=href>{claim.name}</a> {tries} }.into_any(),
        claim.year.to_string().into_any(),
        view! { <Instant at=claim.sent_at/> }.into_any(),
        words::of(language, claim.state).into_any(),
    ]
}

fn tabs(language: Language, here: Option<ClaimState>) -> Vec<Tab> {
    let tab = |state: Option<ClaimState>, name: &str| Tab {
        href: address(language, state, 1),
        name: name.to_owned(),
        count: None,
        is_here: state == here,
    };
    let waiting = tab(None, td_string!(language, register.queue.waiting));
    let others = [
        ClaimState::Asked,
        ClaimState::Accepted,
        ClaimState::Declined,
    ];
    let others = others.map(|state| tab(Some(state), words::of(language, state)));
    std::iter::once(waiting).chain(others).collect()
}

fn address(language: Language, state: Option<ClaimState>, page: u32) -> String {
    let state = state.map(|state| ("state", state.code().to_owned()));
    paths::registrar_claims(language) + &paths::page_query(state, page)
}
