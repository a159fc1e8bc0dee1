use super::api;
use crate::cards::OpportunityCards;
use crate::forms::{Filled, Outcome};
use crate::language::language;
use crate::layout::{Asked, PageHead, loaded};
use crate::routes::paths;
use crate::ui::{Banner, Button, EmptyState, Form, Tab, Tabs, Tone, paged};
use leptos::prelude::*;
use model::Language;
use model::OpportunityId;
use model::bookmarks::{BOOKMARKS_MAX, Bookmark, BookmarkOrder, StarForm};
use model::closed::Closed;
use model::page::Page;
use texts::{td_string, words};

/// `/bookmarks`
#[component]
pub fn BookmarksPage() -> impl IntoView {
    loaded(
        |asked| api::list(order(&asked), asked.page(), asked.language),
        |page, asked| {
            view! { <Shown page order=order(&asked) outcome=asked.outcome()/> }.into_any()
        },
    )
}

fn order(asked: &Asked) -> BookmarkOrder {
    BookmarkOrder::from_code(&asked.value("order")).unwrap_or(BookmarkOrder::Marked)
}

#[component]
fn Shown(page: Page<Bookmark>, order: BookmarkOrder, outcome: Option<Outcome>) -> impl IntoView {
    let language = language();
    let title = td_string!(language, bookmark.title);
    let problem = outcome
        .as_ref()
        .map(|outcome| words::problem(language, &outcome.problem));
    view! {
        <PageHead title private=true wrong=outcome.is_some()/>
        <div class="work bookmarks">
            <h1>{title}</h1>
            {problem.map(|words| view! {
                <div role="alert"><Banner tone=Tone::Error><p>{words}</p></Banner></div>
            })}
            {list(page, order)}
        </div>
    }
}

#[component]
fn Nothing() -> impl IntoView {
    let language = language();
    let action = (
        paths::opportunities(language),
        td_string!(language, error.to_search).to_owned(),
    );
    view! {
        <EmptyState
            title=td_string!(language, bookmark.none)
            advice=td_string!(language, bookmark.none_advice)
            action
        />
    }
}

fn list(page: Page<Bookmark>, order: BookmarkOrder) -> AnyView {
    let language = language();
    let total = page.total;
    let href = move |page: u32| paths::bookmarks_in(language, order, page);
    paged(page, href, view! { <Nothing/> }, |bookmarks| {
        view! { <Marked bookmarks order total/> }.into_any()
    })
}

#[component]
fn Marked(bookmarks: Vec<Bookmark>, order: BookmarkOrder, total: u64) -> impl IntoView {
    let language = language();
    let (mut postings, mut gone) = (Vec::new(), Vec::new());
    for Bookmark {
        id,
        marked_on,
        posting,
    } in bookmarks
    {
        match posting {
            Some(posting) => postings.push(posting),
            None => gone.push((id, words::day(language, marked_on))),
        }
    }
    let count = td_string!(language, bookmark.count, n = total, max = BOOKMARKS_MAX);
    view! {
        <p>{td_string!(language, bookmark.lead)}</p>
        // Kept up by the browser (`islands`, star).
        <p role="status" data-marks=total>{count}</p>
        <Tabs label=td_string!(language, bookmark.order) tabs=orders(language, order)/>
        {(!postings.is_empty()).then(|| view! { <OpportunityCards postings within="bookmark"/> })}
        {(!gone.is_empty()).then(|| view! { <Gone gone/> })}
    }
}

fn orders(language: Language, present: BookmarkOrder) -> Vec<Tab> {
    let tab = |order: BookmarkOrder| Tab {
        href: paths::bookmarks_in(language, order, 1),
        name: words::of(language, order).to_owned(),
        count: None,
        is_here: order == present,
    };
    BookmarkOrder::ALL.iter().copied().map(tab).collect()
}

/// Marks on what the person may not read any more: when, and nothing else.
#[component]
fn Gone(gone: Vec<(OpportunityId, String)>) -> impl IntoView {
    let language = language();
    let lines = gone
        .into_iter()
        .map(|(id, day)| {
            view! {
                <li>
                    <span>{td_string!(language, bookmark.gone, day = day)}</span>
                    <Form
                        filled=Filled::default()
                        name=StarForm::Unmark.code()
                        action=paths::bookmarks(language)
                        class="form-inline"
                    >
                        <input type="hidden" name="id" value=id.to_string()/>
                        <Button>{td_string!(language, bookmark.remove)}</Button>
                    </Form>
                </li>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby="gone">
            <h2 id="gone">{td_string!(language, bookmark.gone_title)}</h2>
            <ul class="stack bookmarks-gone">{lines}</ul>
        </section>
    }
}
