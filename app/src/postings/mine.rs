use super::api;
use super::next_words::next_words;
use crate::language::{lang_of, language};
use crate::layout::{Loaded, PageHead};
use crate::routes::paths;
use crate::ui::{ButtonKind, EmptyState, Instant, KindBadge, LinkButton, StageBadge, Table, Tag};
use leptos::prelude::*;
use model::Language;
use model::opportunities::{MyPosting, Revision};
use texts::{td_string, words};

/// `/postings`
#[component]
pub fn MyPostingsPage() -> impl IntoView {
    let language = language();
    let data = Resource::new_blocking(|| (), move |()| api::mine(language));
    view! { <Loaded data show=|(postings, may_post)| view! { <Shown postings may_post/> }.into_any()/> }
}

#[component]
fn Shown(postings: Vec<MyPosting>, may_post: bool) -> impl IntoView {
    let language = language();
    let title = td_string!(language, posting.mine);
    let list = if postings.is_empty() {
        let action = may_post.then(|| {
            (
                paths::new_posting(language),
                td_string!(language, posting.first).to_owned(),
            )
        });
        let advice = if may_post {
            td_string!(language, posting.none_advice)
        } else {
            td_string!(language, posting.not_yet)
        };
        // Without the right to post the way on is to read.
        let action = action.unwrap_or_else(|| {
            (
                paths::opportunities(language),
                td_string!(language, error.to_search).to_owned(),
            )
        });
        view! { <EmptyState title=td_string!(language, posting.none) advice action/> }.into_any()
    } else {
        view! { <Postings postings/> }.into_any()
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
            {list}
        </div>
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
        None => td_string!(language, common.none).to_owned(),
    };
    vec![
        name.into_any(),
        stage.into_any(),
        next_words(language, posting.state).into_any(),
        deadline.into_any(),
        view! { <Instant at=posting.updated_at/> }.into_any(),
    ]
}
