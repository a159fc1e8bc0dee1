use super::api;
use super::line::Line;
use crate::forms::Filled;
use crate::language::language;
use crate::layout::{PageHead, loaded};
use crate::routes::paths::{self, page_query};
use crate::ui::{Button, EmptyState, Form, paged};
use leptos::prelude::*;
use model::closed::Closed;
use model::notifications::{Notification, NotificationForm};
use model::page::Page;
use texts::td_string;

/// `/notifications`
#[component]
pub fn NotificationsPage() -> impl IntoView {
    loaded(
        |asked| api::list(asked.page(), asked.language),
        |list, _| view! { <List list/> }.into_any(),
    )
}

#[component]
fn List(list: Page<Notification>) -> impl IntoView {
    let language = language();
    let title = td_string!(language, notification.title);
    let has_unread = list.items.iter().any(|one| !one.read);
    let action = (
        paths::opportunities(language),
        td_string!(language, error.to_search).to_owned(),
    );
    let none = view! {
        <EmptyState
            title=td_string!(language, notification.none)
            advice=td_string!(language, notification.none_advice)
            action
        />
    };
    let href =
        move |page: u32| paths::notifications(language) + &page_query(None::<(&str, String)>, page);
    let body = paged(list, href, none, |notifications| {
        let items = notifications
            .into_iter()
            .map(|one| view! { <Line one/> })
            .collect_view();
        view! { <ul class="notifications">{items}</ul> }.into_any()
    });
    view! {
        <PageHead title private=true/>
        <div class="work">
            <div class="page-top">
                <h1>{title}</h1>
                {has_unread.then(|| view! {
                    <Form filled=Filled::default() name=NotificationForm::All.code() class="form-inline">
                        <Button>{td_string!(language, notification.read_all)}</Button>
                    </Form>
                })}
            </div>
            {body}
        </div>
    }
}
