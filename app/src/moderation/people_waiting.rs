use crate::forms::Filled;
use crate::language::language;
use crate::routes::paths;
use crate::ui::{
    Banner, Button, Details, FieldHead, Form, Instant, Pager, Tab, Table, Tabs, Tag, TextArea, Tone,
};
use leptos::prelude::*;
use model::Language;
use model::accounts::{PastedForm, PeopleForm};
use model::admissions::{AdmissionOnly, Applicant, LineDone, LineProblem, Queue};
use model::closed::Closed;
use texts::{td_string, words};

/// Those who wait for a yes, the doubtful ones first; nothing where nobody does.
#[component]
pub fn Waiting(queue: Queue, only: AdmissionOnly) -> impl IntoView {
    let language = language();
    let counts = [
        (AdmissionOnly::Waiting, queue.waiting),
        (AdmissionOnly::Asked, queue.asked),
        (AdmissionOnly::Declined, queue.declined),
    ];
    if counts.iter().all(|(_, count)| *count == 0) {
        return ().into_any();
    }
    let tabs = counts.map(|(one, count)| Tab {
        href: address(language, one, 1),
        name: words::of(language, one).to_owned(),
        count: Some(u64::from(count)),
        is_here: one == only,
    });
    let title = td_string!(language, desk.waiting.title);
    let columns = vec![
        words::label(language, "name").to_owned(),
        words::label(language, "role").to_owned(),
        td_string!(language, desk.waiting.doubts).to_owned(),
        td_string!(language, desk.waiting.since).to_owned(),
    ];
    let (page, last) = (queue.page.page, queue.page.last());
    let rows = queue.page.items.iter().map(|one| row(language, one));
    let href = Callback::new(move |page: u32| address(language, only, page));
    view! {
        <section aria-labelledby="waiting">
            <h2 id="waiting">{title}</h2>
            <p>{td_string!(language, desk.waiting.lead)}</p>
            <Tabs label=title tabs=tabs.to_vec()/>
            {if queue.page.items.is_empty() {
                view! { <p>{td_string!(language, desk.waiting.none)}</p> }.into_any()
            } else {
                view! { <Table caption=title columns rows=rows.collect()/> }.into_any()
            }}
            <Pager page last href/>
        </section>
    }
    .into_any()
}

fn address(language: Language, only: AdmissionOnly, page: u32) -> String {
    let page = (page > 1).then(|| ("waiting", page.to_string()));
    let only = ("only", only.code().to_owned());
    paths::desk_people(language) + &paths::query_string(std::iter::once(only).chain(page))
}

fn row(language: Language, one: &Applicant) -> Vec<AnyView> {
    let href = paths::desk_applicant(language, one.id);
    let doubts = one.doubts.iter().map(|doubt| {
        view! { <li>{words::of(language, *doubt)}</li> }
    });
    let doubts = doubts.collect_view();
    let is_certain = one.doubts.is_empty();
    let answered = (!one.answer.is_empty())
        .then(|| view! { <Tag>{td_string!(language, desk.waiting.answered)}</Tag> });
    vec![
        view! {
            <a href=href><strong>{one.person.name.clone()}</strong></a>
            <br/>
            <span class="hint">{one.person.email.clone()}</span>
            <span class="tags">{answered}</span>
        }
        .into_any(),
        words::of(language, one.person.role).into_any(),
        if is_certain {
            td_string!(language, desk.waiting.certain).into_any()
        } else {
            view! { <ul class="plain-list">{doubts}</ul> }.into_any()
        },
        view! { <Instant at=one.since/> }.into_any(),
    ]
}

/// A list of addresses of which everybody who waits is admitted.
#[component]
pub fn Pasted(filled: Filled) -> impl IntoView {
    let language = language();
    let name = PastedForm::FIELDS.addresses;
    let value = filled.value(name, "");
    let head = FieldHead::new(language, name).required();
    let is_open = filled.problem().is_some();
    view! {
        <Details summary=td_string!(language, desk.waiting.pasted) is_open class="panel">
            <p>{td_string!(language, desk.waiting.pasted_lead)}</p>
            <Form filled name=PeopleForm::Pasted.code() within="pasted">
                <TextArea head=head.within("pasted") value rows=8/>
                <div class="form-acts">
                    <Button>{td_string!(language, desk.waiting.pasted_button)}</Button>
                </div>
            </Form>
        </Details>
    }
}

/// What became of each line of the list.
#[component]
pub fn PastedDone(lines: Vec<LineDone>) -> impl IntoView {
    let language = language();
    let admitted = lines.iter().filter(|line| line.outcome.is_ok()).count();
    let title = td_string!(
        language,
        desk.waiting.pasted_done,
        n = lines.len(),
        done = admitted
    );
    let items = lines
        .into_iter()
        .map(|line| {
            let outcome = match line.outcome {
                Ok(name) => td_string!(language, desk.waiting.line.admitted, name = name),
                Err(problem) => refused(language, &problem),
            };
            view! { <li><code>{line.line}</code> " — " {outcome}</li> }
        })
        .collect_view();
    view! {
        <Banner tone=Tone::Success title>
            <ul class="plain-list">{items}</ul>
        </Banner>
    }
}

fn refused(language: Language, problem: &LineProblem) -> String {
    match problem {
        LineProblem::NotAnEmail => td_string!(language, desk.waiting.line.no_address).to_owned(),
        LineProblem::NobodyWaits => td_string!(language, desk.waiting.line.nobody).to_owned(),
        LineProblem::Repeated => td_string!(language, desk.waiting.line.repeated).to_owned(),
        LineProblem::Doubtful => td_string!(language, desk.waiting.line.doubtful).to_owned(),
        LineProblem::Refused(problem) => words::problem(language, problem),
    }
}
