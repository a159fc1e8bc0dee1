use crate::forms::Outcome;
use crate::language::language;
use crate::routes::paths;
use crate::ui::{Banner, Table, Tone};
use leptos::prelude::*;
use model::closed::Closed;
use model::opportunities::{FieldSpec, Input, PostingDetails, Step, specs};
use model::organizations::OrganizationHead;
use model::{Conflict, Language};
use texts::{td_string, words};

/// Somebody else, or the same person in another window, saved in between: both texts, field by field. The form below holds what was typed; saving it again
/// takes it over, and leaving it keeps theirs.
#[component]
pub fn Conflicting(
    posting: PostingDetails,
    step: Step,
    conflict: Conflict,
    typed: Option<Outcome>,
) -> impl IntoView {
    let language = language();
    let title = match conflict {
        Conflict::StaleElsewhere => td_string!(language, posting.conflict.own_title),
        _ => td_string!(language, posting.conflict.title),
    };
    let Some(typed) = typed else {
        return ().into_any();
    };
    let rows: Vec<Vec<AnyView>> = specs(posting.kind)
        .filter(|spec| spec.step == step)
        .filter_map(|spec| {
            let mine: Vec<&str> = typed.all(spec.field.code()).collect();
            let (mine, theirs) = (
                mine.join("\n").replace("\r\n", "\n"),
                posting.draft.get(spec.field),
            );
            let shown = |text: &str| shown(language, &posting.organizations, spec, text);
            (mine != theirs).then(|| {
                vec![
                    words::of(language, spec.field).into_any(),
                    view! { <span class="change-text">{shown(&mine)}</span> }.into_any(),
                    view! { <span class="change-text">{shown(theirs)}</span> }.into_any(),
                ]
            })
        })
        .collect();
    let columns = vec![
        td_string!(language, desk.change.field).to_owned(),
        td_string!(language, posting.conflict.yours).to_owned(),
        td_string!(language, posting.conflict.theirs).to_owned(),
    ];
    view! {
        <Banner tone=Tone::Warning title>
            <p>{td_string!(language, posting.conflict.advice)}</p>
            <p>
                <a href=paths::edit_posting(language, posting.id, step) rel="external">
                    {td_string!(language, posting.conflict.take_theirs)}
                </a>
            </p>
        </Banner>
        <Table caption=title columns rows/>
    }
    .into_any()
}

/// Codes as words, everything else as typed.
fn shown(
    language: Language,
    organizations: &[OrganizationHead],
    spec: &FieldSpec,
    text: &str,
) -> String {
    match spec.input {
        _ if text.is_empty() => td_string!(language, common.none).to_owned(),
        Input::Choice(_) | Input::Choices(_) => text
            .lines()
            .map(|code| words::choice(language, spec.field, code))
            .collect::<Vec<_>>()
            .join("\n"),
        Input::Tick => td_string!(language, common.yes).to_owned(),
        Input::Organization => organizations
            .iter()
            .find(|one| one.id.to_string() == text)
            .map_or_else(|| text.to_owned(), |one| one.name.text.clone()),
        _ => text.to_owned(),
    }
}
