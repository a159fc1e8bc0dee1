use super::api;
use crate::forms::sent;
use crate::language::{lang_of, language};
use crate::layout::{Loaded, PageHead};
use crate::routes;
use crate::routes::{Menu, Route, paths};
use crate::ui::{EmptyState, Instant, KindBadge, LinkButton, Pager, Tab, Table, Tabs, Tag, told};
use leptos::prelude::*;
use model::Language;
use model::accounts::Viewer;
use model::closed::Closed;
use model::moderation::{Queue, QueueFilter, QueueItem, QueueOnly};
use model::opportunities::{Kind, Move};
use model::page;
use texts::{td_string, words};

/// Kind, state, page, what has just been done.
type Asked = (String, String, u32, String);

/// `/desk`
#[component]
pub fn QueuePage() -> impl IntoView {
    let (query, language) = (routes::query(), language());
    let asked = Memo::new(move |_| {
        query.with(|query| {
            let value = |name: &str| sent(query, name);
            let page = page::asked(&value("page"));
            (value("kind"), value("only"), page, value("done"))
        })
    });
    let data = Resource::new_blocking(
        move || asked.get(),
        move |asked: Asked| async move {
            api::review_queue(asked.0.clone(), asked.1.clone(), asked.2, language)
                .await
                .map(|queue| (queue, asked))
        },
    );
    view! { <Loaded data show=|((queue, viewer), asked)| view! { <Shown queue viewer asked/> }.into_any()/> }
}

#[component]
fn Shown(queue: Queue, viewer: Viewer, asked: Asked) -> impl IntoView {
    let language = language();
    let (kind, only, _, done) = asked;
    let filter = QueueFilter {
        kind: Kind::from_code(&kind),
        only: QueueOnly::from_code(&only),
        page: 1,
    };
    let total = queue.total;
    let tools = Route::menu(Menu::Desk, Some(&viewer), language)
        .into_iter()
        .map(|(href, name)| view! { <LinkButton href>{name}</LinkButton> })
        .collect_view();
    view! {
        <PageHead title=td_string!(language, desk.title) private=true/>
        <div class="work">
            <div class="page-top">
                <h1>{td_string!(language, desk.title)}</h1>
                <nav class="page-links" aria-label=td_string!(language, desk.tools)>
                    {tools}
                </nav>
            </div>
            {told::<Move>(&done)}
            <Tabs label=td_string!(language, desk.by_kind) tabs=kind_tabs(&queue, &filter)/>
            <Tabs label=td_string!(language, desk.by_state) tabs=state_tabs(&filter)/>
            // `j` and `k` go through the queue (`islands`, keys).
            <p class="hint only-alive">{td_string!(language, desk.keys)}</p>
            {if queue.page.items.is_empty() {
                view! { <Nothing total/> }.into_any()
            } else {
                let (page, last) = (queue.page.page, queue.page.last());
                let href = move |page: u32| paths::desk_filtered(language, &QueueFilter { page, ..filter.clone() });
                view! {
                    <Items items=queue.page.items/>
                    <Pager page last href=Callback::new(href)/>
                }
                .into_any()
            }}
        </div>
    }
}

fn kind_tabs(queue: &Queue, filter: &QueueFilter) -> Vec<Tab> {
    let language = language();
    let tab = |kind: Option<Kind>, name: &str, count: u32| Tab {
        href: paths::desk_filtered(
            language,
            &QueueFilter {
                kind,
                ..filter.clone()
            },
        ),
        name: name.to_owned(),
        count: Some(u64::from(count)),
        is_here: filter.kind == kind,
    };
    let all = tab(None, td_string!(language, desk.all_kinds), queue.total);
    let kinds = queue
        .counts
        .iter()
        .map(|(kind, count)| tab(Some(*kind), words::of(language, *kind), *count));
    std::iter::once(all).chain(kinds).collect()
}

fn state_tabs(filter: &QueueFilter) -> Vec<Tab> {
    let language = language();
    let tab = |only: Option<QueueOnly>, name: &str| Tab {
        href: paths::desk_filtered(
            language,
            &QueueFilter {
                only,
                ..filter.clone()
            },
        ),
        name: name.to_owned(),
        count: None,
        is_here: filter.only == only,
    };
    let all = tab(None, td_string!(language, desk.all_states));
    let states = QueueOnly::ALL
        .iter()
        .map(|only| tab(Some(*only), words::of(language, *only)));
    std::iter::once(all).chain(states).collect()
}

#[component]
fn Items(items: Vec<QueueItem>) -> impl IntoView {
    let language = language();
    let columns = vec![
        td_string!(language, desk.column.posting).to_owned(),
        td_string!(language, desk.column.kind).to_owned(),
        td_string!(language, desk.column.poster).to_owned(),
        td_string!(language, desk.column.waiting).to_owned(),
    ];
    let rows = items.into_iter().map(|item| row(language, item)).collect();
    view! { <Table caption=td_string!(language, desk.title) columns rows/> }
}

fn row(language: Language, item: QueueItem) -> Vec<AnyView> {
    let title = view! {
        <a class="queue-link" href=paths::desk_posting(language, item.id) lang=lang_of(&item.title)>
            {item.title.text.clone()}
        </a>
        <span class="tags">
            {item.is_mine.then(|| view! { <Tag>{td_string!(language, desk.mine)}</Tag> })}
            {item.is_edit.then(|| view! { <Tag>{td_string!(language, desk.edit)}</Tag> })}
            {item.awaits_answer.then(|| view! { <Tag>{td_string!(language, desk.awaits_answer)}</Tag> })}
            {(item.organization.is_some() && !item.organization_verified).then(|| view! {
                <Tag>{td_string!(language, desk.organization_not_verified)}</Tag>
            })}
        </span>
    };
    let poster = view! {
        <span>
            {if item.poster_is_import {
                td_string!(language, opportunity.imported_by_staff).to_owned()
            } else {
                format!("{} · {}", item.poster, words::of(language, item.poster_role))
            }}
        </span>
        <br/>
        <span class="hint">{item.organization.unwrap_or_else(|| td_string!(language, common.school).to_owned())}</span>
    };
    let waiting = view! {
        <span>{waited(language, item.days_waiting)}</span>
        <br/>
        <span class="hint"><Instant at=item.submitted_at/></span>
    };
    vec![
        title.into_any(),
        view! { <KindBadge kind=item.kind/> }.into_any(),
        poster.into_any(),
        waiting.into_any(),
    ]
}

fn waited(language: Language, days: i64) -> String {
    match days {
        ..=0 => td_string!(language, desk.waited_today).to_owned(),
        1 => td_string!(language, desk.waited_day).to_owned(),
        n => td_string!(language, desk.waited_days, n = n),
    }
}

#[component]
fn Nothing(total: u32) -> impl IntoView {
    let language = language();
    if total > 0 {
        return view! {
            <EmptyState
                title=td_string!(language, desk.none_filtered)
                advice=td_string!(language, desk.none_filtered_advice)
                action=(paths::desk(language), td_string!(language, desk.show_all).to_owned())
            />
        };
    }
    view! {
        <EmptyState
            title=td_string!(language, desk.none)
            advice=td_string!(language, desk.none_advice)
            action=(paths::opportunities(language), td_string!(language, desk.to_list).to_owned())
        />
    }
}
