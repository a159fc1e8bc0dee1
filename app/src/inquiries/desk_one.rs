use crate::forms::{Filled, MAIN_FORM, Outcome};
use crate::language::{lang_of, language};
use crate::layout::StillPage;
use crate::routes::paths;
use crate::ui::{
    Breadcrumb, Button, ButtonKind, Choice, FactRow, FieldHead, Form, Instant, LinkButton, NoForm,
    Paragraphs, RadioGroup, TextArea,
};
use leptos::prelude::*;
use model::inquiries::{Inquiry, InquiryKind, InquiryParty};
use model::machine::{MESSAGE_MAX, Machine, MoveForm};
use texts::{td_string, words};

/// `/desk/inquiries/{id}`
pub fn shown(one: Inquiry) -> StillPage {
    let language = language();
    let outcome = use_context::<Outcome>();
    let title = words::of(language, one.kind);
    let above = vec![
        (
            paths::desk(language),
            td_string!(language, desk.title).to_owned(),
        ),
        (
            paths::desk_inquiries(language),
            td_string!(language, inquiry.title).to_owned(),
        ),
    ];
    let filled = Filled::of(outcome.as_ref(), "");
    let body = view! {
        <Breadcrumb above here=title/>
        <h1>{title}</h1>
        <Facts one=one.clone()/>
        <section class="panel" aria-labelledby="decision">
            <h2 id="decision">{td_string!(language, desk.decision)}</h2>
            <Decision one filled/>
        </section>
    };
    StillPage::work(
        title.to_owned(),
        outcome.as_ref().is_some_and(Outcome::is_wrong),
        body,
    )
}

#[component]
fn Facts(one: Inquiry) -> impl IntoView {
    let language = language();
    let sender = match (one.name.is_empty(), one.is_member) {
        (true, _) => td_string!(language, inquiry.nobody).to_owned(),
        (false, true) => td_string!(language, inquiry.member, name = one.name),
        (false, false) => one.name,
    };
    let mail = format!("mailto:{}", one.email);
    let posting = one.posting.map(|(id, title)| {
        let (desk, page) = (
            paths::desk_posting(language, id),
            paths::opportunity(language, id),
        );
        view! {
            <FactRow label=td_string!(language, inquiry.posting)>
                <p lang=lang_of(&title)><a href=page>{title.text.clone()}</a></p>
                <LinkButton href=desk>{td_string!(language, inquiry.at_desk)}</LinkButton>
            </FactRow>
        }
    });
    view! {
        <dl class="facts">
            <FactRow label=td_string!(language, inquiry.state)>{words::of(language, one.state)}</FactRow>
            <FactRow label=td_string!(language, inquiry.sent_at)><Instant at=one.at/></FactRow>
            <FactRow label=td_string!(language, inquiry.sender)>{sender}</FactRow>
            {(!one.email.is_empty()).then(|| view! {
                <FactRow label=words::label(language, "email")><a href=mail>{one.email.clone()}</a></FactRow>
            })}
            {posting}
            {one.reason.map(|reason| view! {
                <FactRow label=td_string!(language, report.reason)>{words::of(language, reason)}</FactRow>
            })}
            {(!one.text.is_empty()).then(|| view! {
                <FactRow label=td_string!(language, inquiry.text)><Paragraphs text=one.text.clone()/></FactRow>
            })}
            {(!one.incident.is_empty()).then(|| view! {
                <FactRow label=td_string!(language, contact.incident)><code>{one.incident.clone()}</code></FactRow>
            })}
            {one.handled.map(|(name, at)| view! {
                <FactRow label=td_string!(language, inquiry.handled_at)>{name} " " <Instant at/></FactRow>
            })}
            {(!one.answer.is_empty()).then(|| view! {
                <FactRow label=td_string!(language, inquiry.answer)><Paragraphs text=one.answer.clone()/></FactRow>
            })}
        </dl>
    }
}

#[component]
fn Decision(one: Inquiry, filled: Filled) -> impl IntoView {
    let language = language();
    let names = MoveForm::FIELDS;
    let offers = one.state.offers(InquiryParty::Staff, false);
    if offers.is_empty() {
        return view! { <p>{td_string!(language, desk.nothing_to_decide)}</p> <NoForm/> }
            .into_any();
    }
    let choices = offers
        .iter()
        .map(|offer| Choice::of(language, offer.act))
        .collect();
    let MoveForm { act, message, .. }: MoveForm = filled.typed();
    let help = match one.kind {
        InquiryKind::Contact => td_string!(language, inquiry.answer_help),
        InquiryKind::Report => td_string!(language, inquiry.report_answer_help),
    };
    let head = FieldHead::new(language, names.message).label(td_string!(language, inquiry.answer));
    view! {
        <Form filled id=MAIN_FORM>
            <RadioGroup head=FieldHead::new(language, names.act).label(td_string!(language, inquiry.act)).required() choices value=act/>
            <TextArea head=head.help(help) value=message rows=4 max=MESSAGE_MAX/>
            <div class="form-acts">
                <Button kind=ButtonKind::Primary>{td_string!(language, inquiry.decide)}</Button>
            </div>
        </Form>
    }
    .into_any()
}
