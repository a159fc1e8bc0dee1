use super::parts::{WordsForm, news, tags};
use super::trial::Trial;
use crate::forms::{Filled, Outcome};
use crate::language::language;
use crate::layout::{Asked, StillPage};
use crate::routes::paths;
use crate::ui::{
    Breadcrumb, Button, ButtonKind, Details, EmptyState, FieldHead, FilterRow, LinkButton, Table,
    TextInput, TextKind, paged,
};
use leptos::prelude::*;
use model::address::page_query;
use model::page::Page;
use model::synonyms::{SynonymGroup, SynonymList, written};
use texts::{td_string, words};

/// `/desk/synonyms`
pub fn shown(list: SynonymList, asked: &Asked) -> StillPage {
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
        {news(&asked.done(), outcome.as_ref(), "add")}
        <Details summary=td_string!(language, synonym.add) is_open class="panel">
            <WordsForm filled name="add">
                <Button kind=ButtonKind::Primary>{td_string!(language, synonym.add)}</Button>
            </WordsForm>
        </Details>
        <Trial query=asked.value("try") tried=list.tried/>
        <Groups page=list.page q=asked.value("q")/>
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
    let head = FieldHead::new(language, "q").label(td_string!(language, synonym.filter));
    let conditions = [("q", q.clone())];
    let href =
        move |page: u32| paths::desk_synonyms(language) + &page_query(conditions.clone(), page);
    let none = view! {
        <EmptyState
            title=td_string!(language, synonym.none)
            advice=td_string!(language, synonym.none_advice)
            action=(paths::desk_synonyms(language), td_string!(language, desk.show_all).to_owned())
        />
    };
    view! {
        <section aria-labelledby="groups">
            <h2 id="groups">{td_string!(language, synonym.list)}</h2>
            <FilterRow>
                <TextInput head value=q kind=TextKind::Search/>
            </FilterRow>
            <p role="status">{td_string!(language, synonym.count, n = page.total)}</p>
            {paged(page, href, none, |groups| {
                let columns = vec![
                    words::label(language, "words").to_owned(),
                    td_string!(language, synonym.state).to_owned(),
                ];
                let rows = groups.iter().map(row).collect();
                view! { <Table caption=td_string!(language, synonym.list) columns rows/> }.into_any()
            })}
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
