use super::api;
use super::next_words::next_words;
use crate::language::{lang_of, language};
use crate::layout::{PageHead, loaded};
use crate::routes::paths;
use crate::ui::{
    ButtonKind, EmptyState, KindBadge, LinkButton, StageBadge, Tab, Table, Tabs, Tag, told,
};
use leptos::prelude::*;
use model::Language;
use model::accounts::Role;
use model::closed::Closed;
use model::opportunities::{ListDone, MyPosting, Own, Revision, waiting_first};
use model::time::day_in_japan;
use texts::{td_string, words};

/// `/postings`; `?only=` one part of them.
#[component]
pub fn MyPostingsPage() -> impl IntoView {
    loaded(
        |asked| api::mine(asked.language),
        |(postings, may_post, role), asked| {
            let only = Own::from_code(&asked.value("only"));
            view! { <Shown postings may_post role only done=asked.done()/> }.into_any()
        },
    )
}

#[component]
fn Shown(
    postings: Vec<MyPosting>,
    may_post: bool,
    role: Role,
    only: Option<Own>,
    done: String,
) -> impl IntoView {
    let language = language();
    let title = td_string!(language, posting.mine);
    let list = if postings.is_empty() {
        view! { <NoPostings may_post role/> }.into_any()
    } else {
        view! { <Parts postings only/> }.into_any()
    };
    view! {
        <PageHead title private=true/>
        <div class="work">
            <div class="page-top">
                <h1>{title}</h1>
                {may_post.then(|| view! {
                    <LinkButton href=paths::new_posting(language) kind=ButtonKind::Primary>{td_string!(language, posting.new)}</LinkButton>
                })}
            </div>
            {told::<ListDone>(&done)}
            {list}
        </div>
    }
}

/// Nothing yet: the way to the first, or why there is none.
#[component]
fn NoPostings(may_post: bool, role: Role) -> impl IntoView {
    let language = language();
    let advice = match role {
        _ if may_post => td_string!(language, posting.none_advice),
        Role::Student => td_string!(language, posting.not_for_you),
        _ => td_string!(language, posting.not_yet),
    };
    // Without the right to post the way on is to read.
    let action = if may_post {
        (
            paths::new_posting(language),
            td_string!(language, posting.first).to_owned(),
        )
    } else {
        (
            paths::opportunities(language),
            td_string!(language, error.to_search).to_owned(),
        )
    };
    view! { <EmptyState title=td_string!(language, posting.none) advice action/> }
}

/// The parts of the list, and the one that is asked for.
#[component]
fn Parts(postings: Vec<MyPosting>, only: Option<Own>) -> impl IntoView {
    let language = language();
    let here = paths::postings(language);
    let count = |part: Own| postings.iter().filter(|one| part.holds(one.state)).count() as u64;
    let all = Tab {
        href: here.clone(),
        name: td_string!(language, posting.all).to_owned(),
        count: Some(postings.len() as u64),
        is_here: only.is_none(),
    };
    let parts = Own::ALL
        .iter()
        .map(|part| (*part, count(*part)))
        .filter(|(part, count)| *count > 0 || only == Some(*part))
        .map(|(part, count)| Tab {
            href: format!("{here}?only={}", part.code()),
            name: words::of(language, part).to_owned(),
            count: Some(count),
            is_here: only == Some(part),
        });
    let tabs: Vec<Tab> = [all].into_iter().chain(parts).collect();
    let mut shown: Vec<MyPosting> = postings
        .into_iter()
        .filter(|one| only.is_none_or(|part| part.holds(one.state)))
        .collect();
    waiting_first(&mut shown);
    view! {
        <Tabs label=td_string!(language, posting.parts) tabs/>
        {if shown.is_empty() {
            view! { <p>{td_string!(language, posting.none_in_part)}</p> }.into_any()
        } else {
            view! { <Postings postings=shown/> }.into_any()
        }}
    }
}

#[component]
fn Postings(postings: Vec<MyPosting>) -> impl IntoView {
    let language = language();
    let columns = vec![
        td_string!(language, posting.column.title).to_owned(),
        td_string!(language, posting.column.stage).to_owned(),
        td_string!(language, posting.column.next).to_owned(),
        td_string!(language, posting.column.apply_by).to_owned(),
        td_string!(language, posting.column.updated).to_owned(),
    ];
    let rows = postings
        .into_iter()
        .map(|posting| row(language, posting))
        .collect();
    view! { <Table caption=td_string!(language, posting.mine) columns rows/> }
}

fn row(language: Language, posting: MyPosting) -> Vec<AnyView> {
    let title = if posting.title.text.is_empty() {
        td_string!(language, posting.untitled).to_owned()
    } else {
        posting.title.text.clone()
    };
    let name = view! {
        <KindBadge kind=posting.kind/>
        <br/>
        <a href=paths::posting(language, posting.id) lang=lang_of(&posting.title)>{title}</a>
    };
    // A published posting whose newest text is still on its way says so beside its stage.
    let is_edited = posting.state.revision != Revision::None && posting.state.is_readable();
    let stage = view! {
        <StageBadge stage=posting.stage/>
        {is_edited.then(|| view! { <Tag>{words::of(language, posting.state.revision)}</Tag> })}
        {posting.state.awaits_answer.then(|| view! { <Tag>{td_string!(language, posting.asked)}</Tag> })}
    };
    let deadline = match posting.apply_by {
        Some(day) => words::day(language, day),
        None => td_string!(language, posting.not_given_yet).to_owned(),
    };
    vec![
        name.into_any(),
        stage.into_any(),
        next_words(language, posting.state).into_any(),
        view! { <span class="on-one-line">{deadline}</span> }.into_any(),
        view! { <span class="on-one-line">{words::day(language, day_in_japan(posting.updated_at))}</span> }.into_any(),
    ]
}
