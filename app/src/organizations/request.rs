use super::api;
use super::parts::proved;
use super::proofs::{ByFile, ByMail, ByPapers, ByRecord};
use crate::forms::{Filled, MAIN_FORM, Outcome};
use crate::language::{lang_of, language};
use crate::layout::{StillPage, still};
use crate::routes::paths;
use crate::ui::{
    Banner, Breadcrumb, Button, ButtonKind, FactRow, FieldHead, Form, Instant, LinkButton, NoForm,
    Paragraphs, TextArea, Tone, told,
};
use leptos::prelude::*;
use model::closed::Closed;
use model::machine::{MESSAGE_MAX, MoveForm};
use model::organizations::{RequestForm, RequestMove, RequestState, RequestView};
use texts::{td_string, words};

/// `/organizations/join/{id}`
#[component]
pub fn JoinRequestPage() -> impl IntoView {
    still(api::request_page)
}

/// `may_post`: in the name of the organization, as things are.
pub fn shown(done: &str, one: RequestView, may_post: bool) -> StillPage {
    let language = language();
    let outcome = use_context::<Outcome>();
    let title = td_string!(
        language,
        organization.request.of,
        name = one.name.text.clone()
    );
    let above = vec![(
        paths::join_organization(language),
        td_string!(language, organization.join.title).to_owned(),
    )];
    let general = outcome
        .as_ref()
        .filter(|one| one.typed("act") == Some(RequestMove::Withdraw.code()));
    let general = general.map(|one| words::problem(language, &one.problem));
    let body = view! {
        <Breadcrumb above here=title.clone()/>
        <h1 lang=lang_of(&one.name)>{title.clone()}</h1>
        {told::<RequestForm>(done)}
        {general.map(|words| view! { <Banner tone=Tone::Error><p>{words}</p></Banner> })}
        <Facts one=one.clone()/>
        <Ways one=one.clone() may_post outcome=outcome.clone()/>
        {one.state.is_running().then(|| view! { <Withdraw/> })}
    };
    let is_wrong = outcome.as_ref().is_some_and(Outcome::is_wrong);
    StillPage::work(title, is_wrong, body)
}

#[component]
fn Facts(one: RequestView) -> impl IntoView {
    let language = language();
    let proof = proved(language, &one);
    let reason = one.reason.map(|reason| words::of(language, reason));
    let waits = (one.state == RequestState::Waiting).then(|| match one.has_owner {
        true => td_string!(language, organization.request.to_owner),
        false => td_string!(language, organization.request.to_staff),
    });
    let text = |label: &'static str, text: String| {
        (!text.is_empty()).then(|| view! { <FactRow label><Paragraphs text/></FactRow> })
    };
    view! {
        <dl class="facts">
            <FactRow label=td_string!(language, organization.request.state)>
                {words::of(language, one.state)}
                {waits.map(|words| view! { <p class="hint">{words}</p> })}
                {proof.map(|words| view! { <p class="hint">{words}</p> })}
            </FactRow>
            <FactRow label=td_string!(language, inquiry.sent_at)><Instant at=one.begun_at/></FactRow>
            {text(td_string!(language, organization.request.papers), one.papers)}
            {text(td_string!(language, organization.request.question), one.question)}
            {text(td_string!(language, organization.request.answer), one.answer)}
            {reason.map(|reason| view! { <FactRow label=words::label(language, "reason")>{reason}</FactRow> })}
            {text(td_string!(language, organization.request.message), one.message)}
        </dl>
    }
}

/// What can be done next.
#[component]
fn Ways(one: RequestView, may_post: bool, outcome: Option<Outcome>) -> impl IntoView {
    let language = language();
    match one.state {
        RequestState::Accepted => view! {
            <p>
                {match may_post {
                    true => td_string!(language, organization.request.accepted),
                    false => td_string!(language, organization.request.accepted_waits),
                }}
            </p>
            <div class="actions">
                {may_post.then(|| view! {
                    <LinkButton href=paths::new_posting(language) kind=ButtonKind::Primary>
                        {td_string!(language, organization.request.new_posting)}
                    </LinkButton>
                })}
                {one.organization.map(|head| view! {
                    <LinkButton href=paths::members(language, &head.slug)>
                        {td_string!(language, organization.members_link)}
                    </LinkButton>
                })}
            </div>
            <NoForm/>
        }
        .into_any(),
        RequestState::Declined | RequestState::Withdrawn => view! {
            <div class="actions">
                <LinkButton href=paths::join_organization(language)>
                    {td_string!(language, organization.request.again)}
                </LinkButton>
            </div>
            <NoForm/>
        }
        .into_any(),
        state => {
            let asked =
                (state == RequestState::Asked).then(|| view! { <Answer outcome=outcome.clone()/> });
            let proofs = (one.proof.is_none() && !one.domains.is_empty())
                .then(|| view! { <Proofs one=one.clone() outcome=outcome.clone()/> });
            let papers = (state == RequestState::Open)
                .then(|| view! { <ByPapers one=one.clone() outcome/> });
            // The language switch takes along what is written to people.
            let nothing = (state == RequestState::Waiting).then(|| view! { <NoForm/> });
            view! { {asked} {proofs} {papers} {nothing} }.into_any()
        }
    }
}

#[component]
fn Proofs(one: RequestView, outcome: Option<Outcome>) -> impl IntoView {
    let language = language();
    let domains = one.domains.join(", ");
    view! {
        <section aria-labelledby="prove">
            <h2 id="prove">{td_string!(language, organization.request.prove)}</h2>
            <p>{td_string!(language, organization.request.prove_lead)}</p>
            <p>{td_string!(language, organization.request.prove_domains, domains = domains)}</p>
            <ByMail one=one.clone() outcome=outcome.clone()/>
            <ByRecord one=one.clone() outcome=outcome.clone()/>
            <ByFile one outcome/>
        </section>
    }
}

#[component]
fn Answer(outcome: Option<Outcome>) -> impl IntoView {
    let language = language();
    let filled = super::proofs::of_move(outcome.as_ref(), RequestMove::Answer);
    let message = filled.value(MoveForm::FIELDS.message, "");
    let head = FieldHead::new(language, MoveForm::FIELDS.message)
        .label(td_string!(language, organization.request.answer))
        .within("answer")
        .required();
    view! {
        <section class="panel">
            <Form filled name=RequestForm::Move.code() within="answer" id=MAIN_FORM>
                <TextArea head value=message rows=4 max=MESSAGE_MAX/>
                <div class="form-acts">
                    <Button kind=ButtonKind::Primary name="act" value=RequestMove::Answer.code()>
                        {words::of(language, RequestMove::Answer)}
                    </Button>
                </div>
            </Form>
        </section>
    }
}

#[component]
fn Withdraw() -> impl IntoView {
    let language = language();
    view! {
        <Form filled=Filled::default() name=RequestForm::Move.code() class="form-inline">
            <Button kind=ButtonKind::Quiet name="act" value=RequestMove::Withdraw.code()>
                {td_string!(language, organization.request.withdraw)}
            </Button>
        </Form>
    }
}
