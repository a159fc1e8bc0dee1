use super::api;
use super::parts::{WordsForm, done_words, tags};
use super::trial::Trial;
use crate::forms::{Filled, Outcome};
use crate::language::{language, locale};
use crate::layout::{Loaded, PageHead};
use crate::routes::paths;
use crate::ui::{
    Banner, Breadcrumb, Button, ButtonKind, Details, EmptyState, FieldHead, LinkButton, Pager,
    Table, TextInput, TextKind, Tone,
};
use crate::words;
use leptos::prelude::*;
use leptos_i18n::td_string;
use leptos_router::hooks::use_query_map;
use model::Language;
use model::page::Page;
use model::synonyms::{SynonymGroup, SynonymList, written};

/// Filter, page, query to try, what has just been done.
type Asked = (String, u32, String, String);

/// `/desk/synonyms`
#[component]
pub fn SynonymsPage() -> impl IntoView {
    let query = use_query_map();
    let asked = Memo::new(move |_| {
        query.with(|query| {
            let value = |name: &str| query.get(name).unwrap_or_default();
            let page = value("page").parse().unwrap_or(1);
            (value("q"), page, value("try"), value("done"))
        })
    });
    let data = Resource::new_blocking(
        move || asked.get(),
        |asked: Asked| {
            let outcome = use_context::<Outcome>();
            async move {
                let list = api::list(asked.0.clone(), asked.1, asked.2.clone()).await?;
                Ok((list, asked, outcome))
            }
        },
    );
    view! { <Loaded data show=|(list, asked, outcome)| view! { <Shown list asked outcome/> }.into_any()/> }
}

#[component]
fn Shown(list: SynonymList, asked: Asked, outcome: Option<Outcome>) -> impl IntoView {
    let (language, locale) = (language(), locale());
    let (q, _, query, done) = asked;
    let title = td_string!(locale, synonym.title);
    let above = vec![(
        paths::desk(language),
        td_string!(locale, desk.title).to_owned(),
    )];
    let filled = Filled::of(outcome.as_ref(), "add");
    // A refused act has no form of its own to stand in.
    let refused = outcome
        .as_ref()
        .filter(|outcome| outcome.form != "add")
        .map(|outcome| words::problem(locale, &outcome.problem));
    let is_open = filled.problem().is_some();
    view! {
        <PageHead title private=true wrong=outcome.is_some()/>
        <div class="work">
            <Breadcrumb above here=title/>
            <div class="page-top">
                <h1>{title}</h1>
                <nav class="page-links" aria-label=td_string!(locale, desk.tools)>
                    <LinkButton href=paths::desk_synonym_import(language)>{td_string!(locale, synonym.import.open)}</LinkButton>
                    <LinkButton href=paths::desk_synonym_export(language) rel="external">{td_string!(locale, synonym.export)}</LinkButton>
                </nav>
            </div>
            <p>{td_string!(locale, synonym.lead)}</p>
            {done_words(locale, &done).map(|words| view! { <Banner tone=Tone::Success><p>{words}</p></Banner> })}
            {refused.map(|words| view! { <Banner tone=Tone::Error><p>{words}</p></Banner> })}
            <Details summary=td_string!(locale, synonym.add) is_open class="panel">
                <WordsForm filled name="add">
                    <Button kind=ButtonKind::Primary>{td_string!(locale, synonym.add)}</Button>
                </WordsForm>
            </Details>
            <Trial query tried=list.tried/>
            <Groups page=list.page q/>
        </div>
    }
}

#[component]
fn Groups(page: Page<SynonymGroup>, q: String) -> impl IntoView {
    let (language, locale) = (language(), locale());
    let again = q.clone();
    let head = FieldHead::new(locale, "q").label(td_string!(locale, synonym.filter));
    let (here, last) = (page.page, page.last());
    let href = Callback::new(move |page: u32| page_of(language, &again, page));
    view! {
        <section aria-labelledby="groups">
            <h2 id="groups">{td_string!(locale, synonym.list)}</h2>
            <form method="get" class="filter-row" role="search">
                <TextInput head value=q kind=TextKind::Search/>
                <Button>{td_string!(locale, common.search)}</Button>
            </form>
            <p role="status">{td_string!(locale, synonym.count, n = page.total)}</p>
            {if page.items.is_empty() {
                view! {
                    <EmptyState
                        title=td_string!(locale, synonym.none)
                        advice=td_string!(locale, synonym.none_advice)
                        action=(paths::desk_synonyms(language), td_string!(locale, desk.show_all).to_owned())
                    />
                }.into_any()
            } else {
                let columns = vec![
                    td_string!(locale, synonym.words).to_owned(),
                    td_string!(locale, synonym.state).to_owned(),
                ];
                let rows = page.items.iter().map(row).collect();
                view! { <Table caption=td_string!(locale, synonym.list) columns rows/> }.into_any()
            }}
            <Pager page=here last href/>
        </section>
    }
}

fn row(group: &SynonymGroup) -> Vec<AnyView> {
    let href = paths::desk_synonym_group(language(), group.id);
    vec![
        view! { <a href=href>{written(&group.words)}</a> }.into_any(),
        tags(locale(), group),
    ]
}

fn page_of(language: Language, q: &str, page: u32) -> String {
    let pairs = [("q", q.to_owned()), ("page", page.to_string())];
    paths::desk_synonyms(language)
        + &paths::query_string(pairs.into_iter().filter(|(_, value)| !value.is_empty()))
}
