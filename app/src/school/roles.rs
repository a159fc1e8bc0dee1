use super::room;
use crate::forms::{Filled, MAIN_FORM, Outcome};
use crate::language::language;
use crate::layout::StillPage;
use crate::routes::{Route, paths};
use crate::ui::{
    Button, ButtonKind, Choice, FieldHead, Form, Instant, Select, Table, Tag, TextInput, TextKind,
    told,
};
use leptos::prelude::*;
use model::Language;
use model::accounts::{Keepers, PersonFacts, Role, RoleAct, RoleForm, Viewer};
use model::closed::Closed;
use texts::{td_string, words};

/// `/admin/roles`
pub fn shown(keepers: Keepers, viewer: &Viewer, done: &str) -> StillPage {
    let language = language();
    let outcome = use_context::<Outcome>();
    let filled = Filled::of(outcome.as_ref(), RoleAct::Give.code());
    let counts = keepers.counts.iter().map(|(role, count)| {
        let href = paths::desk_people(language) + &paths::query_string([("role", role.code())]);
        let words = format!("{} {count}", words::of(language, *role));
        view! { <li><a href=href>{words}</a></li> }
    });
    let counts = counts.collect_view();
    let columns = vec![
        words::label(language, "name").to_owned(),
        words::label(language, "role").to_owned(),
        td_string!(language, desk.joined).to_owned(),
    ];
    let rows = keepers
        .people
        .iter()
        .map(|person| row(language, viewer, person))
        .collect();
    let body = view! {
        <p>{td_string!(language, admin.roles.lead)}</p>
        <section class="panel" aria-labelledby="give">
            <h2 id="give">{td_string!(language, admin.roles.give)}</h2>
            <Give filled/>
        </section>
        <section aria-labelledby="keepers">
            <h2 id="keepers">{td_string!(language, admin.roles.keepers)}</h2>
            <Table caption=td_string!(language, admin.roles.keepers) columns rows/>
        </section>
        <section aria-labelledby="counts">
            <h2 id="counts">{td_string!(language, admin.roles.counts)}</h2>
            <ul>{counts}</ul>
        </section>
    };
    room::shown(
        Route::AdminRoles,
        td_string!(language, admin.roles.title),
        told::<RoleAct>(done),
        &[RoleAct::Give.code()],
        body.into_any(),
    )
}

#[component]
fn Give(filled: Filled) -> impl IntoView {
    let language = language();
    let names = RoleForm::FIELDS;
    let roles = Choice::each(language, Role::ALL);
    let RoleForm { email, role }: RoleForm = filled.typed();
    let head = FieldHead::new(language, names.email).required();
    view! {
        <Form filled name=RoleAct::Give.code() id=MAIN_FORM>
            <TextInput head=head.help(td_string!(language, admin.roles.email_help)) value=email kind=TextKind::Address/>
            <Select head=FieldHead::new(language, names.role).required() choices=roles value=role/>
            <div class="form-acts">
                <Button kind=ButtonKind::Primary>{td_string!(language, admin.roles.give)}</Button>
            </div>
        </Form>
    }
}

fn row(language: Language, viewer: &Viewer, person: &PersonFacts) -> Vec<AnyView> {
    let is_viewer = person.id == viewer.id;
    vec![
        view! {
            <strong>{person.name.clone()}</strong>
            <br/>
            <span class="hint">{person.email.clone()}</span>
            <span class="tags">
                {is_viewer.then(|| view! { <Tag>{td_string!(language, admin.roles.you)}</Tag> })}
                {person.disabled.then(|| view! { <Tag>{td_string!(language, desk.people.disabled)}</Tag> })}
                {person.invited.then(|| view! { <Tag>{td_string!(language, desk.people.not_joined)}</Tag> })}
            </span>
        }
        .into_any(),
        words::of(language, person.role).into_any(),
        view! { <Instant at=person.joined_at/> }.into_any(),
    ]
}
