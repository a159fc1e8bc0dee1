use super::people_end::Suspend;
use super::people_found::People;
use super::people_invite::Invite;
use super::people_named::Unseen;
use super::people_waiting::{Pasted, PastedDone, Waiting};
use crate::forms::{Filled, Made, Outcome};
use crate::language::language;
use crate::layout::{self, StillPage};
use crate::routes::paths;
use crate::ui::{
    Banner, Breadcrumb, Button, Choice, CopyText, EmptyState, FieldHead, Pager, Select, TextInput,
    TextKind, Tone,
};
use leptos::prelude::*;
use model::accounts::{LinkMade, NewNames, PeopleFilter, PeopleForm, PersonFacts, Role, Viewer};
use model::admissions::{AdmissionMove, AdmissionOnly, Queue};
use model::closed::Closed;
use model::moderation::Registered;
use model::organizations::OrganizationHead;
use model::page::{self, Page};
use model::{Language, PersonId};
use texts::{td_string, words};

/// What the address asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    q: String,
    role: String,
    page: u32,
    done: String,
    /// To whom it was done.
    of: String,
    /// Whose access is about to end.
    end: String,
    /// Which of those who wait.
    only: String,
    /// Their page.
    waiting: u32,
}

impl Asked {
    pub fn read(asked: &layout::Asked) -> Self {
        let value = |name: &str| asked.value(name);
        Self {
            q: value("q"),
            role: value("role"),
            page: asked.page(),
            done: asked.done(),
            of: value("of"),
            end: value("end"),
            only: value("only"),
            waiting: page::asked(&value("waiting")),
        }
    }

    pub fn of(&self) -> Option<PersonId> {
        self.of.parse().ok()
    }

    pub fn end(&self) -> Option<PersonId> {
        self.end.parse().ok()
    }

    pub fn only(&self) -> AdmissionOnly {
        AdmissionOnly::from_code(&self.only).unwrap_or(AdmissionOnly::Waiting)
    }

    pub fn waiting(&self) -> u32 {
        self.waiting
    }

    /// The question of the list, without what was done.
    fn list(&self) -> Vec<(&'static str, String)> {
        let page = match self.page {
            0 | 1 => String::new(),
            page => page.to_string(),
        };
        let pairs = [
            ("q", self.q.clone()),
            ("role", self.role.clone()),
            ("page", page),
        ];
        let said = pairs.into_iter().filter(|(_, value)| !value.is_empty());
        said.collect()
    }

    pub fn filter(&self) -> PeopleFilter {
        PeopleFilter {
            q: self.q.clone(),
            role: Role::from_code(&self.role),
            page: self.page,
        }
    }
}

/// The people whom the address names.
#[derive(Default)]
pub struct Named {
    /// To whom something has just been done.
    pub of: Option<PersonFacts>,
    /// Whose access is about to end.
    pub end: Option<PersonFacts>,
}

/// Those for whom staff have something to do.
pub struct Waits {
    pub queue: Queue,
    pub names: NewNames,
}

/// `/desk/people`
pub fn shown(
    asked: Asked,
    people: Page<PersonFacts>,
    viewer: Viewer,
    links: Vec<LinkMade>,
    organizations: Vec<OrganizationHead>,
    named: Named,
    waits: Waits,
) -> StillPage {
    let language = language();
    let (outcome, made) = (use_context::<Outcome>(), use_context::<Made>());
    let above = vec![(
        paths::desk(language),
        td_string!(language, desk.title).to_owned(),
    )];
    let title = td_string!(language, desk.people.title);
    let invite = Filled::of(outcome.as_ref(), PeopleForm::Invite.code());
    // A refused act has no form of its own to stand in.
    let refused = outcome
        .as_ref()
        .filter(|outcome| {
            let places = [
                PeopleForm::Invite.code(),
                PeopleForm::Suspend.code(),
                PeopleForm::Pasted.code(),
            ];
            !places.contains(&outcome.form.as_str())
        })
        .map(|outcome| outcome.problem.clone());
    let told = named.of.and_then(|person| {
        let words = done_to(language, &asked.done, &person.name)?;
        Some(view! { <Banner tone=Tone::Success><p>{words}</p></Banner> })
    });
    let suspend = Filled::of(outcome.as_ref(), PeopleForm::Suspend.code());
    let pasted = Filled::of(outcome.as_ref(), PeopleForm::Pasted.code());
    let only = asked.only();
    let list = asked.list();
    let back = paths::desk_people(language) + &paths::query_string(list.clone());
    let body = view! {
            <Breadcrumb above here=title/>
            <h1>{title}</h1>
            {told}
            {refused.map(|problem| view! { <Banner tone=Tone::Error><p>{words::problem(language, &problem)}</p></Banner> })}
            {made.map(|made| view! { <Shown made/> })}
            {named.end.map(|person| view! { <Suspend person filled=suspend back/> })}
            <Waiting queue=waits.queue only/>
            <Unseen names=waits.names/>
            <Pasted filled=pasted/>
            <Invite filled=invite by=viewer.role organizations/>
            <section aria-labelledby="people">
                <h2 id="people">{td_string!(language, desk.people.all)}</h2>
                <Search asked=asked.clone()/>
                <p role="status">{td_string!(language, desk.people.count, n = people.total)}</p>
                {if people.items.is_empty() {
                    view! {
                        <EmptyState
                            title=td_string!(language, desk.people.none)
                            advice=td_string!(language, desk.people.none_advice)
                            action=(paths::desk_people(language), td_string!(language, desk.show_all).to_owned())
                        />
                    }.into_any()
                } else {
                    view! { <People people=people.items.clone() viewer links list/> }.into_any()
                }}
                <Pager page=people.page last=people.last() href=Callback::new(move |page: u32| page_of(language, &asked, page))/>
            </section>
    };
    StillPage::work(
        title.to_owned(),
        outcome.as_ref().is_some_and(Outcome::is_wrong),
        body,
    )
}

fn page_of(language: Language, asked: &Asked, page: u32) -> String {
    let pairs = [
        ("q", asked.q.clone()),
        ("role", asked.role.clone()),
        ("page", page.to_string()),
    ];
    paths::desk_people(language)
        + &paths::query_string(pairs.into_iter().filter(|(_, value)| !value.is_empty()))
}

/// What was done to somebody of this name.
fn done_to(language: Language, done: &str, name: &str) -> Option<String> {
    match AdmissionMove::from_code(done) {
        Some(AdmissionMove::Admit) => {
            Some(td_string!(language, desk.waiting.done.admit, name = name))
        }
        Some(AdmissionMove::Ask) => Some(td_string!(language, desk.waiting.done.ask, name = name)),
        Some(AdmissionMove::Decline) => {
            Some(td_string!(language, desk.waiting.done.decline, name = name))
        }
        _ => words::done_to(language, Registered::from_code(done)?, name),
    }
}

/// What a form has made that is shown once.
#[component]
fn Shown(made: Made) -> impl IntoView {
    match made {
        Made::Pasted(lines) => view! { <PastedDone lines/> }.into_any(),
        made => view! { <Link made/> }.into_any(),
    }
}

/// The link of an invitation: shown this once, because only its hash is kept.
#[component]
fn Link(made: Made) -> impl IntoView {
    let language = language();
    let Made::Invitation { link, name } = made else {
        return ().into_any();
    };
    view! {
        <Banner tone=Tone::Success title=td_string!(language, desk.people.invited, name = name)>
            <p>{td_string!(language, desk.people.invited_advice)}</p>
            <p><code class="one-time-link">{link.clone()}</code></p>
            <CopyText text=link words=td_string!(language, desk.people.copy)/>
        </Banner>
    }
    .into_any()
}

#[component]
fn Search(asked: Asked) -> impl IntoView {
    let language = language();
    let roles = Choice::each(language, Role::ALL);
    view! {
        <form method="get" class="filter-row" role="search">
            <TextInput head=FieldHead::new(language, "q").label(td_string!(language, desk.people.search)) value=asked.q kind=TextKind::Search/>
            <Select
                head=FieldHead::new(language, "role").within("filter")
                choices=roles
                value=asked.role
                empty=td_string!(language, desk.people.every_role)
            />
            <Button>{td_string!(language, common.search)}</Button>
        </form>
    }
}
