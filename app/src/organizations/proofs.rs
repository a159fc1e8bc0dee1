//! The ways to show that one speaks for an organization.

use crate::forms::{Filled, MAIN_FORM, Outcome};
use crate::language::language;
use crate::ui::{
    Banner, Button, ButtonKind, Details, FactRow, FieldHead, Form, TextArea, TextInput, TextKind,
    Tone,
};
use leptos::prelude::*;
use model::closed::Closed;
use model::machine::{MESSAGE_MAX, MoveForm};
use model::organizations::{
    CodeForm, ConfirmForm, FILE_PATH, RECORD_PREFIX, RequestForm, RequestMove, RequestView,
    wanted_text,
};
use texts::{td_string, words};

/// The state of the form that makes this move; the language switch presses no button.
pub(super) fn of_move(outcome: Option<&Outcome>, act: RequestMove) -> Filled {
    let is_it = |one: &&Outcome| one.typed("act").is_none_or(|pressed| pressed == act.code());
    Filled::of(outcome.filter(is_it), RequestForm::Move.code())
}

/// A code that is mailed. The form for it stands there once one is on its way.
#[component]
pub fn ByMail(one: RequestView, outcome: Option<Outcome>) -> impl IntoView {
    let language = language();
    let filled = Filled::of(outcome.as_ref(), RequestForm::Code.code());
    let address = filled.value(
        CodeForm::FIELDS.address,
        one.code_to.as_deref().unwrap_or_default(),
    );
    let head = FieldHead::new(language, CodeForm::FIELDS.address)
        .within("code")
        .required();
    let confirm = one.code_to.map(|to| view! { <Confirm to outcome/> });
    view! {
        <section class="panel">
            <h3>{td_string!(language, organization.request.by_mail)}</h3>
            {confirm}
            <p>{td_string!(language, organization.request.by_mail_lead)}</p>
            <Form filled name=RequestForm::Code.code() within="code">
                <TextInput head value=address kind=TextKind::Address/>
                <div class="form-acts">
                    <Button kind=ButtonKind::Secondary>{td_string!(language, organization.request.send_code)}</Button>
                </div>
            </Form>
        </section>
    }
}

#[component]
fn Confirm(to: String, outcome: Option<Outcome>) -> impl IntoView {
    let language = language();
    let filled = Filled::of(outcome.as_ref(), RequestForm::Confirm.code());
    let head = FieldHead::new(language, ConfirmForm::FIELDS.code)
        .within("confirm")
        .required();
    view! {
        <Banner><p>{td_string!(language, organization.request.code_sent, address = to)}</p></Banner>
        <Form filled name=RequestForm::Confirm.code() within="confirm">
            <TextInput head kind=TextKind::Code/>
            <div class="form-acts">
                <Button kind=ButtonKind::Primary>{td_string!(language, organization.request.confirm)}</Button>
            </div>
        </Form>
    }
}

/// A record of the domain.
#[component]
pub fn ByRecord(one: RequestView, outcome: Option<Outcome>) -> impl IntoView {
    let language = language();
    let places = one
        .domains
        .iter()
        .map(|domain| format!("{RECORD_PREFIX}.{domain}"));
    let label = td_string!(language, organization.request.record_name);
    let lead = td_string!(language, organization.request.by_record_lead);
    let button = td_string!(language, organization.request.look_record);
    let places = places.collect();
    view! {
        <Look
            title=td_string!(language, organization.request.by_record)
            lead label places token=one.token form=RequestForm::Record button outcome
        />
    }
}

/// A file on the website.
#[component]
pub fn ByFile(one: RequestView, outcome: Option<Outcome>) -> impl IntoView {
    let language = language();
    let places = one
        .domains
        .iter()
        .map(|domain| format!("https://{domain}{FILE_PATH}"));
    let label = td_string!(language, organization.request.file_place);
    let lead = td_string!(language, organization.request.by_file_lead);
    let button = td_string!(language, organization.request.look_file);
    let places = places.collect();
    view! {
        <Look
            title=td_string!(language, organization.request.by_file)
            lead label places token=one.token form=RequestForm::File button outcome
        />
    }
}

#[component]
fn Look(
    title: &'static str,
    lead: &'static str,
    label: &'static str,
    places: Vec<String>,
    token: String,
    form: RequestForm,
    button: &'static str,
    outcome: Option<Outcome>,
) -> impl IntoView {
    let language = language();
    let refused = outcome.filter(|one| one.form == form.code());
    let is_open = refused.is_some();
    let refused = refused.map(|one| words::problem(language, &one.problem));
    let places = places
        .into_iter()
        .map(|place| view! { <p><code class="as-typed">{place}</code></p> })
        .collect_view();
    view! {
        <Details summary=title is_open class="panel">
            {refused.map(|words| view! { <Banner tone=Tone::Error><p>{words}</p></Banner> })}
            <p>{lead}</p>
            <dl class="facts">
                <FactRow label>{places}</FactRow>
                <FactRow label=td_string!(language, organization.request.record_text)>
                    <code class="as-typed">{wanted_text(&token)}</code>
                </FactRow>
            </dl>
            <Form filled=Filled::default() name=form.code()>
                <div class="form-acts">
                    <Button kind=ButtonKind::Secondary>{button}</Button>
                </div>
            </Form>
        </Details>
    }
}

/// Words to those who decide: the owners, or staff.
#[component]
pub fn ByPapers(one: RequestView, outcome: Option<Outcome>) -> impl IntoView {
    let language = language();
    let filled = of_move(outcome.as_ref(), RequestMove::HandIn);
    let message = filled.value(MoveForm::FIELDS.message, "");
    let (title, lead) = match one.has_owner {
        true => (
            td_string!(language, organization.request.by_owner),
            td_string!(language, organization.request.by_owner_lead),
        ),
        false => (
            td_string!(language, organization.request.by_papers),
            td_string!(language, organization.request.by_papers_lead),
        ),
    };
    let head = FieldHead::new(language, MoveForm::FIELDS.message)
        .within("papers")
        .required();
    view! {
        <section class="panel" aria-labelledby="papers">
            <h2 id="papers">{title}</h2>
            <p>{lead}</p>
            <Form filled name=RequestForm::Move.code() within="papers" id=MAIN_FORM>
                <TextArea head value=message rows=5 max=MESSAGE_MAX/>
                <div class="form-acts">
                    <Button kind=ButtonKind::Secondary name="act" value=RequestMove::HandIn.code()>
                        {words::of(language, RequestMove::HandIn)}
                    </Button>
                </div>
            </Form>
        </section>
    }
}
