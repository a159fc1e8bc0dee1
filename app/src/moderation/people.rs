use super::people_found::People;
use super::people_invite::Invite;
use crate::forms::{Filled, Made, Outcome, sent};
use crate::language::language;
use crate::layout::StillPage;
use crate::routes::paths;
use crate::ui::{
    Banner, Breadcrumb, Button, Choice, EmptyState, FieldHead, Pager, Select, TextInput, TextKind,
    Tone, told,
};
use leptos::prelude::*;
use model::Language;
use model::accounts::{LinkMade, PeopleFilter, PeopleForm, PersonFacts, Role, Viewer};
use model::address::query_pairs;
use model::closed::Closed;
use model::moderation::Registered;
use model::organizations::OrganizationHead;
use model::page::{self, Page};
use texts::{td_string, words};

/// What the address asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    q: String,
    role: String,
    page: u32,
    done: String,
}

impl Asked {
    pub fn read(query: &str) -> Self {
        let pairs = query_pairs(query);
        let value = |name: &str| sent(&pairs, name);
        Self {
            q: value("q"),
            role: value("role"),
            page: page::asked(&value("page")),
            done: value("done"),
        }
    }

    pub fn filter(&self) -> PeopleFilter {
        PeopleFilter {
            q: self.q.clone(),
            role: Role::from_code(&self.role),
            page: self.page,
        }
    }
}

/// `/desk/people`
pub fn shown(
    asked: Asked,
    people: Page<PersonFacts>,
    viewer: Viewer,
    links: Vec<LinkMade>,
    organizations: Vec<OrganizationHead>,
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
        .filter(|outcome| outcome.form != PeopleForm::Invite.code())
        .map(|outcome| outcome.problem.clone());
    let body = view! {
            <Breadcrumb above here=title/>
            <h1>{title}</h1>
            {told::<Registered>(&asked.done)}
            {refused.map(|problem| view! { <Banner tone=Tone::Error><p>{words::problem(language, &problem)}</p></Banner> })}
            {made.map(|made| view! { <Link made/> })}
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
                    view! { <People people=people.items.clone() viewer links/> }.into_any()
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

/// The link of an invitation: shown this once, because only its hash is kept.
#[component]
fn Link(made: Made) -> impl IntoView {
    let language = language();
    let Made::Invitation { link } = made else {
        return ().into_any();
    };
    view! {
        <Banner tone=Tone::Success title=td_string!(language, desk.people.invited)>
            <p>{td_string!(language, desk.people.invited_advice)}</p>
            <p><code class="one-time-link">{link}</code></p>
        </Banner>
    }
    .into_any()
}

#[component]
fn Search(asked: Asked) -> impl IntoView {
    let language = language();
    let roles = Role::ALL
        .iter()
        .map(|role| Choice::new(role.code(), words::of(language, *role)))
        .collect();
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
