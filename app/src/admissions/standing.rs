use super::api;
use crate::forms::{Filled, MAIN_FORM, Outcome};
use crate::language::language;
use crate::layout::{PageHead, loaded};
use crate::routes::paths;
use crate::ui::{
    Banner, Button, ButtonKind, FieldHead, Form, LinkButton, NoForm, Paragraphs, TextArea, Tone,
    told,
};
use leptos::prelude::*;
use model::Language;
use model::accounts::Role;
use model::admissions::{AdmissionState, RegistrationDone, Standing, StandingAct};
use model::closed::Closed;
use model::machine::{MESSAGE_MAX, MoveForm};
use texts::{td_string, words};

/// `/account/standing`
#[component]
pub fn StandingPage() -> impl IntoView {
    loaded(
        |_| api::standing(),
        |standing, asked| {
            view! { <Shown standing outcome=asked.outcome() done=asked.done()/> }.into_any()
        },
    )
}

#[component]
fn Shown(standing: Standing, outcome: Option<Outcome>, done: String) -> impl IntoView {
    let language = language();
    let title = td_string!(language, admission.standing.title);
    let is_wrong = outcome.as_ref().is_some_and(Outcome::is_wrong);
    let filled = Filled::of(outcome.as_ref(), StandingAct::Answer.code());
    let role = words::of(language, standing.role);
    let now = now(language, &standing);
    let is_asked = !standing.is_verified && standing.state == Some(AdmissionState::Asked);
    let claims = !standing.is_verified && standing.role == Role::Alumnus;
    let said = (!standing.is_verified && !standing.message.is_empty())
        .then(|| view! { <blockquote><Paragraphs text=standing.message.clone()/></blockquote> });
    view! {
        <PageHead title private=true wrong=is_wrong/>
        <div class="narrow">
            <h1>{title}</h1>
            {told::<RegistrationDone>(&done)}
            {told::<StandingAct>(&done)}
            <Banner tone=if standing.is_verified { Tone::Success } else { Tone::default() } title=role>
                <p>{now}</p>
            </Banner>
            {said}
            {if is_asked {
                view! { <Answer filled/> }.into_any()
            } else {
                view! { <NoForm/> }.into_any()
            }}
            {claims.then(|| view! {
                <p>
                    <LinkButton href=paths::claim(language) kind=ButtonKind::Primary>
                        {td_string!(language, claim.title)}
                    </LinkButton>
                </p>
            })}
            {(!standing.is_verified).then(|| view! {
                <p class="hint">{td_string!(language, admission.standing.meanwhile)}</p>
            })}
            // An employer answers for its recruiters.
            {(!standing.is_verified && standing.role == Role::Recruiter).then(|| view! {
                <p>
                    <LinkButton href=paths::join_organization(language) kind=ButtonKind::Primary>
                        {td_string!(language, organization.join.title)}
                    </LinkButton>
                </p>
            })}
            <p>
                <LinkButton href=paths::opportunities(language)>{td_string!(language, search.title)}</LinkButton>
            </p>
        </div>
    }
}

/// What is true now, and what comes next.
fn now(language: Language, standing: &Standing) -> &'static str {
    if standing.is_verified {
        return td_string!(language, admission.standing.verified);
    }
    match (standing.state, standing.role) {
        (Some(AdmissionState::Asked), _) => td_string!(language, admission.standing.asked),
        (Some(AdmissionState::Declined), _) => td_string!(language, admission.standing.declined),
        (None, Role::Alumnus) => td_string!(language, admission.standing.alumnus),
        (None, Role::Recruiter) => td_string!(language, admission.standing.recruiter),
        _ => td_string!(language, admission.standing.waiting),
    }
}

#[component]
fn Answer(filled: Filled) -> impl IntoView {
    let language = language();
    let name = MoveForm::FIELDS.message;
    let value = filled.value(name, "");
    let head = FieldHead::new(language, name)
        .label(td_string!(language, admission.standing.answer))
        .required();
    view! {
        <Form filled name=StandingAct::Answer.code() id=MAIN_FORM>
            <TextArea head value rows=5 max=MESSAGE_MAX/>
            <div class="form-acts">
                <Button kind=ButtonKind::Primary>{td_string!(language, admission.standing.send)}</Button>
            </div>
        </Form>
    }
}
