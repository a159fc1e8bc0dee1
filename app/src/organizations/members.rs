use super::api;
use super::member_rows::{Asking, Invitees, People};
use crate::forms::{Filled, MAIN_FORM, Outcome};
use crate::language::{lang_of, language};
use crate::layout::{StillPage, still};
use crate::routes::paths;
use crate::ui::{
    Banner, Breadcrumb, Button, ButtonKind, Choice, FieldHead, Form, NoForm, Select, TextInput,
    TextKind, Tone, told,
};
use leptos::prelude::*;
use model::Language;
use model::closed::Closed;
use model::organizations::{
    ColleagueAct, ColleagueForm, MemberRole, MembersForm, MembersPage as Shown, RequestCase,
};
use texts::{td_string, words};

/// `/organizations/{slug}/members`
#[component]
pub fn MembersPage() -> impl IntoView {
    still(api::members_page)
}

/// The rights in an organization, to choose from.
pub(super) fn roles(language: Language) -> Vec<Choice> {
    Choice::each(language, MemberRole::ALL)
}

pub fn shown(done: &str, page: Shown, asking: Vec<RequestCase>) -> StillPage {
    let language = language();
    let outcome = use_context::<Outcome>();
    let head = page.head.clone();
    let title = td_string!(
        language,
        organization.members.of,
        name = head.name.text.clone()
    );
    let above = vec![
        (
            paths::organizations(language),
            td_string!(language, organization.title).to_owned(),
        ),
        (
            paths::organization(language, &head.slug),
            head.name.text.clone(),
        ),
    ];
    let is_owner = page.own == MemberRole::Owner;
    let invite = Filled::of(outcome.as_ref(), MembersForm::Invite.code());
    let refused = outcome
        .as_ref()
        .filter(|one| one.form != MembersForm::Invite.code() && one.is_wrong())
        .map(|one| words::problem(language, &one.problem));
    let domains = page.domains.join(", ");
    let domains = (!domains.is_empty()).then(|| {
        view! {
            <p>{td_string!(language, organization.members.domains, domains = domains)}</p>
            <p class="hint">{td_string!(language, organization.members.domains_lead)}</p>
        }
    });
    let here = td_string!(language, organization.members.title);
    let owners = is_owner.then(|| {
        view! {
            <Invite filled=invite/>
            {(!page.invitees.is_empty()).then(|| view! { <Invitees invitees=page.invitees.clone()/> })}
        }
    });
    let body = view! {
        <Breadcrumb above here/>
        <h1 lang=lang_of(&head.name)>{title.clone()}</h1>
        {told::<MembersForm>(done)}
        {told::<ColleagueAct>(done)}
        {refused.map(|words| view! { <Banner tone=Tone::Error><p>{words}</p></Banner> })}
        {(!asking.is_empty()).then(|| view! { <Asking asking/> })}
        {is_owner.then(|| view! { <p>{td_string!(language, organization.members.lead)}</p> })}
        <People page=page.clone()/>
        {domains}
        {owners}
        {(!is_owner).then(|| view! { <NoForm/> })}
        <Leave/>
    };
    let is_wrong = outcome.as_ref().is_some_and(Outcome::is_wrong);
    StillPage::work(title, is_wrong, body)
}

#[component]
fn Invite(filled: Filled) -> impl IntoView {
    let language = language();
    let names = ColleagueForm::FIELDS;
    let (email, role) = (
        filled.value(names.email, ""),
        filled.value(names.member_role, MemberRole::Editor.code()),
    );
    let choices = roles(language);
    view! {
        <section class="panel" aria-labelledby="invite">
            <h2 id="invite">{td_string!(language, organization.members.invite)}</h2>
            <p>{td_string!(language, organization.members.invite_lead)}</p>
            <Form filled name=MembersForm::Invite.code() id=MAIN_FORM>
                <TextInput head=FieldHead::new(language, names.email).required() value=email kind=TextKind::Address/>
                <Select head=FieldHead::new(language, names.member_role).required() choices value=role/>
                <div class="form-acts">
                    <Button kind=ButtonKind::Primary>{td_string!(language, organization.members.send)}</Button>
                </div>
            </Form>
        </section>
    }
}

#[component]
fn Leave() -> impl IntoView {
    let language = language();
    view! {
        <section class="panel" aria-labelledby="leave">
            <h2 id="leave">{td_string!(language, organization.members.leave)}</h2>
            <p>{td_string!(language, organization.members.leave_lead)}</p>
            <Form filled=Filled::default() name=MembersForm::Leave.code()>
                <div class="form-acts">
                    <Button kind=ButtonKind::Danger>{td_string!(language, organization.members.leave)}</Button>
                </div>
            </Form>
        </section>
    }
}
