use super::api;
use super::judged::{PayJudged, StandingJudged, TypeJudged};
use crate::forms::{Filled, Outcome};
use crate::language::language;
use crate::layout::{PageHead, loaded};
use crate::opportunities::{Checklist, OpportunityArticle};
use crate::routes::paths;
use crate::ui::{Banner, Breadcrumb, Button, ButtonKind, Form, LinkButton, Tone};
use leptos::prelude::*;
use model::closed::Closed;
use model::machine::{Machine, MoveForm};
use model::opportunities::{Field, Kind, Move, Preview, Step, spec_of};
use texts::{td_string, words};

/// `/postings/{id}/preview`
#[component]
pub fn PreviewPage() -> impl IntoView {
    loaded(
        |asked| api::preview_of(asked.part("id"), asked.language),
        |preview, asked| view! { <Shown preview outcome=asked.outcome()/> }.into_any(),
    )
}

#[component]
fn Shown(preview: Preview, outcome: Option<Outcome>) -> impl IntoView {
    let language = language();
    let title = td_string!(language, posting.preview);
    let above = vec![
        (
            paths::postings(language),
            td_string!(language, posting.mine).to_owned(),
        ),
        (
            paths::posting(language, preview.id),
            match preview.details.summary.title.text.as_str() {
                "" => td_string!(language, posting.untitled).to_owned(),
                title => title.to_owned(),
            },
        ),
    ];
    let may_submit = preview.state.after(Move::Submit).is_some();
    let is_complete = preview.problems.is_empty();
    let is_internship = preview.details.summary.kind == Kind::Internship;
    let has_checks = is_internship || !preview.checklist.is_empty();
    let version = preview.version.to_string();
    let filled = Filled::of(outcome.as_ref(), "");
    view! {
        <PageHead title private=true wrong=outcome.is_some()/>
        <div class="work">
            <Breadcrumb above here=title/>
            <h1>{title}</h1>
            <p>{td_string!(language, posting.preview_lead)}</p>
            {(!is_complete).then(|| view! { <Missing preview=preview.clone()/> })}
            {has_checks.then(|| view! { <Checked preview=preview.clone()/> })}
            <div class="preview-frame">
                <OpportunityArticle details=preview.details.clone() level=2 is_draft=true/>
            </div>
            <Form filled>
                <input type="hidden" name="version" value=version/>
                <div class="form-acts">
                    {(may_submit && is_complete).then(|| view! {
                        <Button kind=ButtonKind::Primary name=MoveForm::FIELDS.act value=Move::Submit.code()>{td_string!(language, posting.submit)}</Button>
                    })}
                    <LinkButton href=paths::edit_posting(language, preview.id, Step::ALL[0])>{td_string!(language, posting.edit)}</LinkButton>
                    <LinkButton href=paths::posting(language, preview.id) kind=ButtonKind::Quiet>{td_string!(language, posting.later)}</LinkButton>
                </div>
                {(may_submit && is_complete).then(|| view! { <p class="hint">{td_string!(language, posting.submit_note)}</p> })}
            </Form>
        </div>
    }
}

/// What is still wrong, each with a way to its field.
#[component]
fn Missing(preview: Preview) -> impl IntoView {
    let language = language();
    let kind = preview.details.summary.kind;
    let items = preview
        .problems
        .iter()
        .map(|(name, problem)| {
            let step = Field::from_code(name)
                .and_then(|field| spec_of(kind, field))
                .map_or(Step::ALL[0], |spec| spec.step);
            let form = paths::correct_posting(language, preview.id, step);
            let label = words::label_to(language, preview.voice, name);
            view! {
                <li>
                    <a href=format!("{form}#field-{name}")>
                        {words::labelled_line(language, name, label, problem)}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <Banner tone=Tone::Warning title=td_string!(language, posting.missing)>
            <ul class="stack-tight missing">{items}</ul>
        </Banner>
    }
}

/// What staff will look at, as they will see it, and what the answers of an internship tell.
#[component]
fn Checked(preview: Preview) -> impl IntoView {
    let language = language();
    let is_internship = preview.details.summary.kind == Kind::Internship;
    let (draft, today) = (preview.draft, preview.details.today);
    view! {
        <section class="panel" aria-labelledby="checked">
            <h2 id="checked">{td_string!(language, check.title)}</h2>
            <p>{td_string!(language, check.lead)}</p>
            {(!preview.checklist.is_empty()).then(|| view! { <Checklist findings=preview.checklist/> })}
            {is_internship.then(|| view! {
                <TypeJudged draft=draft.clone()/>
                <StandingJudged draft=draft.clone() today/>
                <PayJudged draft today/>
            })}
        </section>
    }
}
