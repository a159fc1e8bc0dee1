use super::room;
use crate::forms::{Filled, MAIN_FORM, Outcome};
use crate::language::language;
use crate::layout::{StillPage, logo_address};
use crate::routes::Route;
use crate::ui::{Button, ButtonKind, FieldHead, FileInput, Form, told};
use leptos::prelude::*;
use model::closed::Closed;
use model::school::{LOGO_BYTES_MAX, LOGO_SIDE_MAX, School, SchoolAct};
use texts::td_string;

/// `/admin/logo`
pub fn shown(school: School, done: &str) -> StillPage {
    let language = language();
    let outcome = use_context::<Outcome>();
    let filled = Filled::of(outcome.as_ref(), "");
    let help = td_string!(
        language,
        admin.logo.help,
        kilobytes = LOGO_BYTES_MAX >> 10,
        side = LOGO_SIDE_MAX
    );
    let head = FieldHead::new(language, "file")
        .label(td_string!(language, admin.logo.file))
        .help(help)
        .required();
    let present = school.logo.as_deref().map(logo_address);
    let has_logo = present.is_some();
    let present = present.map(|address| {
        view! { <p><img class="school-logo" src=address alt=td_string!(language, admin.logo.present)/></p> }
    });
    let body = view! {
        <p>{td_string!(language, admin.logo.lead)}</p>
        {present}
        <Form filled id=MAIN_FORM enctype="multipart/form-data">
            <FileInput head accept=".png,image/png"/>
            <div class="form-acts">
                <Button kind=ButtonKind::Primary name="act" value=SchoolAct::Logo.code()>{td_string!(language, admin.logo.save)}</Button>
                {has_logo.then(|| view! {
                    <Button name="act" value=SchoolAct::RemoveLogo.code()>{td_string!(language, admin.logo.remove)}</Button>
                })}
            </div>
        </Form>
    };
    room::shown(
        Route::AdminLogo,
        td_string!(language, admin.logo.title),
        told::<SchoolAct>(done),
        &[""],
        body.into_any(),
    )
}
