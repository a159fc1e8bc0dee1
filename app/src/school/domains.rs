use super::room;
use crate::forms::{Filled, MAIN_FORM, Outcome};
use crate::language::language;
use crate::layout::StillPage;
use crate::routes::Route;
use crate::ui::{
    Button, ButtonKind, Choice, FieldHead, Form, Select, Table, TextInput, Tick, told,
};
use leptos::prelude::*;
use model::Language;
use model::closed::Closed;
use model::school::{DOMAIN_ROLES, DomainAct, DomainForm, MailDomain};
use texts::{td_string, words};

/// `/admin/mail-domains`
pub fn shown(domains: &[MailDomain], done: &str) -> StillPage {
    let language = language();
    let outcome = use_context::<Outcome>();
    let filled = Filled::of(outcome.as_ref(), DomainAct::Add.code());
    let columns = vec![
        words::label(language, DomainForm::FIELDS.domain).to_owned(),
        words::label(language, DomainForm::FIELDS.role).to_owned(),
        td_string!(language, common.act).to_owned(),
    ];
    let rows = domains.iter().map(|one| row(language, one)).collect();
    let body = view! {
        <p>{td_string!(language, admin.domains.lead)}</p>
        <section class="panel" aria-labelledby="add">
            <h2 id="add">{td_string!(language, admin.domains.add)}</h2>
            <Add filled/>
        </section>
        {if domains.is_empty() {
            view! { <p>{td_string!(language, admin.domains.none)}</p> }.into_any()
        } else {
            view! { <Table caption=td_string!(language, admin.domains.title) columns rows/> }.into_any()
        }}
    };
    room::shown(
        Route::AdminDomains,
        td_string!(language, admin.domains.title),
        told::<DomainAct>(done),
        &[DomainAct::Add.code()],
        body.into_any(),
    )
}

#[component]
fn Add(filled: Filled) -> impl IntoView {
    let language = language();
    let names = DomainForm::FIELDS;
    let roles = Choice::each(language, &DOMAIN_ROLES);
    let (domain, role) = (filled.value(names.domain, ""), filled.value(names.role, ""));
    let is_ticked = !filled.value(names.subdomains, "").is_empty();
    let head = FieldHead::new(language, names.domain).required();
    let head = head.help(td_string!(language, admin.domains.domain_help));
    let role_head = FieldHead::new(language, names.role).required();
    view! {
        <Form filled name=DomainAct::Add.code() id=MAIN_FORM>
            <TextInput head value=domain/>
            <Select head=role_head.help(td_string!(language, admin.domains.role_help)) choices=roles value=role/>
            <Tick head=FieldHead::new(language, names.subdomains) is_ticked/>
            <div class="form-acts">
                <Button kind=ButtonKind::Primary>{td_string!(language, admin.domains.add)}</Button>
            </div>
        </Form>
    }
}

fn row(language: Language, one: &MailDomain) -> Vec<AnyView> {
    let below = one
        .subdomains
        .then(|| view! { <br/> <span class="hint">{words::label(language, DomainForm::FIELDS.subdomains)}</span> });
    let domain = one.domain.clone();
    let whom = td_string!(language, desk.people.whom, name = domain.clone());
    vec![
        view! { <strong>"@" {domain.clone()}</strong> {below} }.into_any(),
        words::of(language, one.role).into_any(),
        view! {
            <Form filled=Filled::default() name=DomainAct::Remove.code() class="form-inline">
                <input type="hidden" name=DomainForm::FIELDS.domain value=domain/>
                <Button kind=ButtonKind::Quiet>
                    {td_string!(language, admin.departments.remove)}
                    <span class="only-read">{whom}</span>
                </Button>
            </Form>
        }
        .into_any(),
    ]
}
