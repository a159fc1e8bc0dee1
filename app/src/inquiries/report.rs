use super::api::{self, Blank};
use super::guarded::Guarded;
use crate::forms::{Filled, MAIN_FORM, Outcome};
use crate::language::{lang_of, language};
use crate::layout::{PageHead, loaded};
use crate::routes::paths;
use crate::ui::{
    Breadcrumb, Button, ButtonKind, Choice, FieldHead, Form, LinkButton, RadioGroup, TextArea,
    TextInput, TextKind,
};
use leptos::prelude::*;
use model::checks::Check;
use model::closed::Closed;
use model::inquiries::{Guard, MESSAGE_MAX, ReportForm, ReportReason};
use model::{OpportunityId, Shown};
use texts::td_string;

/// `/opportunities/{id}/report`
#[component]
pub fn ReportPage() -> impl IntoView {
    loaded(
        |asked| api::blank_report(asked.part("id"), asked.language),
        |(id, title, blank), _| view! { <Page id title blank/> }.into_any(),
    )
}

#[component]
fn Page(id: OpportunityId, title: Shown, blank: Blank) -> impl IntoView {
    let language = language();
    let heading = td_string!(language, report.title);
    let posting = paths::opportunity(language, id);
    let above = vec![
        (
            paths::opportunities(language),
            td_string!(language, search.title).to_owned(),
        ),
        (posting.clone(), title.text.clone()),
    ];
    let is_wrong = blank.outcome.as_ref().is_some_and(Outcome::is_wrong);
    view! {
        <PageHead title=heading private=true wrong=is_wrong/>
        <div class="narrow">
            <Breadcrumb above here=heading/>
            <h1>{heading}</h1>
            <p class="lead" lang=lang_of(&title)>{title.text.clone()}</p>
            <p>{td_string!(language, report.lead)}</p>
            <Fields blank posting/>
        </div>
    }
}

#[component]
fn Fields(blank: Blank, posting: String) -> impl IntoView {
    let language = language();
    let names = ReportForm::FIELDS;
    let filled = Filled::of(blank.outcome.as_ref(), "");
    let reasons = Choice::each(language, ReportReason::ALL);
    let ReportForm {
        reason,
        message,
        name,
        email,
    }: ReportForm = filled.typed();
    let is_guest = blank.viewer.is_none();
    let address = FieldHead::new(language, names.email);
    // A form that comes back was opened when it was first shown.
    let opened = filled.value(Guard::FIELDS.opened, &blank.opened.to_string());
    view! {
        <Form filled id=MAIN_FORM check=Check::Report>
            <Guarded opened/>
            <RadioGroup
                head=FieldHead::new(language, names.reason).label(td_string!(language, report.reason)).required()
                choices=reasons
                value=reason
            />
            <TextArea
                head=FieldHead::new(language, names.message)
                    .label(td_string!(language, report.message))
                    .help(td_string!(language, report.message_help))
                value=message
                rows=5
                max=MESSAGE_MAX
            />
            {is_guest.then(|| view! {
                <TextInput head=FieldHead::new(language, names.name) value=name kind=TextKind::PersonName/>
                <TextInput head=address.help(td_string!(language, report.email_help)) value=email kind=TextKind::Address/>
            })}
            <p class="hint">{td_string!(language, report.privacy)}</p>
            <div class="form-acts">
                <Button kind=ButtonKind::Primary>{td_string!(language, report.send)}</Button>
                <LinkButton href=posting kind=ButtonKind::Quiet>{td_string!(language, report.stop)}</LinkButton>
            </div>
        </Form>
    }
}
