use super::decision::RequestDecision;
use super::members::roles;
use crate::forms::Filled;
use crate::language::language;
use crate::ui::{Button, ButtonKind, FactRow, Form, Instant, Paragraphs, Table, Tag};
use leptos::prelude::*;
use model::Language;
use model::closed::Closed;
use model::organizations::{
    ColleagueForm, Invitee, Member, MemberRole, MembersForm, MembersPage, RequestCase,
};
use model::time::day_in_japan;
use texts::{td_string, words};

/// Everybody of the organization; for owners with what they may do.
#[component]
pub fn People(page: MembersPage) -> impl IntoView {
    let language = language();
    let is_owner = page.own == MemberRole::Owner;
    let mut columns = vec![
        td_string!(language, organization.members.name).to_owned(),
        td_string!(language, organization.members.role).to_owned(),
        td_string!(language, organization.members.since).to_owned(),
    ];
    if is_owner {
        columns.push(td_string!(language, organization.members.act).to_owned());
    }
    let me = page.me;
    let rows = page.members.into_iter().map(|one| {
        let acts = is_owner.then(|| acts(language, &one));
        let is_me = one.person == me;
        let role = words::of(language, one.role);
        let cells = vec![
            view! {
                {one.name.clone()}
                {is_me.then(|| view! { " " <Tag>{td_string!(language, organization.members.you)}</Tag> })}
                {one.is_disabled.then(|| view! { " " <Tag>{td_string!(language, organization.members.disabled)}</Tag> })}
                <br/><span class="hint">{one.email}</span>
            }
            .into_any(),
            role.into_any(),
            view! { <Instant at=one.since/> }.into_any(),
        ];
        cells.into_iter().chain(acts).collect()
    });
    let rows = rows.collect();
    view! { <Table caption=td_string!(language, organization.members.title) columns rows/> }
}

fn acts(language: Language, one: &Member) -> AnyView {
    let (person, role) = (one.person.to_string(), one.role.code());
    let whom = td_string!(language, organization.members.whom, name = one.name.clone());
    let label = td_string!(language, organization.members.role).to_owned() + &whom;
    let options = roles(language)
        .into_iter()
        .map(|one| {
            let is_chosen = one.code == role;
            view! { <option value=one.code selected=is_chosen>{one.label}</option> }
        })
        .collect_view();
    let (removed, removed_whom) = (person.clone(), whom.clone());
    view! {
        <Form filled=Filled::default() name=MembersForm::Role.code() class="form-inline">
            <input type="hidden" name="person" value=person/>
            <select class="input select" name=ColleagueForm::FIELDS.member_role aria-label=label>{options}</select>
            <Button>
                {td_string!(language, organization.members.change)}
                <span class="only-read">{whom}</span>
            </Button>
        </Form>
        <Form filled=Filled::default() name=MembersForm::Remove.code() class="form-inline">
            <input type="hidden" name="person" value=removed/>
            <Button kind=ButtonKind::Danger>
                {td_string!(language, organization.members.remove)}
                <span class="only-read">{removed_whom}</span>
            </Button>
        </Form>
    }
    .into_any()
}

/// Invitations that nobody has answered.
#[component]
pub fn Invitees(invitees: Vec<Invitee>) -> impl IntoView {
    let language = language();
    let items = invitees.into_iter().map(|one| {
        let day = words::day(language, day_in_japan(one.expires_at));
        let until = td_string!(language, organization.members.until, day = day);
        let whom = td_string!(language, organization.members.whom, name = one.email.clone());
        view! {
            <li class="row-apart join-found">
                <div>
                    {one.email.clone()} " · " {words::of(language, one.role)}
                    <p class="hint">{until}</p>
                </div>
                <Form filled=Filled::default() name=MembersForm::Uninvite.code() class="form-inline">
                    <input type="hidden" name="email" value=one.email/>
                    <Button>
                        {td_string!(language, organization.members.uninvite)}
                        <span class="only-read">{whom}</span>
                    </Button>
                </Form>
            </li>
        }
    });
    view! {
        <section aria-labelledby="invitees">
            <h2 id="invitees">{td_string!(language, organization.members.invitees)}</h2>
            <ul class="stack plain-list join-list">{items.collect_view()}</ul>
        </section>
    }
}

/// Who asks to join, for owners to decide.
#[component]
pub fn Asking(asking: Vec<RequestCase>) -> impl IntoView {
    let language = language();
    let items = asking.into_iter().enumerate().map(|(number, one)| {
        let RequestCase {
            request, applicant, ..
        } = one;
        let text = |label: &'static str, text: String| {
            (!text.is_empty()).then(|| view! { <FactRow label><Paragraphs text/></FactRow> })
        };
        view! {
            <article class="panel">
                <h3>{applicant.name}</h3>
                // What the school knows of people beyond this is no matter of companies.
                <dl class="facts facts-narrow">
                    <FactRow label=words::label(language, "email")>{applicant.email}</FactRow>
                    {text(td_string!(language, organization.request.papers_of), request.papers.clone())}
                    {text(td_string!(language, organization.request.question), request.question.clone())}
                    {text(td_string!(language, organization.request.answer), request.answer.clone())}
                </dl>
                <RequestDecision request form=MembersForm::Decide.code() number/>
            </article>
        }
    });
    view! {
        <section aria-labelledby="asking">
            <h2 id="asking">{td_string!(language, organization.members.requests)}</h2>
            <p>{td_string!(language, organization.members.requests_lead)}</p>
            {items.collect_view()}
        </section>
    }
}
