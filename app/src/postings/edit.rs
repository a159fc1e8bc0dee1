use super::api;
use super::conflict::Conflicting;
use super::input::{DraftInput, Hosts};
use super::judged::{PayJudged, StandingJudged, TypeJudged};
use super::section::{Section, place, sections};
use crate::AppError;
use crate::forms::{Filled, Outcome, STEP_FORM};
use crate::language::language;
use crate::layout::{Asked, PageHead, loaded};
use crate::routes::paths;
use crate::ui::{
    Banner, Breadcrumb, Button, ButtonKind, Details, Form, KindBadge, StepShown, Steps, Tone,
};
use chrono::NaiveDate;
use islands::AutosaveNote;
use leptos::prelude::*;
use model::checks::Check;
use model::closed::Closed;
use model::opportunities::{
    Draft, Field, FieldSpec, Input, Kind, PostingDetails, Step, StepAct, StepCheck, Voice, specs,
};
use model::{Conflict, Language, Problem};
use texts::{td_string, words};

/// `/postings/{id}/edit/{step}`
#[component]
pub fn EditPage() -> impl IntoView {
    loaded(
        |asked: Asked| async move {
            let step = Step::from_code(&asked.part("step"));
            let step = step.ok_or(AppError::Refused(Problem::NotFound))?;
            let posting = api::posting(asked.part("id"), asked.language).await?;
            Ok((posting, step))
        },
        |(posting, step), asked| view! { <Shown posting step asked/> }.into_any(),
    )
}

#[component]
fn Shown(posting: PostingDetails, step: Step, asked: Asked) -> impl IntoView {
    let (language, outcome) = (asked.language, asked.outcome());
    let title = title(&posting);
    let above = vec![
        (
            paths::postings(language),
            td_string!(language, posting.mine).to_owned(),
        ),
        (paths::posting(language, posting.id), title.clone()),
    ];
    let stale = match outcome.as_ref().map(|outcome| &outcome.problem) {
        Some(Problem::Conflict(conflict @ (Conflict::Stale | Conflict::StaleElsewhere))) => {
            Some(*conflict)
        }
        _ => None,
    };
    let is_stale = stale.is_some();
    let filled = match &outcome {
        Some(outcome) => Filled::of(Some(outcome), ""),
        // What is missing is shown where it was asked for.
        None if asked.has("check") => checked(&posting, step),
        None => Filled::default(),
    };
    let here = words::of(language, step);
    let place = Step::ALL
        .iter()
        .position(|one| *one == step)
        .unwrap_or_default();
    view! {
        <PageHead title=here private=true wrong=filled.problem().is_some()/>
        <div class="work">
            <Breadcrumb above here/>
            <div class="page-top">
                <div>
                    <KindBadge kind=posting.kind/>
                    <h1>{here}</h1>
                    <p class="hint">{title}</p>
                </div>
            </div>
            <Steps steps=steps(&posting) now=place/>
            {asked.has("saved").then(|| view! { <Banner tone=Tone::Success><p>{td_string!(language, posting.saved)}</p></Banner> })}
            {stale.map(|conflict| view! { <Conflicting posting=posting.clone() step conflict typed=outcome.clone()/> })}
            <StepForm posting step filled is_stale/>
        </div>
    }
}

#[component]
fn StepForm(posting: PostingDetails, step: Step, filled: Filled, is_stale: bool) -> impl IntoView {
    let language = language();
    let action = paths::autosave(posting.id, step);
    let original =
        Language::from_code(posting.draft.get(Field::OriginalLanguage)).unwrap_or(language);
    let hosts = Hosts {
        organizations: posting.organizations.clone(),
        school: posting.may_post_for_school,
    };
    let is_first = step == Step::ALL[0];
    let about = StepCheck::new(posting.kind, step, posting.today, &posting.draft);
    let about = serde_json::to_string(&about).unwrap_or_default();
    provide_context(Voice::of(posting.kind, &posting.draft));
    let draft = posting.draft.clone();
    let (kind, today, filled_again) = (posting.kind, posting.today, filled.clone());
    // Made inside the form: fields ask the form around them what is wrong.
    let groups = move || {
        sections(kind, step, original)
        .into_iter()
        .map(|(section, fields)| {
            // The other language waits until somebody wants it, or until there is something in it.
            let folds = matches!(section, Section::Text(written) if written != original)
                && fields.iter().all(|spec| draft.get(spec.field).is_empty() && filled.problem_of(spec.field.code()).is_none());
            let is_original = section == Section::Text(original);
            view! { <Group kind today section fields folds is_original draft=draft.clone() filled=filled.clone() hosts=hosts.clone()/> }
        })
        .collect_view()
    };
    view! {
        <Form filled=filled_again id=STEP_FORM class="step-form" check=Check::Step about=about>
                <input type="hidden" name="version" id="version" value=posting.version.to_string()/>
                {groups()}
                <div class="form-acts form-acts-sticky">
                    <Button kind=ButtonKind::Primary name="act" value=StepAct::Next.code()>
                        {if step == Step::ALL[Step::ALL.len() - 1] {
                            td_string!(language, posting.to_preview)
                        } else {
                            td_string!(language, posting.save_and_next)
                        }}
                    </Button>
                    <Button name="act" value=StepAct::Stay.code() unchecked=true>{td_string!(language, posting.save_draft)}</Button>
                    {(!is_first).then(|| view! {
                        <Button kind=ButtonKind::Quiet name="act" value=StepAct::Back.code() unchecked=true>{td_string!(language, posting.save_and_back)}</Button>
                    })}
                    <AutosaveNote form=STEP_FORM.to_owned() action is_stale/>
                </div>
        </Form>
    }
}

#[component]
fn Group(
    kind: Kind,
    today: NaiveDate,
    section: Section,
    fields: Vec<&'static FieldSpec>,
    folds: bool,
    is_original: bool,
    draft: Draft,
    filled: Filled,
    hosts: Hosts,
) -> impl IntoView {
    let language = language();
    let inputs = fields
        .into_iter()
        .map(|spec| view! {
            {judged_before(kind, spec.field, &draft, today)}
            <DraftInput kind spec is_required=is_original draft=draft.clone() filled=filled.clone() hosts=hosts.clone()/>
        })
        .collect_view();
    let title = section.title(language, kind);
    let is_paid_here = section == Section::Pay && kind == Kind::Internship;
    if folds {
        return view! { <Details summary=title class="form-group">{inputs}</Details> }.into_any();
    }
    view! {
        <fieldset class="form-group">
            <legend>{title}</legend>
            {section.lead(language, kind).map(|lead| view! { <p class="hint">{lead}</p> })}
            {inputs}
            {is_paid_here.then(|| view! { <PayJudged draft today/> })}
        </fieldset>
    }
    .into_any()
}

/// What the answers so far tell, before the choice that they help to make.
fn judged_before(kind: Kind, field: Field, draft: &Draft, today: NaiveDate) -> Option<AnyView> {
    let draft = draft.clone();
    match field {
        Field::CareerType => Some(view! { <TypeJudged draft/> }.into_any()),
        Field::WorkerStatus if kind == Kind::Internship => {
            Some(view! { <StandingJudged draft today/> }.into_any())
        }
        _ => None,
    }
}

/// The step as it is stored, with everything that is wrong with it.
fn checked(posting: &PostingDetails, step: Step) -> Filled {
    let original = Language::from_code(posting.draft.get(Field::OriginalLanguage));
    let original = original.unwrap_or_else(language);
    let problems = posting.problems_of(step);
    let problems = problems.in_order(|name| place(posting.kind, step, original, name));
    if problems.is_empty() {
        return Filled::default();
    }
    let outcome = Outcome {
        form: String::new(),
        typed: typed(&posting.draft, posting.kind),
        problem: Problem::Invalid(problems),
    };
    Filled::of(Some(&outcome), "")
}

/// The draft as a form would send it: a choice of several is several pairs.
fn typed(draft: &Draft, kind: Kind) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for spec in specs(kind) {
        let name = spec.field.to_string();
        match spec.input {
            Input::Choices(_) => pairs.extend(
                draft
                    .lines(spec.field)
                    .map(|code| (name.clone(), code.to_owned())),
            ),
            _ => pairs.push((name, draft.get(spec.field).to_owned())),
        }
    }
    pairs
}

/// The three steps and the preview.
pub fn steps(posting: &PostingDetails) -> Vec<StepShown> {
    let language = language();
    let steps = Step::ALL.iter().map(|step| StepShown {
        name: words::of(language, *step).to_owned(),
        href: paths::edit_posting(language, posting.id, *step),
        left: Some(posting.problems_of(*step).len()),
    });
    let preview = StepShown {
        name: td_string!(language, posting.preview).to_owned(),
        href: paths::preview(language, posting.id),
        left: None,
    };
    steps.chain([preview]).collect()
}

/// What the posting is called, also before it has a title.
pub fn title(posting: &PostingDetails) -> String {
    if posting.title.text.is_empty() {
        td_string!(language(), posting.untitled).to_owned()
    } else {
        posting.title.text.clone()
    }
}
