use crate::forms::Filled;
use crate::language::language;
use crate::routes::paths;
use crate::ui::{Button, ButtonKind, Form, Instant, Table, Tag};
use leptos::prelude::*;
use model::Language;
use model::accounts::{LinkMade, NameSeenForm, PeopleForm, PersonAct, PersonFacts, Role, Viewer};
use model::closed::Closed;
use texts::{td_string, words};

/// The people of a page, each with what may be done for them.
#[component]
pub fn People(
    people: Vec<PersonFacts>,
    viewer: Viewer,
    links: Vec<LinkMade>,
    /// The question of the list, to come back to.
    list: Vec<(&'static str, String)>,
) -> impl IntoView {
    let language = language();
    let columns = vec![
        words::label(language, "name").to_owned(),
        words::label(language, "role").to_owned(),
        td_string!(language, account.organizations).to_owned(),
        td_string!(language, desk.postings).to_owned(),
        td_string!(language, account.act).to_owned(),
    ];
    let rows = people
        .into_iter()
        .map(|person| row(language, &viewer, &links, &list, person))
        .collect();
    view! { <Table caption=td_string!(language, desk.people.all) columns rows/> }
}

fn row(
    language: Language,
    viewer: &Viewer,
    links: &[LinkMade],
    list: &[(&'static str, String)],
    person: PersonFacts,
) -> Vec<AnyView> {
    let acts = acts(viewer, &person).into_iter().map(|act| match act {
        PersonAct::Disable => end(language, list, &person),
        act => {
            let (id, name) = (person.id.to_string(), person.name.clone());
            view! { <Act language person=id name act/> }.into_any()
        }
    });
    let acts = acts.collect_view();
    let former = (!person.former_names.is_empty()).then(|| {
        let names = person.former_names.join(" / ");
        view! { <br/> <span class="hint">{td_string!(language, desk.people.former, names = names)}</span> }
    });
    let name = view! {
        <strong>{person.name.clone()}</strong>
        <br/>
        <span class="hint">{person.email.clone()}</span>
        {former}
        <span class="tags">
            {person.disabled.then(|| view! { <Tag>{td_string!(language, desk.people.disabled)}</Tag> })}
            {person.left.then(|| view! { <Tag>{td_string!(language, desk.people.left)}</Tag> })}
            {person.disabled_because.clone().map(|reason| view! { <span class="hint">{reason}</span> })}
            {person.invited.then(|| view! { <Tag>{td_string!(language, desk.people.not_joined)}</Tag> })}
        </span>
    };
    let role = view! {
        <span class="on-one-line">{words::of(language, person.role)}</span>
        <br/>
        <span class="hint on-one-line">{words::of(language, person.verification)}</span>
    };
    let organizations = match person.memberships.as_slice() {
        [] => td_string!(language, common.none).to_owned(),
        memberships => memberships
            .iter()
            .map(|one| one.name.as_str())
            .collect::<Vec<_>>()
            .join(" / "),
    };
    let link = links.iter().find(|link| link.person == person.id);
    let link = link.cloned().map(|link| {
        let by = words::maker(language, link.by.as_deref());
        view! {
            <p class="hint">
                {td_string!(language, desk.people.link_made, name = by)} " " <Instant at=link.at/>
            </p>
        }
    });
    let outcomes = td_string!(
        language,
        desk.outcomes,
        published = person.published,
        declined = person.declined
    );
    let history = view! {
        <span class="on-one-line">{td_string!(language, desk.search.count, n = person.postings)}</span>
        <br/>
        <span class="hint on-one-line">{outcomes}</span>
    };
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
fn acts(viewer: &Viewer, person: &PersonFacts) -> Vec<PersonAct> {
    let is_above = person.role.moderates() && viewer.role != Role::Admin;
    if person.id == viewer.id || is_above {
        return Vec::new();
    }
    if person.disabled {
        return vec![PersonAct::Enable];
    }
    let verify = (!person.verification.is_verified()).then_some(PersonAct::Verify);
    let link = if person.invited {
        PersonAct::Link
    } else {
        PersonAct::Password
    };
    verify
        .into_iter()
        .chain([link, PersonAct::Disable])
        .collect()
}

/// Leads to where it is asked why.
fn end(language: Language, list: &[(&'static str, String)], person: &PersonFacts) -> AnyView {
    let end = [("end", person.id.to_string())];
    let href = paths::desk_people(language)
        + &paths::query_string(list.iter().cloned().chain(end))
        + "#end";
    let whom = td_string!(language, desk.people.whom, name = person.name.clone());
    view! {
        <a class="button button-quiet" href=href>
            {td_string!(language, desk.people.disable)}
            <span class="only-read">{whom}</span>
        </a>
    }
    .into_any()
}

#[component]
fn Act(language: Language, person: String, name: String, act: PersonAct) -> impl IntoView {
    let names = NameSeenForm::FIELDS;
    let word = match act {
        PersonAct::Verify => td_string!(language, desk.people.verify),
        PersonAct::Link => td_string!(language, desk.people.link),
        PersonAct::Password => td_string!(language, desk.people.password),
        PersonAct::Enable => td_string!(language, desk.people.enable),
        PersonAct::Disable => td_string!(language, desk.people.disable),
        PersonAct::SeeName => td_string!(language, desk.names.see),
    };
    view! {
        <Form filled=Filled::default() name=PeopleForm::Person.code() class="form-inline">
            <input type="hidden" name=names.person value=person/>
            // What was on the screen: whoever changes it in between is not confirmed with another.
            <input type="hidden" name=names.name value=name.clone()/>
            <Button kind=ButtonKind::Quiet name="act" value=act.code()>
                {word}
                <span class="only-read">{td_string!(language, desk.people.whom, name = name)}</span>
            </Button>
        </Form>
    }
}
