use super::question::Search;
use crate::forms::Filled;
use crate::language::language;
use crate::layout::StillPage;
use crate::routes::paths;
use crate::ui::{Breadcrumb, Button, Details, EmptyState, FactRow, Form, Instant, Table, paged};
use leptos::prelude::*;
use model::Language;
use model::audit::{AuditAct, AuditLine, AuditLook, SubjectKind};
use model::closed::Closed;
use texts::{td_string, words};

/// `/desk/audit/{id}`
pub fn shown(look: AuditLook) -> StillPage {
    let language = language();
    let title = td_string!(language, audit.found);
    let above = vec![
        (
            paths::desk(language),
            td_string!(language, desk.title).to_owned(),
        ),
        (
            paths::desk_audit(language),
            td_string!(language, audit.title).to_owned(),
        ),
    ];
    let (id, total) = (look.id, look.found.total);
    let none = view! {
        <EmptyState
            title=td_string!(language, audit.none)
            advice=td_string!(language, audit.none_advice)
        />
    };
    let list = paged(
        look.found,
        move |page| {
            paths::desk_audit_look(language, id) + &paths::page_query(None::<(&str, String)>, page)
        },
        none,
        move |lines| table(language, lines),
    );
    let asked = words::audit_question(language, &look.question);
    let body = view! {
        <Breadcrumb above here=title/>
        <h1>{title}</h1>
        <dl class="facts">
            <FactRow label=td_string!(language, audit.asked_for)>{asked}</FactRow>
            <FactRow label=td_string!(language, audit.asked_at)><Instant at=look.at/></FactRow>
        </dl>
        <p>{td_string!(language, audit.lasts)}</p>
        <Details summary=td_string!(language, audit.again)>
            <Search filled=Filled::default() question=look.question/>
        </Details>
        <div class="page-top">
            <p role="status">{td_string!(language, audit.count, n = total)}</p>
            {(total > 0).then(|| view! { <Export may_export=look.may_export/> })}
        </div>
        {list}
    };
    StillPage::work(title.to_owned(), false, body)
}

/// A form and no link, because the journal keeps that somebody took what was found away.
#[component]
fn Export(may_export: bool) -> impl IntoView {
    let language = language();
    if !may_export {
        return view! { <p class="hint">{td_string!(language, audit.export_many)}</p> }.into_any();
    }
    view! {
        <Form filled=Filled::default() name=AuditAct::Export.code() class="form-inline">
            <Button>{td_string!(language, audit.export)}</Button>
        </Form>
    }
    .into_any()
}

fn table(language: Language, lines: Vec<AuditLine>) -> AnyView {
    let columns = vec![
        td_string!(language, audit.column.at).to_owned(),
        td_string!(language, audit.column.actor).to_owned(),
        td_string!(language, audit.column.thing).to_owned(),
        td_string!(language, audit.column.happened).to_owned(),
        td_string!(language, audit.column.number).to_owned(),
    ];
    let rows = lines.into_iter().map(|line| row(language, line));
    let caption = td_string!(language, audit.found);
    view! { <Table caption columns rows=rows.collect()/> }.into_any()
}

fn row(language: Language, line: AuditLine) -> Vec<AnyView> {
    let (kind, happened) = words::audit_words(language, &line);
    let actor = line.actor;
    let actor = actor.unwrap_or_else(|| td_string!(language, audit.portal).to_owned());
    let id = line.thing.to_string();
    let is_posting = SubjectKind::from_code(&line.kind) == Some(SubjectKind::Opportunity);
    let thing = match line.name {
        Some(name) => name.into_any(),
        None if is_posting => {
            let href = paths::desk_posting(language, model::OpportunityId(line.thing));
            view! { <a href=href><code>{id}</code></a> }.into_any()
        }
        None => view! { <code>{id}</code> }.into_any(),
    };
    vec![
        view! { <span class="on-one-line"><Instant at=line.at/></span> }.into_any(),
        actor.into_any(),
        view! { <span>{kind}</span><br/><span class="hint">{thing}</span> }.into_any(),
        happened.into_any(),
        line.number.into_any(),
    ]
}
