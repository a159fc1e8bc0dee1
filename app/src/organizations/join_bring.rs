use crate::forms::{Filled, MAIN_FORM};
use crate::language::language;
use crate::ui::{Button, ButtonKind, Choice, FieldHead, Form, Select, TextInput, TextKind, Tick};
use leptos::prelude::*;
use model::checks::Check;
use model::closed::Closed;
use model::organizations::{BringForm, CorporateNumber, Domain, JoinForm};
use model::{Conflict, Problem};
use texts::td_string;

/// An organization that was not found. What was looked for is filled in where it belongs.
#[component]
pub fn Bring(filled: Filled, q: String) -> impl IntoView {
    let language = language();
    let names = BringForm::FIELDS;
    let first = First::of(&q);
    let text = |name: &'static str, first: &str| {
        (FieldHead::new(language, name), filled.value(name, first))
    };
    let (name_ja, name_en) = (text(names.name_ja, &first.name), text(names.name_en, ""));
    let kana = text(names.kana, "");
    let number = text(names.corporate_number, &first.number);
    let (website, domain) = (text(names.website, ""), text(names.domain, &first.domain));
    let country = filled.value(names.country, "JP");
    // It is asked for only where there is one of the same name.
    let is_known = filled.problem() == Some(&Problem::Conflict(Conflict::OrganizationKnown));
    let was_ticked = !filled.value(names.is_another, "").is_empty();
    let another = FieldHead::new(language, names.is_another)
        .label(td_string!(language, organization.join.is_another))
        .help(td_string!(language, organization.join.is_another_help));
    view! {
        <p>{td_string!(language, organization.join.bring_lead)}</p>
        <Form filled name=JoinForm::Bring.code() id=MAIN_FORM check=Check::Bring>
            <TextInput head=name_ja.0.help(td_string!(language, organization.join.name_help)) value=name_ja.1/>
            <TextInput head=name_en.0 value=name_en.1/>
            <TextInput head=kana.0 value=kana.1/>
            <TextInput head=number.0.help(td_string!(language, organization.join.number_help)) value=number.1 kind=TextKind::Number/>
            <Select head=FieldHead::new(language, names.country) choices=Choice::countries(language) value=country/>
            <TextInput head=website.0 value=website.1 kind=TextKind::Url/>
            <TextInput head=domain.0.help(td_string!(language, organization.join.domain_help)) value=domain.1 kind=TextKind::Url/>
            {(is_known || was_ticked).then(|| view! { <Tick head=another is_ticked=was_ticked/> })}
            <div class="form-acts">
                <Button kind=ButtonKind::Primary>{td_string!(language, organization.join.submit)}</Button>
            </div>
        </Form>
    }
}

/// What the search was for.
#[derive(Default)]
struct First {
    name: String,
    number: String,
    domain: String,
}

impl First {
    fn of(q: &str) -> Self {
        let mut first = Self::default();
        if CorporateNumber::parse(q).is_ok() {
            q.clone_into(&mut first.number);
        } else if let Ok(domain) = Domain::parse(q) {
            first.domain = domain.to_string();
        } else {
            q.clone_into(&mut first.name);
        }
        first
    }
}
