use crate::forms::{Filled, MAIN_FORM, Made, Outcome};
use crate::language::language;
use crate::layout::StillPage;
use crate::routes::paths;
use crate::ui::{
    Banner, Breadcrumb, Button, ButtonKind, FactRow, FieldHead, Form, Table, TextArea, Tone,
};
use leptos::prelude::*;
use model::Language;
use model::closed::Closed;
use model::import::ImportAct;
use model::synonyms::{ImportedLine, LineOutcome, SynonymImport};
use texts::{td_string, words};

/// `/desk/synonyms/import`
pub fn shown() -> StillPage {
    let language = language();
    let (outcome, made) = (use_context::<Outcome>(), use_context::<Made>());
    let title = td_string!(language, synonym.import.title);
    let above = vec![
        (
            paths::desk(language),
            td_string!(language, desk.title).to_owned(),
        ),
        (
            paths::desk_synonyms(language),
            td_string!(language, synonym.title).to_owned(),
        ),
    ];
    let report = match made {
        Some(Made::Synonyms(report)) => Some(report),
        _ => None,
    };
    let filled = Filled::of(outcome.as_ref(), "");
    // What was added need not be sent again; everything else stays to be corrected.
    let sent = report.as_ref().filter(|report| !report.is_done);
    let text = filled.value("text", sent.map_or("", |report| report.text.as_str()));
    let head = FieldHead::new(language, "text");
    let body = view! {
        <Breadcrumb above here=title/>
        <h1>{title}</h1>
        {report.map(|report| view! { <Report report/> })}
        <p>{td_string!(language, synonym.import.lead)}</p>
        <p>{td_string!(language, synonym.import.all_or_none)}</p>
        <Form filled id=MAIN_FORM>
            <TextArea head=head.required() value=text rows=12/>
            <div class="form-acts">
                <Button kind=ButtonKind::Primary name="act" value=ImportAct::Preview.code()>{td_string!(language, import.preview)}</Button>
                <Button name="act" value=ImportAct::Run.code()>{td_string!(language, import.run)}</Button>
            </div>
        </Form>
    };
    StillPage::work(
        title.to_owned(),
        outcome.as_ref().is_some_and(Outcome::is_wrong),
        body,
    )
}

#[component]
fn Report(report: SynonymImport) -> impl IntoView {
    let language = language();
    let count = |is: fn(&LineOutcome) -> bool| {
        let lines = report.lines.iter().filter(|line| is(&line.outcome));
        lines.count().to_string()
    };
    let new = count(|outcome| matches!(outcome, LineOutcome::New { .. }));
    let present = count(|outcome| matches!(outcome, LineOutcome::Present));
    let is_wrong = count(|outcome| matches!(outcome, LineOutcome::Wrong(_))) != "0";
    let (tone, title) = match (report.is_done, is_wrong) {
        (true, _) => (Tone::Success, td_string!(language, synonym.import.done)),
        (false, true) => (Tone::Error, td_string!(language, synonym.import.wrong)),
        (false, false) => (Tone::Info, td_string!(language, synonym.import.previewed)),
    };
    let new_label = if report.is_done {
        td_string!(language, synonym.import.added)
    } else {
        td_string!(language, synonym.import.new)
    };
    let columns = vec![
        td_string!(language, import.line).to_owned(),
        words::label(language, "words").to_owned(),
        td_string!(language, synonym.import.outcome).to_owned(),
    ];
    let rows = report
        .lines
        .iter()
        .map(|line| row(language, line))
        .collect();
    view! {
        <div role="status">
            <Banner tone title>
                <dl class="facts facts-narrow">
                    <FactRow label=new_label>{new}</FactRow>
                    <FactRow label=td_string!(language, synonym.import.present)>{present}</FactRow>
                </dl>
            </Banner>
        </div>
        <Table caption=title columns rows/>
    }
}

fn row(language: Language, line: &ImportedLine) -> Vec<AnyView> {
    let outcome = match &line.outcome {
        LineOutcome::New { shared } if shared.is_empty() => {
            td_string!(language, synonym.import.is_new).to_owned()
        }
        LineOutcome::New { shared } => {
            td_string!(
                language,
                synonym.import.is_shared,
                words = shared.join(" / ")
            )
        }
        LineOutcome::Present => td_string!(language, synonym.import.is_present).to_owned(),
        LineOutcome::Wrong(problem) => words::field_problem(language, "words", problem),
    };
    vec![
        line.line.to_string().into_any(),
        line.text.clone().into_any(),
        outcome.into_any(),
    ]
}
