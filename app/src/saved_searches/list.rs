use super::api;
use super::shown::{Conditions, LookButton, look_words};
use crate::forms::Outcome;
use crate::language::language;
use crate::layout::{PageHead, loaded};
use crate::routes::paths;
use crate::ui::{Banner, ButtonKind, EmptyState, Tag, Tone, told};
use leptos::prelude::*;
use model::Language;
use model::saved_searches::{SAVED_MAX, SavedDone, SavedSearch};
use texts::{td_string, words};

/// `/saved-searches`
#[component]
pub fn SavedSearchesPage() -> impl IntoView {
    loaded(
        |asked| api::list(asked.language),
        |list, asked| view! { <Shown list outcome=asked.outcome() done=asked.done()/> }.into_any(),
    )
}

#[component]
fn Shown(list: Vec<SavedSearch>, outcome: Option<Outcome>, done: String) -> impl IntoView {
    let language = language();
    let title = td_string!(language, saved.title);
    // The form that came back belongs to the list of postings.
    let problem = outcome
        .as_ref()
        .map(|outcome| words::problem(language, &outcome.problem));
    let body = if list.is_empty() {
        let action = (
            paths::opportunities(language),
            td_string!(language, error.to_search).to_owned(),
        );
        view! {
            <EmptyState
                title=td_string!(language, saved.none)
                advice=td_string!(language, saved.none_advice)
                action
            />
        }
        .into_any()
    } else {
        let count = td_string!(language, saved.count, n = list.len(), max = SAVED_MAX);
        let items = list
            .into_iter()
            .map(|search| view! { <Item language search/> })
            .collect_view();
        view! {
            <p>{count}</p>
            <ul class="stack-wide">{items}</ul>
        }
        .into_any()
    };
    view! {
        <PageHead title private=true wrong=outcome.is_some()/>
        <div class="work">
            <h1>{title}</h1>
            <p>{td_string!(language, saved.lead)}</p>
            {told::<SavedDone>(&done)}
            {problem.map(|words| view! {
                <div role="alert"><Banner tone=Tone::Error><p>{words}</p></Banner></div>
            })}
            {body}
        </div>
    }
}

#[component]
fn Item(language: Language, search: SavedSearch) -> impl IntoView {
    let href = paths::saved_search(language, search.id);
    let (new, often) = (search.new, words::of(language, search.frequency));
    let kind = if new > 0 {
        ButtonKind::Primary
    } else {
        ButtonKind::Secondary
    };
    view! {
        <li class="stack saved-search">
            <h2 class="row saved-search-name">
                <a href=href>{search.name.clone()}</a>
                {(new > 0).then(|| view! { <Tag>{td_string!(language, saved.mark)}</Tag> })}
            </h2>
            <Conditions search=search.clone()/>
            <div class="row saved-search-foot">
                <LookButton id=search.id words=look_words(language, new) kind/>
                <span>{often}</span>
            </div>
        </li>
    }
}
