use super::room;
use crate::forms::{Filled, MAIN_FORM, Outcome};
use crate::language::language;
use crate::layout::StillPage;
use crate::routes::Route;
use crate::ui::{Button, ButtonKind, FieldHead, Form, TextArea, TextInput, TextKind, told};
use leptos::prelude::*;
use model::checks::Check;
use model::closed::Closed;
use model::language::Bilingual;
use model::school::{School, SchoolAct, SchoolForm};
use texts::td_string;

/// `/admin`
pub fn shown(school: School, done: &str) -> StillPage {
    let language = language();
    let outcome = use_context::<Outcome>();
    let filled = Filled::of(outcome.as_ref(), SchoolAct::Change.code());
    let body = view! {
        <p>{td_string!(language, admin.lead)}</p>
        <section class="panel" aria-labelledby="school">
            <h2 id="school">{td_string!(language, admin.school)}</h2>
            <Settings school filled/>
        </section>
    };
    room::shown(
        Route::Admin,
        td_string!(language, admin.settings),
        told::<SchoolAct>(done),
        &[SchoolAct::Change.code()],
        body.into_any(),
    )
}

#[component]
fn Settings(school: School, filled: Filled) -> impl IntoView {
    let language = language();
    let names = SchoolForm::FIELDS;
    let name = match school.is_named {
        true => school.name,
        false => Bilingual::default(),
    };
    let line = |field: &'static str, stored: &str| {
        let (head, value) = (FieldHead::new(language, field), filled.value(field, stored));
        view! { <TextInput head value/> }
    };
    let lines = |field: &'static str, stored: &str| {
        let (head, value) = (FieldHead::new(language, field), filled.value(field, stored));
        view! { <TextArea head value rows=3/> }
    };
    let first = FieldHead::new(language, names.name_ja).label(td_string!(language, admin.name_ja));
    let first = first.required().help(td_string!(language, admin.name_help));
    let second = FieldHead::new(language, names.name_en).label(td_string!(language, admin.name_en));
    let mail = FieldHead::new(language, names.mail).help(td_string!(language, admin.mail_help));
    let fields = view! {
        <TextInput head=first value=filled.value(names.name_ja, &name.ja)/>
        <TextInput head=second value=filled.value(names.name_en, &name.en)/>
        {line(names.office_ja, &school.office.ja)}
        {line(names.office_en, &school.office.en)}
        <TextInput head=mail value=filled.value(names.mail, &school.mail) kind=TextKind::Address/>
        {line(names.phone, &school.phone)}
        {line(names.hours_ja, &school.hours.ja)}
        {line(names.hours_en, &school.hours.en)}
        {lines(names.address_ja, &school.address.ja)}
        {lines(names.address_en, &school.address.en)}
        {lines(names.privacy_ja, &school.privacy.ja)}
        {lines(names.privacy_en, &school.privacy.en)}
    };
    view! {
        <Form filled name=SchoolAct::Change.code() id=MAIN_FORM check=Check::School>
            // A form that came back has the present version: its sender sees what is saved now.
            <input type="hidden" name=names.version value=school.version.to_string()/>
            {fields}
            <div class="form-acts">
                <Button kind=ButtonKind::Primary>{td_string!(language, common.save)}</Button>
            </div>
        </Form>
    }
}
