use super::parts::{Asked, WordsForm, news, tags};
use super::trial::Trial;
use crate::forms::{Filled, Outcome};
use crate::language::language;
use crate::layout::StillPage;
use crate::routes::paths;
use crate::ui::{
    Breadcrumb, Button, ButtonKind, Details, EmptyState, FieldHead, LinkButton, Pager, Table,
    TextInput, TextKind,
};
use leptos::prelude::*;
use model::Language;
use model::page::Page;
use model::synonyms::{SynonymGroup, SynonymList, written};
use texts::{td_string, words};

/// `/desk/synonyms`
pub fn shown(list: SynonymList, asked: Asked) -> StillPage {
    let language = language();
    let outcome = use_context::<Outcome>();
    let title = td_string!(language, synonym.title);
    let above = vec![(
        paths::desk(language),
        td_string!(language, desk.title).to_owned(),
    )];
    let filled = Filled::of(outcome.as_ref(), "add");
    let is_open = filled.problem().is_some();
    let body = view! {
        <Breadcrumb above here=title/>
        <div class="page-top">
            <h1>{title}</h1>
            <nav class="page-links" aria-label=td_string!(language, desk.tools)>
                <LinkButton href=paths::desk_synonym_import(language)>{td_string!(language, synonym.import.open)}</LinkButton>
                <LinkButton href=paths::desk_synonym_export(language) rel="external">{td_string!(language, synonym.export)}</LinkButton>
            </nav>
        </div>
        <p>{td_string!(language, synonym.lead)}</p>
        {news(&asked.done, outcome.as_ref(), "add")}
        <Details summary=td_string!(language, synonym.add) is_open class="panel">
            <WordsForm filled name="add">
                <Button kind=ButtonKind::Primary>{td_string!(language, synonym.add)}</Button>
            </WordsForm>
        </Details>
        <Trial query=asked.tried tried=list.tried/>
        <Groups page=list.page q=asked.q/>
    };
    StillPage::work(
        title.to_owned(),
        outcome.as_ref().is_some_and(Outcome::is_wrong),
        body,
    )
}

#[component]
fn Groups(page: Page<SynonymGroup>, q: String) -> impl IntoView {
    let language = language();
    let again = q.clone();
    let head = FieldHead::new(language, "q").label(td_string!(language, synonym.filter));
    let (here, last) = (page.page, page.last());
    let href = Callback::new(move |page: u32| page_of(language, &again, page));
    view! {
        <section aria-labelledby="groups">
            <h2 id="groups">{td_string!(language, synonym.list)}</h2>
            <form method="get" class="filter-row" role="search">
                <TextInput head value=q kind=TextKind::Search/>
                <Button>{td_string!(language, common.search)}</Button>
            </form>
            <p role="status">{td_string!(language, synonym.count, n = page.total)}</p>
            {if page.items.is_empty() {
                view! {
                    <EmptyState
                        title=td_string!(language, synonym.none)
                        advice=td_string!(language, synonym.none_advice)
                        action=(paths::desk_synonyms(language), td_string!(language, desk.show_all).to_owned())
                    />
                }.into_any()
            } else {
                let columns = vec![
                    words::label(language, "words").to_owned(),
                    td_string!(language, synonym.state).to_owned(),
                ];
                let rows = page.items.iter().map(row).collect();
                view! { <Table caption=td_string!(language, synonym.list) columns rows/> }.into_any()
            }}
            <Pager page=here last href/>
        </section>
    }
}

fn row(group: &SynonymGroup) -> Vec<AnyView> {
    let href = paths::desk_synonym_group(language(), group.id);
    vec![
        view! { <a href=href>{written(&group.words)}</a> }.into_any(),
        tags(language(), group),
    ]
}

fn page_of(language: Language, q: &str, page: u32) -> String {
    let pairs = [("q", q.to_owned()), ("page", page.to_string())];
    paths::desk_synonyms(language)
        + &paths::query_string(pairs.into_iter().filter(|(_, value)| !value.is_empty()))
}
