use crate::forms::{Filled, Outcome};
use crate::language::language;
use crate::ui::{
    Button, ButtonKind, Choice, FieldHead, Form, RadioGroup, Select, TextArea, asks_message,
    asks_reason, rows_of,
};
use leptos::prelude::*;
use model::closed::Closed;
use model::machine::{MESSAGE_MAX, Machine, MoveForm};
use model::organizations::{RequestParty, RequestReason, RequestState, RequestView};
use texts::td_string;

/// What tells the fields of one case from those of another; a page has no more cases.
const WITHIN: [&str; 50] = [
    "request-1",
    "request-2",
    "request-3",
    "request-4",
    "request-5",
    "request-6",
    "request-7",
    "request-8",
    "request-9",
    "request-10",
    "request-11",
    "request-12",
    "request-13",
    "request-14",
    "request-15",
    "request-16",
    "request-17",
    "request-18",
    "request-19",
    "request-20",
    "request-21",
    "request-22",
    "request-23",
    "request-24",
    "request-25",
    "request-26",
    "request-27",
    "request-28",
    "request-29",
    "request-30",
    "request-31",
    "request-32",
    "request-33",
    "request-34",
    "request-35",
    "request-36",
    "request-37",
    "request-38",
    "request-39",
    "request-40",
    "request-41",
    "request-42",
    "request-43",
    "request-44",
    "request-45",
    "request-46",
    "request-47",
    "request-48",
    "request-49",
    "request-50",
];

/// Yes, a question, or no with the reason.
#[component]
pub fn RequestDecision(
    request: RequestView,
    /// The form of the page that takes it.
    form: &'static str,
    /// Its place on the page.
    number: usize,
) -> impl IntoView {
    let language = language();
    let names = MoveForm::FIELDS;
    let id = request.id.to_string();
    let outcome = use_context::<Outcome>();
    let own = outcome.filter(|one| one.typed("request") == Some(id.as_str()));
    let filled = Filled::of(own.as_ref(), form);
    let within: &'static str = WITHIN.get(number).copied().unwrap_or("request");
    let offers = request.state.offers(RequestParty::Deciders, false);
    let rows = rows_of::<RequestState>(&offers);
    let acts = offers
        .iter()
        .map(|offer| Choice::of(language, offer.act))
        .collect();
    let reasons = Choice::each(language, RequestReason::ALL);
    let MoveForm {
        act,
        reason,
        message,
        ..
    }: MoveForm = filled.typed();
    let head = move |name: &str| FieldHead::new(language, name).within(within);
    let reason_head = asks_reason(language, head(names.reason), &rows);
    let message_head = asks_message(language, head(names.message), &rows);
    view! {
        <Form filled name=form within>
            <input type="hidden" name="request" value=id/>
            <RadioGroup head=head(names.act).required() choices=acts value=act/>
            <Select head=reason_head choices=reasons value=reason/>
            <TextArea head=message_head value=message rows=3 max=MESSAGE_MAX/>
            <div class="form-acts">
                <Button kind=ButtonKind::Primary>{td_string!(language, desk.organizations.decide)}</Button>
            </div>
        </Form>
    }
}
