use super::record::{SideBySide, heading};
use super::{queue, room};
use crate::forms::{Filled, MAIN_FORM, Outcome};
use crate::language::language;
use crate::layout::StillPage;
use crate::routes::{Route, paths};
use crate::ui::{
    Button, ButtonKind, Choice, FactRow, FieldHead, Form, Instant, NoForm, Paragraphs, RadioGroup,
    Select, Table, TextArea, asks_message, asks_reason, rows_of,
};
use leptos::prelude::*;
use model::Language;
use model::closed::Closed;
use model::machine::{MESSAGE_MAX, Machine, MoveForm};
use model::register::{ClaimDetail, ClaimParty, ClaimReason, ClaimState, Look};
use texts::{td_string, words};

/// The form that opens the register for the claim.
pub const COMPARE: &str = "compare";

/// `/registrar/claims/{id}`
pub fn shown(claim: ClaimDetail) -> StillPage {
    let language = language();
    let outcome = use_context::<Outcome>();
    let filled = Filled::of(outcome.as_ref(), "");
    let title = claim.facts.name.clone();
    let record = match claim.look.clone() {
        Some(look) if !look.entries.is_empty() => view! {
            <SideBySide facts=Some(claim.facts.clone()) entries=look.entries/>
        }
        .into_any(),
        Some(_) => view! {
            <p>{td_string!(language, register.claim.none)}</p>
            <SideBySide facts=Some(claim.facts.clone()) entries=Vec::new()/>
        }
        .into_any(),
        None => {
            view! { <SideBySide facts=Some(claim.facts.clone()) entries=Vec::new()/> }.into_any()
        }
    };
    let compare = match claim.look {
        Some(_) => td_string!(language, register.claim.again),
        None => td_string!(language, register.claim.compare),
    };
    // What is decided is no reason to open the register.
    let compare = claim.state.is_open().then(|| {
        view! {
            <p class="hint">{td_string!(language, register.claim.compare_lead)}</p>
            <Form filled=Filled::default() name=COMPARE>
                <div class="form-acts"><Button>{compare}</Button></div>
            </Form>
        }
    });
    let rivals = (!claim.rivals.is_empty()).then(|| view! { <Rivals claim=claim.clone()/> });
    let body = view! {
        <Account claim=claim.clone()/>
        <section aria-labelledby="record">
            <h2 id="record">{td_string!(language, register.claim.record)}</h2>
            {record}
            {compare}
        </section>
        {rivals}
        <section class="panel" aria-labelledby="decision">
            <h2 id="decision">{td_string!(language, register.claim.decision)}</h2>
            <Decision claim filled/>
        </section>
    };
    room::shown(Route::RegistrarClaim, title, None, &[""], body)
}

#[component]
fn Account(claim: ClaimDetail) -> impl IntoView {
    let language = language();
    let vouchers = claim.vouchers.iter().map(|one| one.name.clone());
    let vouchers = vouchers.collect::<Vec<_>>().join(", ");
    let handled = claim.handled.map(|(name, at)| {
        view! {
            <FactRow label=td_string!(language, register.claim.handled)>{name} " " <Instant at/></FactRow>
        }
    });
    view! {
        <dl class="facts">
            <FactRow label=td_string!(language, register.queue.state)>{words::of(language, claim.state)}</FactRow>
            <FactRow label=td_string!(language, register.queue.sent_at)><Instant at=claim.sent_at/></FactRow>
            <FactRow label=td_string!(language, register.claim.account)>{claim.account_name}</FactRow>
            <FactRow label=td_string!(language, register.claim.email)>
                {claim.email} " (" {words::of(language, claim.verification)} ")"
            </FactRow>
            <FactRow label=td_string!(language, register.claim.tries)>{claim.tries.to_string()}</FactRow>
            {claim.method.map(|method| view! {
                <FactRow label=td_string!(language, register.claim.method)>{words::of(language, method)}</FactRow>
            })}
            {claim.reason.map(|reason| view! {
                <FactRow label=words::label(language, "reason")>{words::of(language, reason)}</FactRow>
            })}
            {(!claim.facts.message.is_empty()).then(|| view! {
                <FactRow label=td_string!(language, register.claim.message)><Paragraphs text=claim.facts.message.clone()/></FactRow>
            })}
            {(!claim.answer.is_empty()).then(|| view! {
                <FactRow label=td_string!(language, register.claim.answer)><Paragraphs text=claim.answer.clone()/></FactRow>
            })}
            {(!vouchers.is_empty()).then(|| view! {
                <FactRow label=td_string!(language, register.claim.vouchers)>{vouchers}</FactRow>
            })}
            {handled}
        </dl>
    }
}

#[component]
fn Rivals(claim: ClaimDetail) -> impl IntoView {
    let language = language();
    let columns = vec![
        td_string!(language, register.queue.name).to_owned(),
        td_string!(language, register.queue.year).to_owned(),
        td_string!(language, register.queue.sent_at).to_owned(),
        td_string!(language, register.queue.state).to_owned(),
    ];
    let rows = claim
        .rivals
        .into_iter()
        .map(|one| queue::row(language, one));
    let caption = td_string!(language, register.claim.rivals);
    view! {
        <section aria-labelledby="rivals">
            <h2 id="rivals">{caption}</h2>
            <Table caption columns rows=rows.collect()/>
        </section>
    }
}

#[component]
fn Decision(claim: ClaimDetail, filled: Filled) -> impl IntoView {
    let language = language();
    let names = MoveForm::FIELDS;
    let offers = claim.state.offers(ClaimParty::Registrar, false);
    if offers.is_empty() {
        return view! { <p>{td_string!(language, desk.nothing_to_decide)}</p> <NoForm/> }
            .into_any();
    }
    let rows = rows_of::<ClaimState>(&offers);
    let acts = offers
        .iter()
        .map(|offer| Choice::of(language, offer.act))
        .collect();
    let reasons = Choice::each(language, ClaimReason::ALL);
    let MoveForm {
        act,
        reason,
        message,
        ..
    }: MoveForm = filled.typed();
    let entry = filled.value("entry", "");
    let head = FieldHead::new(language, names.message)
        .label(td_string!(language, register.claim.answer))
        .help(td_string!(language, register.claim.answer_help));
    let head = asks_message(language, head, &rows);
    let reason_head = asks_reason(language, FieldHead::new(language, names.reason), &rows);
    let back = paths::registrar_claims(language);
    view! {
        <Form filled id=MAIN_FORM>
            <input type="hidden" name=names.version value=claim.version.to_string()/>
            <input type="hidden" name=names.name value=claim.account_name.clone()/>
            <RadioGroup head=FieldHead::new(language, names.act).required() choices=acts value=act/>
            <RadioGroup
                head=FieldHead::new(language, "entry").label(td_string!(language, register.claim.which))
                choices=entries(language, claim.look.as_ref())
                value=entry
            />
            <Select head=reason_head choices=reasons value=reason/>
            <TextArea head value=message rows=4 max=MESSAGE_MAX/>
            <div class="form-acts">
                <Button kind=ButtonKind::Primary>{td_string!(language, register.claim.decide)}</Button>
                <a href=back>{td_string!(language, register.claims)}</a>
            </div>
        </Form>
    }
    .into_any()
}

/// The entries that were opened, and that none of them is meant.
fn entries(language: Language, look: Option<&Look>) -> Vec<Choice> {
    let found = look.map(|look| look.entries.as_slice()).unwrap_or_default();
    let found = found.iter().zip(1..).map(|(entry, number)| {
        let name = format!("{}: {}", heading(language, number), entry.recorded.name);
        Choice::new(entry.id.to_string(), name)
    });
    let papers = Choice::new("papers", td_string!(language, register.claim.papers));
    found.chain([papers]).collect()
}
