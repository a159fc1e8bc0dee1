use super::api;
use super::bulk::{Bulk, Results};
use super::decided::DecidedBanner;
use super::queue_row::Items;
use crate::forms::{Filled, Made, Outcome};
use crate::language::language;
use crate::layout::{Asked, PageHead, loaded};
use crate::routes::{Menu, Route, paths};
use crate::ui::{EmptyState, Form, LinkButton, Tab, Tabs, paged};
use leptos::prelude::*;
use model::accounts::Viewer;
use model::closed::Closed;
use model::moderation::{BulkAct, BulkResult, Decided, Queue, QueueFilter, QueueOnly};
use model::opportunities::Kind;
use texts::{td_string, words};

/// `/desk`
#[component]
pub fn QueuePage() -> impl IntoView {
    loaded(
        |asked: Asked| async move {
            let bulk = match use_context::<Made>() {
                Some(Made::Bulk(act, results)) => Some((act, results)),
                _ => None,
            };
            let (queue, viewer) = api::review_queue(filter(&asked), asked.language).await?;
            let decided = api::decided(asked.value("of"), asked.language).await?;
            Ok((queue, viewer, decided, bulk))
        },
        |(queue, viewer, decided, made), asked| {
            view! { <Shown queue viewer asked decided made/> }.into_any()
        },
    )
}

/// What the address asks for.
fn filter(asked: &Asked) -> QueueFilter {
    QueueFilter {
        kind: Closed::from_code(&asked.value("kind")),
        only: Closed::from_code(&asked.value("only")),
        page: asked.page(),
    }
}

#[component]
fn Shown(
    queue: Queue,
    viewer: Viewer,
    asked: Asked,
    decided: Option<Decided>,
    made: Option<(BulkAct, Vec<BulkResult>)>,
) -> impl IntoView {
    let language = language();
    let (filter, done, outcome) = (filter(&asked), asked.done(), asked.outcome());
    let list = paths::queue_query(&filter);
    let filter = QueueFilter { page: 1, ..filter };
    let total = queue.total;
    let tools = Route::menu(Menu::Desk, Some(&viewer), language)
        .into_iter()
        .map(|(href, name)| view! { <LinkButton href>{name}</LinkButton> })
        .collect_view();
    let filled = Filled::of(outcome.as_ref(), "");
    view! {
        <PageHead title=td_string!(language, desk.title) private=true wrong=outcome.as_ref().is_some_and(Outcome::is_wrong)/>
        <div class="work">
            <div class="page-top">
                <h1>{td_string!(language, desk.title)}</h1>
                <nav class="page-links" aria-label=td_string!(language, desk.tools)>
                    {tools}
                </nav>
            </div>
            <DecidedBanner done decided/>
            {made.filter(|(_, results)| !results.is_empty()).map(|(act, results)| view! { <Results act results/> })}
            <Tabs label=td_string!(language, desk.by_kind) tabs=kind_tabs(&queue, &filter)/>
            <Tabs label=td_string!(language, desk.by_state) tabs=state_tabs(&filter)/>
            // `j` and `k` go through the queue (`islands`, keys).
            <p class="hint only-alive">{td_string!(language, desk.keys)}</p>
            {paged(
                queue.page,
                move |page: u32| paths::desk_filtered(language, &QueueFilter { page, ..filter.clone() }),
                view! { <Nothing total/> },
                |items| view! {
                    <Form filled class="form-wide">
                        <div id="field-chosen" tabindex="-1"><Items items list/></div>
                        <Bulk/>
                    </Form>
                }
                .into_any(),
            )}
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
