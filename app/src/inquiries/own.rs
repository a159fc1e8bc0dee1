use super::api;
use super::told::Told;
use crate::language::language;
use crate::layout::{PageHead, loaded};
use crate::routes::paths::{self, query_string};
use crate::ui::{Banner, EmptyState, LinkButton, Tone, paged};
use leptos::prelude::*;
use model::closed::Closed;
use model::inquiries::{InquiryDone, InquiryKind, OwnInquiry};
use model::page::Page;
use texts::{td_string, words};

/// `/inquiries/{token}`
#[component]
pub fn InquiryPage() -> impl IntoView {
    loaded(
        |asked| api::by_token(asked.part("token"), asked.language),
        |one, asked| view! { <One one done=asked.done()/> }.into_any(),
    )
}

#[component]
fn One(one: OwnInquiry, done: String) -> impl IntoView {
    let language = language();
    let title = words::of(language, one.kind);
    let thanks = InquiryDone::from_code(&done).map(|InquiryDone::Sent| {
        let next = match one.kind {
            InquiryKind::Contact => td_string!(language, inquiry.next_contact),
            InquiryKind::Report => td_string!(language, inquiry.next_report),
        };
        view! {
            <Banner tone=Tone::Success title=td_string!(language, inquiry.received)>
                <p>{next}</p>
                <p>{td_string!(language, inquiry.keep_address)}</p>
            </Banner>
        }
    });
    view! {
        <PageHead title private=true/>
        <div class="narrow">
            <h1>{title}</h1>
            {thanks}
            <Told one/>
            <div class="actions">
                <LinkButton href=paths::opportunities(language)>{td_string!(language, error.to_search)}</LinkButton>
            </div>
        </div>
    }
}

/// `/inquiries`
#[component]
pub fn InquiriesPage() -> impl IntoView {
    loaded(
        |asked| api::own(asked.page(), asked.language),
        |list, _| view! { <Own list/> }.into_any(),
    )
}

#[component]
fn Own(list: Page<OwnInquiry>) -> impl IntoView {
    let language = language();
    let title = td_string!(language, inquiry.own);
    let href =
        move |page: u32| paths::inquiries(language) + &query_string([("page", page.to_string())]);
    let action = (
        paths::contact(language),
        td_string!(language, contact.open).to_owned(),
    );
    let none = view! {
        <EmptyState title=td_string!(language, inquiry.none) advice=td_string!(language, inquiry.none_advice) action/>
    };
    let body = paged(list, href, none, |items| {
        let items = items.into_iter().map(|one| {
            let kind = words::of(language, one.kind);
            view! { <li class="panel"><h2>{kind}</h2><Told one/></li> }
        });
        view! { <ul class="stack-wide inquiries">{items.collect_view()}</ul> }.into_any()
    });
    view! {
        <PageHead title private=true/>
        <div class="work">
            <h1>{title}</h1>
            <p>{td_string!(language, inquiry.own_lead)}</p>
            {body}
        </div>
    }
}
