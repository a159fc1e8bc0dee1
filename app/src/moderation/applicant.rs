use crate::forms::{Filled, MAIN_FORM, Outcome};
use crate::language::language;
use crate::layout::StillPage;
use crate::routes::paths;
use crate::ui::{
    Banner, Breadcrumb, Button, ButtonKind, Choice, FactRow, FieldHead, Form, Instant, NoForm,
    Paragraphs, RadioGroup, Select, Table, Tag, TextArea, asks_message, asks_reason, rows_of,
};
use leptos::prelude::*;
use model::Language;
use model::accounts::PersonFacts;
use model::admissions::{AdmissionMove, AdmissionParty, AdmissionState, Applicant, DeclineReason};
use model::closed::Closed;
use model::machine::{MESSAGE_MAX, Machine, MoveForm};
use texts::{td_string, words};

/// `/desk/people/{id}`
pub fn shown(one: Applicant) -> StillPage {
    let language = language();
    let outcome = use_context::<Outcome>();
    let title = one.person.name.clone();
    let above = vec![
        (
            paths::desk(language),
            td_string!(language, desk.title).to_owned(),
        ),
        (
            paths::desk_people(language),
            td_string!(language, desk.people.title).to_owned(),
        ),
    ];
    let filled = Filled::of(outcome.as_ref(), "");
    let doubts = one.doubts.iter().map(|doubt| {
        view! { <li>{words::of(language, *doubt)}</li> }
    });
    let doubts = (!one.doubts.is_empty()).then(|| {
        view! {
            <h2>{td_string!(language, desk.waiting.doubts)}</h2>
            <ul class="plain-list">{doubts.collect_view()}</ul>
        }
    });
    let body = view! {
        <Breadcrumb above here=title.clone()/>
        <h1>{title.clone()}</h1>
        <Sides one=one.clone()/>
        {doubts}
        <Said one=one.clone()/>
        <section class="panel" aria-labelledby="decision">
            <h2 id="decision">{td_string!(language, desk.decision)}</h2>
            {if one.is_above {
                view! { <Banner><p>{td_string!(language, desk.waiting.above)}</p></Banner> <NoForm/> }.into_any()
            } else {
                view! { <Decision state=one.state name=one.person.name.clone() filled/> }.into_any()
            }}
        </section>
    };
    StillPage::work(title, outcome.as_ref().is_some_and(Outcome::is_wrong), body)
}

/// What the person says beside what the school knows.
#[component]
fn Sides(one: Applicant) -> impl IntoView {
    let language = language();
    let by_address = match one.by_address {
        Some(role) => words::of(language, role),
        None => td_string!(language, desk.waiting.no_domain),
    };
    let columns = vec![
        td_string!(language, desk.waiting.fact).to_owned(),
        td_string!(language, desk.waiting.says).to_owned(),
        td_string!(language, desk.waiting.known).to_owned(),
    ];
    let role = words::of(language, one.person.role);
    let namesakes = match one.namesakes.as_slice() {
        [] => td_string!(language, desk.waiting.no_namesake).into_any(),
        some => {
            let items = some.iter().map(|other| namesake(language, other));
            view! { <ul class="plain-list">{items.collect_view()}</ul> }.into_any()
        }
    };
    let rows = vec![
        vec![
            words::label(language, "role").into_any(),
            role.into_any(),
            view! { <span>{td_string!(language, desk.waiting.by_address)} " " {by_address}</span> }
                .into_any(),
        ],
        vec![
            words::label(language, "email").into_any(),
            one.person.email.clone().into_any(),
            td_string!(language, desk.waiting.address_answers).into_any(),
        ],
        vec![
            words::label(language, "name").into_any(),
            view! { {one.person.name.clone()} <br/> <span class="hint">{one.kana.clone()}</span> }
                .into_any(),
            namesakes,
        ],
        vec![
            td_string!(language, desk.waiting.since).into_any(),
            view! { <Instant at=one.since/> }.into_any(),
            ().into_any(),
        ],
    ];
    view! { <Table caption=td_string!(language, desk.waiting.sides) columns rows/> }
}

fn namesake(language: Language, other: &PersonFacts) -> AnyView {
    let ended = other
        .disabled
        .then(|| view! { <Tag>{td_string!(language, desk.people.disabled)}</Tag> });
    view! {
        <li>
            {other.name.clone()} " · " {words::of(language, other.role)} " · " {other.email.clone()} " " {ended}
        </li>
    }
    .into_any()
}

/// What was asked and answered before.
#[component]
fn Said(one: Applicant) -> impl IntoView {
    let language = language();
    let asked = one.handled.clone().filter(|_| !one.message.is_empty());
    view! {
        {asked.map(|(name, at)| view! {
            <dl class="facts">
                <FactRow label=td_string!(language, desk.waiting.asked_by, name = name)>
                    <Instant at=at/>
                    <Paragraphs text=one.message.clone()/>
                </FactRow>
            </dl>
        })}
        {(!one.answer.is_empty()).then(|| view! {
            <dl class="facts">
                <FactRow label=td_string!(language, desk.waiting.answer)>
                    <Paragraphs text=one.answer.clone()/>
                </FactRow>
            </dl>
        })}
    }
}

#[component]
fn Decision(state: AdmissionState, name: String, filled: Filled) -> impl IntoView {
    let language = language();
    let names = MoveForm::FIELDS;
    let offers = state.offers(AdmissionParty::Staff, false);
    let rows = rows_of::<AdmissionState>(&offers);
    let offers = offers.into_iter();
    let choices =
        offers.map(|offer| Choice::of(language, offer.act).note(note(language, offer.act)));
    let choices = choices.collect();
    let reasons = Choice::each(language, DeclineReason::ALL);
    let MoveForm {
        act,
        reason,
        message,
        ..
    }: MoveForm = filled.typed();
    let head = |name: &str| FieldHead::new(language, name);
    let act_head = head(names.act)
        .label(td_string!(language, desk.choose_act))
        .required();
    let reason_head = head(names.reason).help(td_string!(language, desk.waiting.reason_help));
    let reason_head = asks_reason(language, reason_head, &rows);
    let message_head = head(names.message).help(td_string!(language, desk.waiting.message_help));
    let message_head = asks_message(language, message_head, &rows);
    let declines = rows.iter().any(|row| !row.reasons.is_empty());
    view! {
        <Form filled id=MAIN_FORM>
            // What was on the screen: whoever changes it in between is not admitted with another.
            <input type="hidden" name=names.name value=name/>
            <RadioGroup head=act_head choices value=act/>
            {declines.then(|| view! { <Select head=reason_head choices=reasons value=reason/> })}
            <TextArea head=message_head value=message rows=4 max=MESSAGE_MAX/>
            <div class="form-acts">
                <Button kind=ButtonKind::Primary>{td_string!(language, desk.decide)}</Button>
            </div>
        </Form>
    }
}

/// What a move brings about.
fn note(language: Language, act: AdmissionMove) -> &'static str {
    match act {
        AdmissionMove::Admit => td_string!(language, desk.waiting.note.admit),
        AdmissionMove::Ask => td_string!(language, desk.waiting.note.ask),
        AdmissionMove::Decline => td_string!(language, desk.waiting.note.decline),
        AdmissionMove::Answer => "",
    }
}
