use super::api;
use crate::forms::sent;
use crate::host::school_name;
use crate::language::{lang_of, language};
use crate::layout::{StillPage, still};
use crate::routes::paths;
use crate::ui::{
    Breadcrumb, Button, Choice, EmptyState, FieldHead, Instant, KindBadge, LinkButton, Select,
    StageBadge, Table, Tag, TextInput, TextKind, paged,
};
use leptos::prelude::*;
use model::Language;
use model::address::query_pairs;
use model::closed::Closed;
use model::moderation::{DeskLine, DeskSearch, Owned};
use model::opportunities::{Kind, Revision, Stage};
use model::page::{self, Page};
use texts::{td_string, words};

/// `/desk/postings`
#[component]
pub fn DeskPostingsPage() -> impl IntoView {
    still(api::postings_page)
}

/// What the address asks for; unknown words are left out.
pub fn asked(query: &str) -> DeskSearch {
    let pairs = query_pairs(query);
    let value = |name: &str| sent(&pairs, name);
    DeskSearch {
        q: value("q"),
        kind: Closed::from_code(&value("kind")),
        stage: Closed::from_code(&value("stage")),
        owned: Closed::from_code(&value("owned")),
        page: page::asked(&value("page")),
    }
}

pub(super) fn shown(asked: DeskSearch, found: Page<DeskLine>) -> StillPage {
    let language = language();
    let title = td_string!(language, desk.search.title);
    let above = vec![(
        paths::desk(language),
        td_string!(language, desk.title).to_owned(),
    )];
    let all = DeskSearch {
        page: 1,
        ..asked.clone()
    };
    let file = paths::desk_postings_file(language) + &paths::desk_search(&all);
    let total = found.total;
    let none = view! {
        <EmptyState
            title=td_string!(language, desk.search.none)
            advice=td_string!(language, desk.search.none_advice)
            action=(paths::desk_postings(language), td_string!(language, desk.show_all).to_owned())
        />
    };
    let href = move |page: u32| {
        let search = DeskSearch {
            page,
            ..all.clone()
        };
        paths::desk_postings(language) + &paths::desk_search(&search)
    };
    let body = view! {
        <Breadcrumb above here=title/>
        <h1>{title}</h1>
        <p>{td_string!(language, desk.search.lead)}</p>
        <Filters asked/>
        <div class="page-top">
            <p role="status">{td_string!(language, desk.search.count, n = total)}</p>
            <LinkButton href=file rel="external">{td_string!(language, desk.search.file)}</LinkButton>
        </div>
        {paged(found, href, none, |lines| view! { <Lines lines/> }.into_any())}
    };
    StillPage::work(title.to_owned(), false, body)
}

#[component]
fn Filters(asked: DeskSearch) -> impl IntoView {
    let language = language();
    let kinds = Choice::each(language, Kind::ALL);
    // What was never handed in does not come here.
    let stages = Stage::ALL.iter().filter(|stage| **stage != Stage::Draft);
    let stages = stages.map(|stage| Choice::of(language, *stage));
    let owned = Choice::each(language, Owned::ALL);
    let every = td_string!(language, desk.search.every);
    let code = |code: Option<&'static str>| code.unwrap_or_default();
    let head = |name: &str, label: &'static str| {
        FieldHead::new(language, name).label(label).within("filter")
    };
    view! {
        <form method="get" class="filter-row" role="search">
            <TextInput head=head("q", td_string!(language, desk.search.words)) value=asked.q kind=TextKind::Search/>
            <Select head=head("kind", td_string!(language, desk.column.kind)) choices=kinds value=code(asked.kind.map(Closed::code)) empty=every/>
            <Select head=head("stage", td_string!(language, desk.search.stage)) choices=stages.collect() value=code(asked.stage.map(Closed::code)) empty=every/>
            <Select head=head("owned", td_string!(language, desk.hands.title)) choices=owned value=code(asked.owned.map(Closed::code)) empty=every/>
            <Button>{td_string!(language, common.search)}</Button>
        </form>
    }
}

#[component]
fn Lines(lines: Vec<DeskLine>) -> impl IntoView {
    let language = language();
    let columns = vec![
        td_string!(language, desk.column.posting).to_owned(),
        td_string!(language, desk.search.stage).to_owned(),
        td_string!(language, desk.column.poster).to_owned(),
        td_string!(language, desk.hands.title).to_owned(),
        td_string!(language, desk.search.updated).to_owned(),
    ];
    let rows = lines.into_iter().map(|line| row(language, line)).collect();
    view! { <Table caption=td_string!(language, desk.search.title) columns rows/> }
}

fn row(language: Language, line: DeskLine) -> Vec<AnyView> {
    let waits = matches!(line.revision, Revision::InReview) && line.published_at.is_some();
    let poster = match line.is_imported {
        true => td_string!(language, opportunity.imported_by_staff).to_owned(),
        false => line.poster,
    };
    let owner = line.owner;
    let owner = owner.unwrap_or_else(|| td_string!(language, common.none).to_owned());
    vec![
        view! {
            <a class="queue-link" href=paths::desk_posting(language, line.id) lang=lang_of(&line.title)>
                {line.title.text.clone()}
            </a>
            <span class="tags"><KindBadge kind=line.kind/></span>
        }
        .into_any(),
        view! {
            <StageBadge stage=line.stage/>
            {waits.then(|| view! { <Tag>{words::of(language, line.revision)}</Tag> })}
        }
        .into_any(),
        view! {
            <span>{poster}</span>
            <br/>
            <span class="hint">{line.organization.unwrap_or_else(|| school_name(language))}</span>
        }
        .into_any(),
        view! { <span class="on-one-line">{owner}</span> }.into_any(),
        view! { <span class="on-one-line"><Instant at=line.updated_at/></span> }.into_any(),
    ]
}
