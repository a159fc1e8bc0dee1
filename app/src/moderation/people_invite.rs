use crate::forms::{Filled, MAIN_FORM, sent};
use crate::language::locale;
use crate::ui::{
    Button, ButtonKind, Check, Choice, Details, FieldHead, Form, Select, TextInput, TextKind,
};
use leptos::prelude::*;
use model::accounts::{InviteForm, Role};
use model::closed::Closed;
use model::organizations::OrganizationHead;
use texts::{td_string, words};

/// A new person, who chooses a password through a link that works once.
#[component]
pub fn Invite(filled: Filled, by: Role, organizations: Vec<OrganizationHead>) -> impl IntoView {
    let locale = locale();
    let roles = by
        .gives()
        .into_iter()
        .map(|role| Choice::new(role.code(), words::role(locale, role)))
        .collect();
    let organizations = organizations
        .into_iter()
        .map(|one| Choice::new(one.id.to_string(), one.name.text))
        .collect();
    let value = |name: &str| filled.value(name, "");
    let (name, email, role, organization) = (
        value("name"),
        value("email"),
        value("role"),
        value("organization"),
    );
    view! {
        <Details summary=td_string!(locale, desk.people.invite) is_open=filled.problem().is_some() class="panel">
            <p>{td_string!(locale, desk.people.invite_lead)}</p>
            <Form filled name="invite" id=MAIN_FORM check=check()>
                <TextInput head=FieldHead::new(locale, "name").required() value=name kind=TextKind::PersonName/>
                <TextInput head=FieldHead::new(locale, "email").required() value=email kind=TextKind::Email/>
                <Select head=FieldHead::new(locale, "role").required() choices=roles value=role/>
                <Select
                    head=FieldHead::new(locale, "organization").help(td_string!(locale, desk.people.organization_help))
                    choices=organizations
                    value=organization
                    empty=td_string!(locale, common.none)
                />
                <div class="form-acts">
                    <Button kind=ButtonKind::Primary>{td_string!(locale, desk.people.invite)}</Button>
                </div>
            </Form>
        </Details>
    }
}

fn check() -> Check {
    Check::new(|pairs: Vec<(String, String)>| {
        let value = |name: &str| sent(&pairs, name);
        let form = InviteForm {
            name: value("name"),
            email: value("email"),
            role: value("role"),
            organization: value("organization"),
        };
        form.check().err().unwrap_or_default()
    })
}
