use super::api;
use crate::forms::{Filled, Outcome};
use crate::language::language;
use crate::layout::{Loaded, PageHead};
use crate::opportunities::OpportunityArticle;
use crate::routes::paths;
use crate::ui::{Banner, Breadcrumb, Button, ButtonKind, Form, LinkButton, Tone};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use model::closed::Closed;
use model::machine::{Machine, MoveForm};
use model::opportunities::{Field, Kind, Move, Preview, Step, spec_of, specs};
use model::{FieldProblems, OpportunityId};
use texts::{td_string, words};

/// `/postings/{id}/preview`
#[component]
pub fn PreviewPage() -> impl IntoView {
    let (params, language) = (use_params_map(), language());
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let data = Resource::new_blocking(
        move || id.get(),
        move |id| {
            let outcome = use_context::<Outcome>();
            async move {
                api::preview_of(id, language)
                    .await
                    .map(|preview| (preview, outcome))
            }
        },
    );
    view! { <Loaded data show=|(preview, outcome)| view! { <Shown preview outcome/> }.into_any()/> }
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
    let kind = preview.details.summary.kind;
    let may_submit = preview.state.after(Move::Submit).is_some();
    let is_complete = preview.problems.is_empty();
    let version = preview.version.to_string();
    let filled = Filled::of(outcome.as_ref(), "");
    view! {
        <PageHead title private=true wrong=outcome.is_some()/>
        <div class="work">
            <Breadcrumb above here=title/>
            <h1>{title}</h1>
            <p>{td_string!(language, posting.preview_lead)}</p>
            {(!is_complete).then(|| view! { <Missing id=preview.id kind problems=preview.problems.clone()/> })}
            <div class="preview-frame">
                <OpportunityArticle details=preview.details.clone() level=2/>
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
fn Missing(id: OpportunityId, kind: Kind, problems: FieldProblems) -> impl IntoView {
    let language = language();
    let mut problems: Vec<_> = problems.0.into_iter().collect();
    problems.sort_by_key(|(name, _)| place(kind, name));
    let items = problems
        .iter()
        .map(|(name, problem)| {
            let step = Field::from_code(name)
                .and_then(|field| spec_of(kind, field))
                .map_or(Step::ALL[0], |spec| spec.step);
            let href = format!(
                "{}#field-{name}",
                paths::correct_posting(language, id, step)
            );
            view! {
                <li>
                    <a href=href>{words::label(language, name).to_owned()}</a>
                    " "
                    {words::field_problem(language, problem)}
                </li>
            }
        })
        .collect_view();
    view! {
        <Banner tone=Tone::Warning title=td_string!(language, posting.missing)>
            <ul class="missing">{items}</ul>
        </Banner>
    }
}

/// Where the form asks for a field.
fn place(kind: Kind, name: &str) -> Option<usize> {
    specs(kind).position(|spec| spec.field.code() == name)
}
