use crate::forms::Filled;
use crate::language::locale;
use crate::ui::{Button, ButtonKind, Form, Instant, Table, Tag};
use leptos::prelude::*;
use model::accounts::{LinkMade, PersonFacts, Role, Viewer};
use texts::{Locale, td_string, words};

/// The people of a page, each with what may be done for them.
#[component]
pub fn People(people: Vec<PersonFacts>, viewer: Viewer, links: Vec<LinkMade>) -> impl IntoView {
    let locale = locale();
    let columns = vec![
        words::label(locale, "name").to_owned(),
        words::label(locale, "role").to_owned(),
        td_string!(locale, account.organizations).to_owned(),
        td_string!(locale, desk.postings).to_owned(),
        words::label(locale, "act").to_owned(),
    ];
    let rows = people
        .into_iter()
        .map(|person| row(locale, &viewer, &links, person))
        .collect();
    view! { <Table caption=td_string!(locale, desk.people.all) columns rows/> }
}

fn row(locale: Locale, viewer: &Viewer, links: &[LinkMade], person: PersonFacts) -> Vec<AnyView> {
    let acts = acts(viewer, &person)
        .into_iter()
        .map(
            |act| view! { <Act locale person=person.id.to_string() name=person.name.clone() act/> },
        )
        .collect_view();
    let name = view! {
        <strong>{person.name.clone()}</strong>
        <br/>
        <span class="hint">{person.email.clone()}</span>
        <span class="tags">
            {person.disabled.then(|| view! { <Tag>{td_string!(locale, desk.people.disabled)}</Tag> })}
            {person.invited.then(|| view! { <Tag>{td_string!(locale, desk.people.not_joined)}</Tag> })}
        </span>
    };
    let role = view! {
        <span>{words::role(locale, person.role)}</span>
        <br/>
        <span class="hint">{words::verification(locale, person.verification)}</span>
    };
    let organizations = match person.memberships.as_slice() {
        [] => td_string!(locale, common.none).to_owned(),
        memberships => memberships
            .iter()
            .map(|one| one.name.as_str())
            .collect::<Vec<_>>()
            .join(" / "),
    };
    let link = links.iter().find(|link| link.person == person.id);
    let link = link.cloned().map(|link| {
        let by = words::maker(locale, link.by.as_deref());
        view! {
            <p class="hint">
                {td_string!(locale, desk.people.link_made, name = by)} " " <Instant at=link.at/>
            </p>
        }
    });
    let history = td_string!(
        locale,
        desk.history,
        postings = person.postings,
        published = person.published,
        declined = person.declined
    );
    vec![
        name.into_any(),
        role.into_any(),
        organizations.into_any(),
        history.into_any(),
        view! { <div class="row-acts">{acts}</div> {link} }.into_any(),
    ]
}

/// The acts that make sense for this person. Nobody acts on themselves, and only an admin on staff and admins: the
/// portal would refuse.
fn acts(viewer: &Viewer, person: &PersonFacts) -> Vec<&'static str> {
    let is_above = person.role.moderates() && viewer.role != Role::Admin;
    if person.id == viewer.id || is_above {
        return Vec::new();
    }
    if person.disabled {
        return vec!["enable"];
    }
    let verify = (!person.verification.is_verified()).then_some("verify");
    let link = if person.invited { "link" } else { "password" };
    verify.into_iter().chain([link, "disable"]).collect()
}

#[component]
fn Act(locale: Locale, person: String, name: String, act: &'static str) -> impl IntoView {
    let word = match act {
        "verify" => td_string!(locale, desk.people.verify),
        "link" => td_string!(locale, desk.people.link),
        "password" => td_string!(locale, desk.people.password),
        "enable" => td_string!(locale, desk.people.enable),
        _ => td_string!(locale, desk.people.disable),
    };
    view! {
        <Form filled=Filled::default() name="person" class="form-inline">
            <input type="hidden" name="person" value=person/>
            <Button kind=ButtonKind::Quiet name="act" value=act>
                {word}
                <span class="only-read">{td_string!(locale, desk.people.whom, name = name)}</span>
            </Button>
        </Form>
    }
}
