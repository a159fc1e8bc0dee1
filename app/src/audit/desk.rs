use super::chain::Chain;
use super::question::Search;
use crate::forms::{Filled, Outcome};
use crate::language::language;
use crate::layout::StillPage;
use crate::routes::paths;
use crate::ui::{Breadcrumb, Instant, Table, paged};
use leptos::prelude::*;
use model::Language;
use model::audit::{AuditQuestion, ChainState, LookLine};
use model::page::Page;
use texts::{td_string, words};

/// `/desk/audit`
pub fn shown(state: ChainState, looks: Page<LookLine>) -> StillPage {
    let language = language();
    let title = td_string!(language, audit.title);
    let outcome = use_context::<Outcome>();
    let filled = Filled::of(outcome.as_ref(), "");
    let above = vec![(
        paths::desk(language),
        td_string!(language, desk.title).to_owned(),
    )];
    let none = view! { <p>{td_string!(language, audit.looks.none)}</p> };
    let list = paged(
        looks,
        move |page| paths::desk_audit(language) + &paths::page_query(None::<(&str, String)>, page),
        none,
        move |lines| table(language, lines),
    );
    let body = view! {
        <Breadcrumb above here=title/>
        <h1>{title}</h1>
        <p>{td_string!(language, audit.lead)}</p>
        <section class="panel" aria-labelledby="search">
            <h2 id="search">{td_string!(language, audit.search)}</h2>
            <Search filled question=AuditQuestion::default()/>
        </section>
        <section class="panel" aria-labelledby="chain">
            <h2 id="chain">{td_string!(language, audit.chain.title)}</h2>
            <Chain state/>
        </section>
        <section aria-labelledby="looks">
            <h2 id="looks">{td_string!(language, audit.looks.title)}</h2>
            {list}
        </section>
    };
    let is_wrong = outcome.as_ref().is_some_and(Outcome::is_wrong);
    StillPage::work(title.to_owned(), is_wrong, body)
}

fn table(language: Language, lines: Vec<LookLine>) -> AnyView {
    let columns = vec![
        td_string!(language, audit.asked_at).to_owned(),
        td_string!(language, audit.looks.by).to_owned(),
        td_string!(language, audit.asked_for).to_owned(),
        td_string!(language, audit.looks.file).to_owned(),
    ];
    let rows = lines.into_iter().map(|line| {
        let exported = match line.exported {
            true => td_string!(language, audit.looks.exported),
            false => td_string!(language, audit.looks.not_exported),
        };
        vec![
            view! { <span class="on-one-line"><Instant at=line.at/></span> }.into_any(),
            line.by.clone().into_any(),
            words::audit_look(language, &line).into_any(),
            exported.into_any(),
        ]
    });
    let caption = td_string!(language, audit.looks.title);
    view! { <Table caption columns rows=rows.collect()/> }.into_any()
}
