use super::report::Report;
use crate::forms::{Filled, Made, Outcome};
use crate::language::{language, locale};
use crate::layout::StillPage;
use crate::routes::paths;
use crate::ui::{Breadcrumb, Button, ButtonKind, FieldHead, FileInput, Form, Tick};
use leptos::prelude::*;
use leptos_i18n::td_string;

pub fn shown() -> StillPage {
    let (language, locale) = (language(), locale());
    let (outcome, made) = (use_context::<Outcome>(), use_context::<Made>());
    let title = td_string!(locale, import.title);
    let above = vec![(
        paths::desk(language),
        td_string!(locale, desk.title).to_owned(),
    )];
    let filled = Filled::of(outcome.as_ref(), "");
    let publish = !filled.value("publish", "").is_empty();
    let report = match made {
        Some(Made::Import(report)) => Some(report),
        _ => None,
    };
    let body = view! {
        <Breadcrumb above here=title/>
        <h1>{title}</h1>
        {report.map(|report| view! { <Report report/> })}
        <section class="panel" aria-labelledby="file">
            <h2 id="file">{td_string!(locale, import.choose)}</h2>
            <p>{td_string!(locale, import.lead)}</p>
            <ul>
                <li>{td_string!(locale, import.format)}</li>
                <li>{td_string!(locale, import.columns)}</li>
                <li>{td_string!(locale, import.again)}</li>
            </ul>
            <Form filled enctype="multipart/form-data">
                <FileInput head=FieldHead::new(locale, "file").help(td_string!(locale, import.file_help)).required() accept=".csv,text/csv"/>
                <Tick head=FieldHead::new(locale, "publish").label(td_string!(locale, import.publish)).help(td_string!(locale, import.publish_help)) is_ticked=publish/>
                <div class="form-acts">
                    <Button kind=ButtonKind::Primary name="act" value="preview">{td_string!(locale, import.preview)}</Button>
                    <Button name="act" value="run">{td_string!(locale, import.run)}</Button>
                </div>
            </Form>
        </section>
    };
    StillPage::work(title.to_owned(), outcome.is_some(), body)
}
