use super::columns::Columns;
use super::report::Report;
use crate::forms::{Filled, Made, Outcome, Previews};
use crate::language::language;
use crate::layout::StillPage;
use crate::routes::paths;
use crate::ui::{Breadcrumb, Button, ButtonKind, FieldHead, FileInput, Form, TextInput, Tick};
use leptos::prelude::*;
use model::Language;
use model::PersonId;
use model::closed::Closed;
use model::import::{ImportAct, Imported, KnownColumn};
use texts::td_string;

/// A file that can be imported as it is.
const SAMPLE: &str = "/import-sample.csv";

/// The page; where no form has led to it, with the preview that is still kept.
pub fn shown(owner: PersonId, columns: Vec<KnownColumn>) -> StillPage {
    let language = language();
    let (outcome, made) = (use_context::<Outcome>(), use_context::<Made>());
    let title = td_string!(language, import.title);
    let above = vec![(
        paths::desk(language),
        td_string!(language, desk.title).to_owned(),
    )];
    let imported = match made {
        Some(Made::Import(imported)) => *imported,
        _ => outcome
            .is_none()
            .then(|| use_context::<Previews>().and_then(|previews| previews.of(owner)))
            .flatten()
            .unwrap_or_else(|| typed(&Filled::of(outcome.as_ref(), ""))),
    };
    let has_report = imported.report.rows > 0 || imported.report.refused.is_some();
    let report = has_report.then(|| imported.report.clone());
    let filled = Filled::of(outcome.as_ref(), "");
    let body = view! {
        <Breadcrumb above here=title/>
        <h1>{title}</h1>
        {report.map(|report| view! { <Report report/> })}
        <section class="panel" aria-labelledby="file">
            <h2 id="file">{td_string!(language, import.choose)}</h2>
            <p>{td_string!(language, import.lead)}</p>
            <ul>
                <li>{td_string!(language, import.format)}</li>
                <li>{td_string!(language, import.columns)}</li>
                <li>{td_string!(language, import.limits)}</li>
                <li>{td_string!(language, import.again)}</li>
            </ul>
            <p><a href=SAMPLE rel="external" download="">{td_string!(language, import.sample_file)}</a></p>
            <Columns columns/>
            <ImportForm imported filled/>
        </section>
    };
    StillPage::work(title.to_owned(), outcome.is_some(), body)
}

/// What was chosen in a form that came back.
fn typed(filled: &Filled) -> Imported {
    let is_ticked = |name: &str| !filled.value(name, "").is_empty();
    Imported {
        source: filled.value("source", ""),
        publish: is_ticked("publish"),
        close_missing: is_ticked("close_missing"),
        close_most: is_ticked("close_most"),
        ..Imported::default()
    }
}

#[component]
fn ImportForm(imported: Imported, filled: Filled) -> impl IntoView {
    let language = language();
    let kept = imported.kept.clone();
    let file = match &kept {
        Some(kept) => FieldHead::new(language, "file").help(td_string!(
            language,
            import.kept_file,
            name = kept.name.clone()
        )),
        None => FieldHead::new(language, "file")
            .help(td_string!(language, import.file_help))
            .required(),
    };
    let head = move |name: &str, label: &str, help: &str| {
        FieldHead::new(language, name).label(label).help(help)
    };
    let is_most = imported.report.most_are_gone || imported.close_most;
    view! {
        <Form filled enctype="multipart/form-data">
            {kept.map(|kept| view! { <input type="hidden" name="kept" value=kept.key/> })}
            <FileInput head=file accept=".csv,.tsv,.txt,text/csv"/>
            <TextInput
                head=head("source", td_string!(language, import.source), td_string!(language, import.source_help))
                value=imported.source.clone()
            />
            <Tick
                head=head("publish", td_string!(language, import.publish), td_string!(language, import.publish_help))
                is_ticked=imported.publish
            />
            <Tick
                head=head("close_missing", td_string!(language, import.close_missing), td_string!(language, import.close_missing_help))
                is_ticked=imported.close_missing
            />
            {is_most.then(|| view! {
                <Tick
                    head=head("close_most", td_string!(language, import.close_most), td_string!(language, import.close_most_help))
                    is_ticked=imported.close_most
                />
            })}
            <Acts language/>
        </Form>
    }
}

#[component]
fn Acts(language: Language) -> impl IntoView {
    view! {
        <div class="form-acts">
            <Button kind=ButtonKind::Primary name="act" value=ImportAct::Preview.code()>{td_string!(language, import.preview)}</Button>
            <Button name="act" value=ImportAct::Run.code()>{td_string!(language, import.run)}</Button>
        </div>
    }
}
