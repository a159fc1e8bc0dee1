use crate::forms::{Filled, MAIN_FORM, Made, Outcome};
use crate::language::{language, locale};
use crate::layout::StillPage;
use crate::routes::paths;
use crate::ui::{
    Banner, Breadcrumb, Button, ButtonKind, FactRow, FieldHead, Form, Table, TextArea, Tone,
};
use leptos::prelude::*;
use model::synonyms::{ImportedLine, LineOutcome, SynonymImport};
use texts::{Locale, td_string, words};

/// `/desk/synonyms/import`
pub fn shown() -> StillPage {
    let (language, locale) = (language(), locale());
    let (outcome, made) = (use_context::<Outcome>(), use_context::<Made>());
    let title = td_string!(locale, synonym.import.title);
    let above = vec![
        (
            paths::desk(language),
            td_string!(locale, desk.title).to_owned(),
        ),
        (
            paths::desk_synonyms(language),
            td_string!(locale, synonym.title).to_owned(),
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
    let head = FieldHead::new(locale, "text").label(td_string!(locale, synonym.import.text));
    let body = view! {
        <Breadcrumb above here=title/>
        <h1>{title}</h1>
        {report.map(|report| view! { <Report report/> })}
        <p>{td_string!(locale, synonym.import.lead)}</p>
        <p>{td_string!(locale, synonym.import.all_or_none)}</p>
        <Form filled id=MAIN_FORM>
            <TextArea head=head.required() value=text rows=12/>
            <div class="form-acts">
                <Button kind=ButtonKind::Primary name="act" value="preview">{td_string!(locale, import.preview)}</Button>
                <Button name="act" value="run">{td_string!(locale, import.run)}</Button>
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
    let locale = locale();
    let count = |is: fn(&LineOutcome) -> bool| {
        let lines = report.lines.iter().filter(|line| is(&line.outcome));
        lines.count().to_string()
    };
    let new = count(|outcome| matches!(outcome, LineOutcome::New { .. }));
    let present = count(|outcome| matches!(outcome, LineOutcome::Present));
    let is_wrong = count(|outcome| matches!(outcome, LineOutcome::Wrong(_))) != "0";
    let (tone, title) = match (report.is_done, is_wrong) {
        (true, _) => (Tone::Success, td_string!(locale, synonym.import.done)),
        (false, true) => (Tone::Error, td_string!(locale, synonym.import.wrong)),
        (false, false) => (Tone::Info, td_string!(locale, synonym.import.previewed)),
    };
    let new_label = if report.is_done {
        td_string!(locale, synonym.import.added)
    } else {
        td_string!(locale, synonym.import.new)
    };
    let columns = vec![
        td_string!(locale, import.line).to_owned(),
        td_string!(locale, synonym.words).to_owned(),
        td_string!(locale, synonym.import.outcome).to_owned(),
    ];
    let rows = report.lines.iter().map(|line| row(locale, line)).collect();
    view! {
        <div role="status">
            <Banner tone title>
                <dl class="facts facts-narrow">
                    <FactRow label=new_label>{new}</FactRow>
                    <FactRow label=td_string!(locale, synonym.import.present)>{present}</FactRow>
                </dl>
            </Banner>
        </div>
        <Table caption=title columns rows/>
    }
}

fn row(locale: Locale, line: &ImportedLine) -> Vec<AnyView> {
    let outcome = match &line.outcome {
        LineOutcome::New { shared } if shared.is_empty() => {
            td_string!(locale, synonym.import.is_new).to_owned()
        }
        LineOutcome::New { shared } => {
            td_string!(locale, synonym.import.is_shared, words = shared.join(" / "))
        }
        LineOutcome::Present => td_string!(locale, synonym.import.is_present).to_owned(),
        LineOutcome::Wrong(problem) => words::field_problem(locale, problem),
    };
    vec![
        line.line.to_string().into_any(),
        line.text.clone().into_any(),
        outcome.into_any(),
    ]
}
