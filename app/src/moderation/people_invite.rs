use crate::forms::{Filled, MAIN_FORM};
use crate::language::language;
use crate::ui::{
    Button, ButtonKind, Choice, Details, FieldHead, Form, Select, TextInput, TextKind,
};
use leptos::prelude::*;
use model::accounts::{InviteForm, PeopleForm, Role};
use model::checks::Check;
use model::closed::Closed;
use model::organizations::OrganizationHead;
use texts::td_string;

/// A new person, who chooses a password through a link that works once.
#[component]
pub fn Invite(filled: Filled, by: Role, organizations: Vec<OrganizationHead>) -> impl IntoView {
    let language = language();
    let names = InviteForm::FIELDS;
    let roles = by
        .gives()
        .into_iter()
        .map(|role| Choice::of(language, role))
        .collect();
    let organizations = organizations
        .into_iter()
        .map(|one| view! { <option value=one.name.text></option> })
        .collect_view();
    let value = |name: &str| filled.value(name, "");
    let (name, email, role, organization) = (
        value(names.name),
        value(names.email),
        value(names.role),
        value(names.organization),
    );
    view! {
        <Details summary=td_string!(language, desk.people.invite) is_open=filled.problem().is_some() class="panel">
            <p>{td_string!(language, desk.people.invite_lead)}</p>
            <Form filled name=PeopleForm::Invite.code() id=MAIN_FORM check=Check::Invite>
                <TextInput head=FieldHead::new(language, names.name).required() value=name kind=TextKind::PersonName/>
                <TextInput head=FieldHead::new(language, names.email).required() value=email kind=TextKind::Email/>
                <Select head=FieldHead::new(language, names.role).required() choices=roles value=role/>
                <TextInput
                    head=FieldHead::new(language, names.organization).label(td_string!(language, opportunity.organization)).help(td_string!(language, desk.people.organization_help))
                    value=organization
                    list="organizations"
                />
                <datalist id="organizations">{organizations}</datalist>
                <div class="form-acts">
                    <Button kind=ButtonKind::Primary>{td_string!(language, desk.people.invite)}</Button>
                </div>
            </Form>
        </Details>
    }
}
