use super::room;
use crate::language::language;
use crate::layout::StillPage;
use crate::routes::{Route, paths};
use crate::ui::{EmptyState, Instant, Table, paged};
use leptos::prelude::*;
use model::Language;
use model::page::Page;
use model::register::LedgerLine;
use texts::td_string;

/// `/registrar/ledger`
pub fn shown(lines: Page<LedgerLine>) -> StillPage {
    let language = language();
    let title = td_string!(language, register.ledger);
    let empty = view! {
        <EmptyState
            title=td_string!(language, register.ledger_page.none)
            advice=td_string!(language, register.ledger_page.none_advice)
            action=(paths::registrar_claims(language), td_string!(language, register.claims).to_owned())
        />
    };
    let list = paged(
        lines,
        move |page| {
            paths::registrar_ledger(language) + &paths::page_query(None::<(&str, String)>, page)
        },
        empty,
        move |lines| {
            let columns = vec![
                td_string!(language, register.ledger_page.at).to_owned(),
                td_string!(language, register.ledger_page.by).to_owned(),
                td_string!(language, register.ledger_page.why).to_owned(),
                td_string!(language, register.ledger_page.entries).to_owned(),
            ];
            let rows = lines.into_iter().map(|line| row(language, line));
            view! { <Table caption=title columns rows=rows.collect()/> }.into_any()
        },
    );
    let body = view! {
        <p>{td_string!(language, register.ledger_page.lead)}</p>
        {list}
    };
    room::shown(Route::RegistrarLedger, title.to_owned(), None, &[], body)
}

fn row(language: Language, line: LedgerLine) -> Vec<AnyView> {
    let why = match (line.claim, line.whom.is_empty()) {
        (Some(claim), _) => {
            let href = paths::registrar_claim(language, claim);
            view! { <a href=href>{td_string!(language, register.ledger_page.for_claim)}</a> }
                .into_any()
        }
        (None, true) => {
            td_string!(language, register.ledger_page.for_file, name = line.purpose).into_any()
        }
        (None, false) => line.purpose.into_any(),
    };
    vec![
        view! { <Instant at=line.at/> }.into_any(),
        line.by.into_any(),
        why,
        td_string!(language, register.ledger_page.count, n = line.entries).into_any(),
    ]
}
