use super::api;
use crate::forms::{Filled, sent};
use crate::language::{lang_of, language};
use crate::layout::{Loaded, PageHead};
use crate::routes;
use crate::routes::paths::{self, query_string};
use crate::saved_searches::LookButton;
use crate::ui::{Button, EmptyState, Form, Instant, Pager, Tag};
use leptos::prelude::*;
use model::notifications::{About, Notification};
use model::opportunities::{Step, Verb};
use model::page::{self, Page};
use model::{Language, OpportunityId, Shown};
use texts::{td_string, words};

/// `/notifications`
#[component]
pub fn NotificationsPage() -> impl IntoView {
    let (query, language) = (routes::query(), language());
    let page = Memo::new(move |_| {
        let page = query.with(|query| sent(query, "page"));
        page::asked(&page)
    });
    let data = Resource::new_blocking(move || page.get(), move |page| api::list(page, language));
    view! { <Loaded data show=|list| view! { <List list/> }.into_any()/> }
}

#[component]
fn List(list: Page<Notification>) -> impl IntoView {
    let language = language();
    let title = td_string!(language, notification.title);
    let has_unread = list.items.iter().any(|one| !one.read);
    let body = if list.items.is_empty() {
        let action = (
            paths::opportunities(language),
            td_string!(language, error.to_search).to_owned(),
        );
        view! {
            <EmptyState
                title=td_string!(language, notification.none)
                advice=td_string!(language, notification.none_advice)
                action
            />
        }
        .into_any()
    } else {
        let (page, last) = (list.page, list.last());
        let items = list
            .items
            .into_iter()
            .map(|one| view! { <Line one/> })
            .collect_view();
        let href = move |page: u32| {
            paths::notifications(language) + &query_string([("page", page.to_string())])
        };
        view! {
            <ul class="notifications">{items}</ul>
            <Pager page last href=Callback::new(href)/>
        }
        .into_any()
    };
    view! {
        <PageHead title private=true/>
        <div class="work">
            <div class="page-top">
                <h1>{title}</h1>
                {has_unread.then(|| view! {
                    <Form filled=Filled::default() class="form-inline">
                        <Button>{td_string!(language, notification.read_all)}</Button>
                    </Form>
                })}
            </div>
            {body}
        </div>
    }
}

#[component]
fn Line(one: Notification) -> impl IntoView {
    let language = language();
    let class = if one.read {
        "notification"
    } else {
        "notification is-unread"
    };
    view! {
        <li class=class>
            <p class="notification-head">
                {happened(language, &one.about).map(|words| view! { <span>{words}</span> })}
                {(!one.read).then(|| view! { <Tag>{td_string!(language, notification.unread)}</Tag> })}
                <Instant at=one.at/>
            </p>
            {match one.about {
                About::Posting { id, verb, title, at_desk } => view! {
                    <ToPosting id title at_desk/>
                    {(verb == Verb::EndsSoon).then(|| view! { <Extend id/> })}
                }
                .into_any(),
                About::SavedSearch { id, name, count, .. } => {
                    let name = words::quoted(language, &name);
                    let words = td_string!(language, notification.found, name = name, n = count);
                    view! { <LookButton id words/> }.into_any()
                }
                About::Account { by, .. } => view! { <ToAccount by/> }.into_any(),
                About::Gone => view! { <p>{td_string!(language, notification.gone)}</p> }.into_any(),
            }}
        </li>
    }
}

/// What happened, in a few words.
fn happened(language: Language, about: &About) -> Option<&'static str> {
    match about {
        About::Posting { verb, .. } => Some(words::of(language, *verb)),
        About::SavedSearch { .. } => Some(td_string!(language, notification.matched)),
        About::Account { .. } => Some(td_string!(language, notification.link)),
        About::Gone => None,
    }
}

/// To where the deadline can be moved.
#[component]
fn Extend(id: OpportunityId) -> impl IntoView {
    let language = language();
    let href = paths::edit_posting(language, id, Step::Conditions);
    view! { <p class="notification-extend"><a href=href>{td_string!(language, notification.extend)}</a></p> }
}

#[component]
fn ToAccount(by: Option<String>) -> impl IntoView {
    let language = language();
    let by = words::maker(language, by.as_deref());
    view! {
        <p>{td_string!(language, notification.link_made, name = by)}</p>
        <a href=paths::account(language)>{td_string!(language, nav.account)}</a>
    }
}

#[component]
fn ToPosting(id: OpportunityId, title: Shown, at_desk: bool) -> impl IntoView {
    let language = language();
    let href = if at_desk {
        paths::desk_posting(language, id)
    } else {
        paths::posting(language, id)
    };
    view! { <a href=href lang=lang_of(&title)>{title.text.clone()}</a> }
}
