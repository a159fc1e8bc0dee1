use crate::forms::{Filled, MAIN_FORM};
use crate::language::language;
use crate::routes::paths;
use crate::ui::{
    Banner, Button, ButtonKind, Choice, FieldHead, Form, LinkButton, NoForm, RadioGroup, Select,
    TextArea,
};
use leptos::prelude::*;
use model::Language;
use model::checks::Check;
use model::closed::Closed;
use model::moderation::{Decision, Desk, MESSAGE_MAX, Reason};
use model::opportunities::{Move, State};
use texts::{td_string, words};

/// What may be done with the posting now. Nobody decides on their own.
#[component]
pub fn DecisionPanel(desk: Desk, filled: Filled) -> impl IntoView {
    let language = language();
    let acts = allowed(desk.state);
    let body = if desk.is_mine {
        view! { <Banner><p>{td_string!(language, desk.own_posting)}</p></Banner> <NoForm/> }
            .into_any()
    } else if acts.is_empty() {
        view! { <p>{td_string!(language, desk.nothing_to_decide)}</p> <NoForm/> }.into_any()
    } else {
        view! { <DecisionFormView desk=desk.clone() acts filled/> }.into_any()
    };
    view! {
        <section class="panel panel-main" aria-labelledby="decision">
            <h2 id="decision">{td_string!(language, desk.decision)}</h2>
            {body}
            {desk.may_edit.then(|| view! {
                <p>
                    <LinkButton href=paths::posting(language, desk.id)>{td_string!(language, desk.edit)}</LinkButton>
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
fn DecisionFormView(desk: Desk, acts: Vec<Decision>, filled: Filled) -> impl IntoView {
    let language = language();
    let choices = acts
        .iter()
        .map(|act| {
            Choice::new(act.code(), words::decision(language, *act)).note(note(language, *act))
        })
        .collect();
    let version = desk.version.to_string();
    let (act, reason, message) = (
        filled.value("act", ""),
        filled.value("reason", ""),
        filled.value("message", ""),
    );
    let needs_reason = acts
        .iter()
        .any(|act| matches!(act, Decision::Decline | Decision::Freeze));
    view! {
        <Form filled id=MAIN_FORM check=Check::Decision class="decision">
            // What was on the screen: somebody who decided in between is not overruled.
            <input type="hidden" name="version" value=version/>
            <RadioGroup head=FieldHead::new(language, "act").label(td_string!(language, desk.choose_act)).required() choices value=act/>
            {needs_reason.then(|| view! {
                <div class="decision-reason">
                    <Select
                        head=FieldHead::new(language, "reason").help(td_string!(language, desk.reason_help))
                        choices=reasons(language, &acts)
                        value=reason
                    />
                </div>
            })}
            <TextArea
                head=FieldHead::new(language, "message").help(td_string!(language, desk.message_help))
                value=message
                rows=3
                max=MESSAGE_MAX
            />
            <div class="form-acts">
                <Button kind=ButtonKind::Primary>{td_string!(language, desk.decide)}</Button>
            </div>
        </Form>
    }
}

/// The decisions that the state allows.
fn allowed(state: State) -> Vec<Decision> {
    Decision::ALL
        .iter()
        .copied()
        .filter(|decision| match decision {
            Decision::Approve => state.after(Move::Approve).is_some(),
            // A question leaves the posting where it is: in review.
            Decision::Ask | Decision::RequestChanges => state.after(Move::RequestChanges).is_some(),
            Decision::Decline => state.after(Move::Decline).is_some(),
            Decision::Freeze => state.after(Move::Freeze).is_some(),
            Decision::Unfreeze => state.after(Move::Unfreeze).is_some(),
        })
        .collect()
}

fn reasons(language: Language, acts: &[Decision]) -> Vec<Choice> {
    let fits = |reason: &Reason| {
        acts.iter().any(|act| match act {
            Decision::Decline => Reason::DECLINE.contains(reason),
            Decision::Freeze => Reason::FREEZE.contains(reason),
            _ => false,
        })
    };
    Reason::ALL
        .iter()
        .filter(|reason| fits(reason))
        .map(|reason| Choice::new(reason.code(), words::reason(language, *reason)))
        .collect()
}

fn note(language: Language, act: Decision) -> &'static str {
    match act {
        Decision::Approve => td_string!(language, desk.note.approve),
        Decision::Ask => td_string!(language, desk.note.ask),
        Decision::RequestChanges => td_string!(language, desk.note.request_changes),
        Decision::Decline => td_string!(language, desk.note.decline),
        Decision::Freeze => td_string!(language, desk.note.freeze),
        Decision::Unfreeze => td_string!(language, desk.note.unfreeze),
    }
}
