use crate::host::school_name;
use crate::language::{lang_of, language};
use crate::routes::paths;
use crate::ui::{Instant, KindBadge, Table, Tag};
use leptos::prelude::*;
use model::Language;
use model::moderation::{QueueItem, WAIT_LATE, WAIT_SOON};
use texts::{td_string, words};

/// What waits, each with a box for the acts on several at once. `list` is the question of the list, to come back to.
#[component]
pub fn Items(items: Vec<QueueItem>, list: String) -> impl IntoView {
    let language = language();
    let columns = vec![
        td_string!(language, desk.column.posting).to_owned(),
        td_string!(language, desk.column.kind).to_owned(),
        td_string!(language, desk.column.poster).to_owned(),
        td_string!(language, desk.hands.title).to_owned(),
        td_string!(language, desk.column.waiting).to_owned(),
    ];
    let rows = items
        .into_iter()
        .map(|item| row(language, item, &list))
        .collect();
    view! { <Table caption=td_string!(language, desk.title) columns rows/> }
}

fn row(language: Language, item: QueueItem, list: &str) -> Vec<AnyView> {
    let href = paths::desk_posting_from(language, item.id, list);
    let choose = td_string!(language, desk.bulk.choose, title = item.title.text.clone());
    let title = view! {
        <span class="queue-title">
            {(!item.is_mine).then(|| view! {
                <input type="checkbox" name="chosen" value=format!("{}:{}", item.id, item.version) aria-label=choose/>
            })}
            // The address of the row, to come back to.
            <a class="queue-link" id=format!("posting-{}", item.id) href=href lang=lang_of(&item.title)>
                {item.title.text.clone()}
            </a>
        </span>
        <span class="tags">
            {item.is_mine.then(|| view! { <Tag>{td_string!(language, desk.mine)}</Tag> })}
            {item.is_edit.then(|| view! { <Tag>{td_string!(language, desk.edit)}</Tag> })}
            {item.awaits_answer.then(|| view! { <Tag>{td_string!(language, desk.awaits_answer)}</Tag> })}
            {(item.points_open > 0).then(|| view! {
                <Tag>{td_string!(language, desk.to_look_at, n = item.points_open)}</Tag>
            })}
            {(item.organization.is_some() && !item.organization_verified).then(|| view! {
                <Tag>{td_string!(language, desk.organization_not_verified)}</Tag>
            })}
        </span>
    };
    let poster = view! {
        <span class="queue-poster">
            {if item.poster_is_import {
                td_string!(language, opportunity.imported_by_staff).to_owned()
            } else {
                format!("{} · {}", item.poster, words::of(language, item.poster_role))
            }}
        </span>
        <span class="hint">{item.organization.unwrap_or_else(|| school_name(language))}</span>
    };
    let owner = match item.owner {
        _ if item.is_owned => td_string!(language, desk.hands.you).to_owned(),
        Some(name) => name,
        None => td_string!(language, common.none).to_owned(),
    };
    let (class, late) = age(language, item.days_waiting);
    let waiting = view! {
        <span class=format!("{class} on-one-line")>{waited(language, item.days_waiting)}</span>
        {late.map(|words| view! { <br/><span class="hint on-one-line">{words}</span> })}
        <br/>
        <span class="hint queue-at"><Instant at=item.submitted_at/></span>
    };
    vec![
        title.into_any(),
        view! { <KindBadge kind=item.kind/> }.into_any(),
        poster.into_any(),
        view! { <span class="on-one-line">{owner}</span> }.into_any(),
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

/// How long it has waited, in colour and in words.
fn age(language: Language, days: i64) -> (&'static str, Option<&'static str>) {
    match days {
        WAIT_LATE.. => ("age age-late", Some(td_string!(language, desk.age.late))),
        WAIT_SOON.. => ("age age-soon", Some(td_string!(language, desk.age.soon))),
        _ => ("age", None),
    }
}
