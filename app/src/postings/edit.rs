use super::api;
use super::conflict::Conflicting;
use super::input::{DraftInput, Hosts};
use super::section::{Section, sections};
use crate::AppError;
use crate::forms::{Filled, Outcome, STEP_FORM};
use crate::language::language;
use crate::layout::{Loaded, PageHead};
use crate::routes;
use crate::routes::paths;
use crate::ui::{Banner, Breadcrumb, Button, ButtonKind, Details, Form, KindBadge, Steps, Tone};
use islands::AutosaveNote;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use model::closed::Closed;
use model::opportunities::{
    Draft, Field, FieldSpec, Input, Kind, PostingDetails, Step, StepAct, specs,
};
use model::{Conflict, Language, Problem};
use serde::{Deserialize, Serialize};
use texts::{td_string, words};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Asked {
    id: String,
    step: Option<Step>,
    /// Show what is wrong.
    check: bool,
    saved: bool,
}

/// `/postings/{id}/edit/{step}`
#[component]
pub fn EditPage() -> impl IntoView {
    let (params, query, language) = (use_params_map(), routes::query(), language());
    let asked = Memo::new(move |_| {
        let param = |name: &str| params.with(|params| params.get(name).unwrap_or_default());
        let is_set = |name: &str| query.with(|query| query.iter().any(|(key, _)| key == name));
        Asked {
            id: param("id"),
            step: Step::from_code(&param("step")),
            check: is_set("check"),
            saved: is_set("saved"),
        }
    });
    let data = Resource::new_blocking(
        move || asked.get(),
        move |asked| {
            let outcome = use_context::<Outcome>();
            async move {
                let step = asked.step.ok_or(AppError::Refused(Problem::NotFound))?;
                let posting = api::posting(asked.id.clone(), language).await?;
                Ok((posting, step, asked, outcome))
            }
        },
    );
    view! {
        <Loaded
            data
            show=|(posting, step, asked, outcome)| view! { <Shown posting step asked outcome/> }.into_any()
        />
    }
}

#[component]
fn Shown(
    posting: PostingDetails,
    step: Step,
    asked: Asked,
    outcome: Option<Outcome>,
) -> impl IntoView {
    let language = language();
    let title = title(&posting);
    let above = vec![
        (
            paths::postings(language),
            td_string!(language, posting.mine).to_owned(),
        ),
        (paths::posting(language, posting.id), title.clone()),
    ];
    let is_stale = matches!(
        outcome.as_ref().map(|outcome| &outcome.problem),
        Some(Problem::Conflict(Conflict::Stale))
    );
    let filled = match &outcome {
        Some(outcome) => Filled::of(Some(outcome), ""),
        None if asked.check => checked(&posting, step),
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
            {asked.saved.then(|| view! { <Banner tone=Tone::Success><p>{td_string!(language, posting.saved)}</p></Banner> })}
            {is_stale.then(|| view! { <Conflicting posting=posting.clone() step typed=outcome.clone()/> })}
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
    let draft = posting.draft.clone();
    let (kind, filled_again) = (posting.kind, filled.clone());
    // Made inside the form: fields ask the form around them what is wrong.
    let groups = move || {
        sections(kind, step, original)
        .into_iter()
        .map(|(section, fields)| {
            // The other language waits until somebody wants it, or until there is something in it.
            let folds = matches!(section, Section::Text(written) if written != original)
                && fields.iter().all(|spec| draft.get(spec.field).is_empty() && filled.problem_of(spec.field.code()).is_none());
            let is_original = section == Section::Text(original);
            view! { <Group section fields folds is_original draft=draft.clone() filled=filled.clone() hosts=hosts.clone()/> }
        })
        .collect_view()
    };
    view! {
        <Form filled=filled_again id=STEP_FORM class="step-form">
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
                    <Button name="act" value=StepAct::Stay.code()>{td_string!(language, posting.save_draft)}</Button>
                    {(!is_first).then(|| view! {
                        <Button kind=ButtonKind::Quiet name="act" value=StepAct::Back.code()>{td_string!(language, posting.save_and_back)}</Button>
                    })}
                    <AutosaveNote form=STEP_FORM.to_owned() action is_stale/>
                </div>
        </Form>
    }
}

#[component]
fn Group(
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
        .map(|spec| view! { <DraftInput spec is_required=spec.required || is_original draft=draft.clone() filled=filled.clone() hosts=hosts.clone()/> })
        .collect_view();
    let title = section.title(language);
    if folds {
        return view! { <Details summary=title class="form-group">{inputs}</Details> }.into_any();
    }
    view! {
        <fieldset class="form-group">
            <legend>{title}</legend>
            {section.lead(language).map(|lead| view! { <p class="hint">{lead}</p> })}
            {inputs}
        </fieldset>
    }
    .into_any()
}

/// The step as it is stored, with everything that is wrong with it.
fn checked(posting: &PostingDetails, step: Step) -> Filled {
    let problems = posting.problems_of(step);
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
pub fn steps(posting: &PostingDetails) -> Vec<(String, Option<String>, bool)> {
    let language = language();
    let mut steps: Vec<_> = Step::ALL
        .iter()
        .map(|step| {
            let address = paths::edit_posting(language, posting.id, *step);
            (
                words::of(language, *step).to_owned(),
                Some(address),
                posting.steps_done.contains(step),
            )
        })
        .collect();
    steps.push((
        td_string!(language, posting.preview).to_owned(),
        Some(paths::preview(language, posting.id)),
        false,
    ));
    steps
}

/// What the posting is called, also before it has a title.
pub fn title(posting: &PostingDetails) -> String {
    if posting.title.text.is_empty() {
        td_string!(language(), posting.untitled).to_owned()
    } else {
        posting.title.text.clone()
    }
}
