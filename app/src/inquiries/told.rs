use crate::language::{lang_of, language};
use crate::routes::paths;
use crate::ui::{FactRow, Instant, Paragraphs};
use leptos::prelude::*;
use model::inquiries::OwnInquiry;
use texts::{td_string, words};

/// What somebody wrote, and what became of it.
#[component]
pub fn Told(one: OwnInquiry) -> impl IntoView {
    let language = language();
    let posting = one.posting.map(|(id, title)| {
        let href = paths::opportunity(language, id);
        view! {
            <FactRow label=td_string!(language, inquiry.posting)>
                <a href=href lang=lang_of(&title)>{title.text.clone()}</a>
            </FactRow>
        }
    });
    view! {
        <dl class="facts">
            <FactRow label=td_string!(language, inquiry.state)>{words::of(language, one.state)}</FactRow>
            <FactRow label=td_string!(language, inquiry.sent_at)><Instant at=one.at/></FactRow>
            {posting}
            {one.reason.map(|reason| view! {
                <FactRow label=td_string!(language, report.reason)>{words::of(language, reason)}</FactRow>
            })}
            {(!one.text.is_empty()).then(|| view! {
                <FactRow label=td_string!(language, inquiry.text)><Paragraphs text=one.text.clone()/></FactRow>
            })}
            {one.handled_at.map(|at| view! {
                <FactRow label=td_string!(language, inquiry.handled_at)><Instant at/></FactRow>
            })}
            {(!one.answer.is_empty()).then(|| view! {
                <FactRow label=td_string!(language, inquiry.answer)><Paragraphs text=one.answer.clone()/></FactRow>
            })}
        </dl>
    }
}
