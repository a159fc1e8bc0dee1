use crate::forms::{Filled, MAIN_FORM};
use crate::language::language;
use crate::routes::paths;
use crate::ui::{
    Banner, Button, ButtonKind, Choice, FieldHead, Form, LinkButton, NoForm, RadioGroup, Select,
    TextArea, asks_message, asks_reason, rows_of,
};
use leptos::prelude::*;
use model::Language;
use model::checks::Check;
use model::closed::Closed;
use model::machine::{MESSAGE_MAX, Machine, MoveForm, Row};
use model::moderation::{Desk, Reason};
use model::opportunities::{Move, Party, State};
use texts::td_string;

/// What may be done with the posting now. Nobody decides on their own.
#[component]
pub fn DecisionPanel(desk: Desk, filled: Filled) -> impl IntoView {
    let language = language();
    let offers = desk.state.offers(Party::Staff, false);
    let rows = rows_of::<State>(&offers);
    let body = if desk.is_mine {
        view! { <Banner><p>{td_string!(language, desk.own_posting)}</p></Banner> <NoForm/> }
            .into_any()
    } else if rows.is_empty() {
        view! { <p>{td_string!(language, desk.nothing_to_decide)}</p> <NoForm/> }.into_any()
    } else {
        view! { <DecisionForm desk=desk.clone() rows filled/> }.into_any()
    };
    view! {
        <section class="panel panel-main" aria-labelledby="decision">
            <h2 id="decision">{td_string!(language, desk.decision)}</h2>
            {body}
            {desk.may_edit.then(|| view! {
                <p>
                    <LinkButton href=paths::posting(language, desk.id)>{td_string!(language, desk.manage)}</LinkButton>
                </p>
            })}
            {desk.next.map(|next| view! {
                <p class="desk-next">
                    <LinkButton href=paths::desk_posting(language, next)>{td_string!(language, desk.next)}</LinkButton>
                </p>
            })}
        </section>
    }
}

#[component]
fn DecisionForm(desk: Desk, rows: Vec<&'static Row<State>>, filled: Filled) -> impl IntoView {
    let language = language();
    let names = MoveForm::FIELDS;
    let choices = rows
        .iter()
        .map(|row| Choice::of(language, row.act).note(note(language, row.act)))
        .collect();
    let version = desk.version.to_string();
    let MoveForm {
        act,
        reason,
        message,
        ..
    }: MoveForm = filled.typed();
    let needs_reason = rows.iter().any(|row| !row.reasons.is_empty());
    let reason_head =
        FieldHead::new(language, names.reason).help(td_string!(language, desk.reason_help));
    let reason_head = asks_reason(language, reason_head, &rows);
    let message_head =
        FieldHead::new(language, names.message).help(td_string!(language, desk.message_help));
    let message_head = asks_message(language, message_head, &rows);
    view! {
        <Form filled id=MAIN_FORM check=Check::StaffMove class="decision">
            // What was on the screen: somebody who decided in between is not overruled.
            <input type="hidden" name=names.version value=version/>
            <RadioGroup head=FieldHead::new(language, names.act).label(td_string!(language, desk.choose_act)).required() choices value=act/>
            {needs_reason.then(|| view! {
                <div class="decision-reason">
                    <Select head=reason_head choices=reasons(language, &rows) value=reason/>
                </div>
            })}
            <TextArea head=message_head value=message rows=3 max=MESSAGE_MAX/>
            <div class="form-acts">
                <Button kind=ButtonKind::Primary>{td_string!(language, desk.decide)}</Button>
            </div>
        </Form>
    }
}

/// The reasons of all moves that want one.
fn reasons(language: Language, rows: &[&Row<State>]) -> Vec<Choice> {
    let fits = |reason: &Reason| rows.iter().any(|row| row.reasons.contains(reason));
    Reason::ALL
        .iter()
        .filter(|reason| fits(reason))
        .map(|reason| Choice::of(language, *reason))
        .collect()
}

/// What a move of staff brings about.
fn note(language: Language, act: Move) -> &'static str {
    match act {
        Move::Approve => td_string!(language, desk.note.approve),
        Move::Ask => td_string!(language, desk.note.ask),
        Move::RequestChanges => td_string!(language, desk.note.request_changes),
        Move::Decline => td_string!(language, desk.note.decline),
        Move::Freeze => td_string!(language, desk.note.freeze),
        Move::Unfreeze => td_string!(language, desk.note.unfreeze),
        _ => "",
    }
}
