use super::api;
use crate::language::{lang_of, language};
use crate::layout::{StillPage, still};
use crate::moderation::DecidedBanner;
use crate::routes::paths::{self, query_string};
use crate::ui::{Breadcrumb, EmptyState, Instant, Tab, Table, Tabs, Tag, paged, told};
use leptos::prelude::*;
use model::Language;
use model::closed::Closed;
use model::inquiries::{Inquiries, Inquiry, InquiryFilter, InquiryKind, InquiryMove, InquiryOnly};
use model::moderation::Decided;
use texts::{td_string, words};

/// `/desk/inquiries`
#[component]
pub fn DeskInquiriesPage() -> impl IntoView {
    still(api::desk)
}

/// `/desk/inquiries/{id}`
#[component]
pub fn DeskInquiryPage() -> impl IntoView {
    still(api::desk_one)
}

pub(super) fn shown(
    found: Inquiries,
    filter: InquiryFilter,
    done: String,
    decided: Option<Decided>,
) -> StillPage {
    let language = language();
    let title = td_string!(language, inquiry.title);
    let above = vec![(
        paths::desk(language),
        td_string!(language, desk.title).to_owned(),
    )];
    let tabs = kind_tabs(language, &found, &filter);
    let states = state_tabs(language, found.suspected, &filter);
    let none = view! {
        <EmptyState
            title=td_string!(language, inquiry.none_waiting)
            advice=td_string!(language, inquiry.none_waiting_advice)
            action=(paths::desk(language), td_string!(language, desk.title).to_owned())
        />
    };
    let href = move |page: u32| {
        address(
            language,
            &InquiryFilter {
                page,
                ..filter.clone()
            },
        )
    };
    let list = paged(found.page, href, none, |inquiries| {
        let columns = vec![
            td_string!(language, inquiry.text).to_owned(),
            td_string!(language, inquiry.sender).to_owned(),
            td_string!(language, inquiry.sent_at).to_owned(),
            td_string!(language, inquiry.state).to_owned(),
        ];
        let rows = inquiries.into_iter().map(|one| row(language, one));
        let rows = rows.collect();
        view! { <Table caption=title columns rows/> }.into_any()
    });
    let body = view! {
        <Breadcrumb above here=title/>
        <h1>{title}</h1>
        {told::<InquiryMove>(&done)}
        <DecidedBanner done decided/>
        <Tabs label=td_string!(language, inquiry.by_kind) tabs/>
        <Tabs label=td_string!(language, desk.by_state) tabs=states/>
        {list}
    };
    StillPage::work(title.to_owned(), false, body)
}

fn kind_tabs(language: Language, found: &Inquiries, filter: &InquiryFilter) -> Vec<Tab> {
    let tab = |kind: Option<InquiryKind>, name: &str, count: u32| Tab {
        href: address(
            language,
            &InquiryFilter {
                kind,
                page: 1,
                ..filter.clone()
            },
        ),
        name: name.to_owned(),
        count: Some(u64::from(count)),
        is_here: filter.kind == kind,
    };
    let total = found.waiting.iter().map(|(_, count)| count).sum();
    let all = tab(None, td_string!(language, desk.all_kinds), total);
    let kinds = found
        .waiting
        .iter()
        .map(|(kind, count)| tab(Some(*kind), words::of(language, *kind), *count));
    std::iter::once(all).chain(kinds).collect()
}

fn state_tabs(language: Language, suspected: u64, filter: &InquiryFilter) -> Vec<Tab> {
    let here = filter.only.unwrap_or(InquiryOnly::Waiting);
    let tab = |only: InquiryOnly| Tab {
        href: address(
            language,
            &InquiryFilter {
                only: Some(only),
                page: 1,
                ..filter.clone()
            },
        ),
        name: words::of(language, only).to_owned(),
        count: (only == InquiryOnly::Suspected).then_some(suspected),
        is_here: here == only,
    };
    InquiryOnly::ALL.iter().map(|only| tab(*only)).collect()
}

fn address(language: Language, filter: &InquiryFilter) -> String {
    let kind = filter.kind.map(|kind| ("kind", kind.code().to_owned()));
    let only = filter.only.map(|only| ("only", only.code().to_owned()));
    let page = (filter.page > 1).then(|| ("page", filter.page.to_string()));
    paths::desk_inquiries(language) + &query_string(kind.into_iter().chain(only).chain(page))
}

fn row(language: Language, one: Inquiry) -> Vec<AnyView> {
    let href = paths::desk_inquiry(language, one.id);
    let what = match one.reason {
        Some(reason) => words::of(language, reason).to_owned(),
        None => beginning(&one.text),
    };
    let about = one.posting.map(|(_, title)| {
        view! { <br/><span class="hint" lang=lang_of(&title)>{title.text.clone()}</span> }
    });
    let sender = match one.name.is_empty() {
        true => td_string!(language, inquiry.nobody).to_owned(),
        false => one.name,
    };
    vec![
        view! {
            <a class="queue-link" href=href>{what}</a>
            {about}
            <span class="tags"><Tag>{words::of(language, one.kind)}</Tag></span>
        }
        .into_any(),
        view! { <span>{sender}</span><br/><span class="hint">{one.email}</span> }.into_any(),
        view! { <Instant at=one.at/> }.into_any(),
        words::of(language, one.state).into_any(),
    ]
}

/// As much of a text as fits into a line.
fn beginning(text: &str) -> String {
    const LETTERS: usize = 60;
    let first = text.lines().next().unwrap_or_default();
    match first.char_indices().nth(LETTERS) {
        Some((end, _)) => format!("{}…", &first[..end]),
        None => first.to_owned(),
    }
}
