use crate::forms::Filled;
use crate::language::{lang_of, language};
use crate::routes::paths;
use crate::ui::{Banner, Button, ButtonKind, Form, Tone};
use leptos::prelude::*;
use model::closed::Closed;
use model::moderation::{BulkAct, BulkResult, DeskAct};
use texts::{td_string, words};

/// Acts on the chosen ones, in reach while one scrolls through the list; each posting is told its own outcome.
#[component]
pub fn Bulk() -> impl IntoView {
    let language = language();
    let buttons = BulkAct::ALL.iter().map(|act| {
        let (kind, words) = match act {
            BulkAct::Approve => (
                ButtonKind::Secondary,
                td_string!(language, desk.bulk.approve),
            ),
            BulkAct::Take => (ButtonKind::Quiet, td_string!(language, desk.bulk.take)),
            BulkAct::GiveBack => (ButtonKind::Quiet, td_string!(language, desk.bulk.give_back)),
        };
        view! { <Button kind name="act" value=act.code()>{words}</Button> }
    });
    view! {
        <div class="form-acts form-acts-sticky desk-bulk">
            <span>{td_string!(language, desk.bulk.lead)}</span>
            {buttons.collect_view()}
        </div>
    }
}

/// What became of the chosen ones. What was published can be taken back from here.
#[component]
pub fn Results(act: BulkAct, results: Vec<BulkResult>) -> impl IntoView {
    let language = language();
    let (done, n) = (
        results.iter().filter(|one| one.refused.is_none()).count(),
        results.len(),
    );
    let tone = match done == n {
        true => Tone::Success,
        false => Tone::Warning,
    };
    let title = match act {
        BulkAct::Approve => td_string!(language, desk.bulk.published, done = done, n = n),
        BulkAct::Take | BulkAct::GiveBack => {
            td_string!(language, desk.bulk.done, done = done, n = n)
        }
    };
    let may_undo = results.iter().any(|one| one.may_undo);
    let items = results.into_iter().map(|one| {
        let said = match &one.refused {
            None => done_words(act).to_owned(),
            Some(problem) => words::problem(language, problem),
        };
        let href = paths::desk_posting(language, one.id);
        view! {
            <li>
                <a href=href.clone() lang=lang_of(&one.title)>{one.title.text.clone()}</a> " — " {said}
                {one.may_undo.then(|| view! {
                    <Form filled=Filled::default() name=DeskAct::Undo.code() action=href class="form-inline">
                        <Button>
                            {td_string!(language, desk.undo)}
                            // Which one, for whoever hears the buttons alone.
                            <span class="only-read">{td_string!(language, desk.people.whom, name = one.title.text)}</span>
                        </Button>
                    </Form>
                })}
            </li>
        }
    });
    let items = items.collect_view();
    view! {
        <Banner tone title>
            <ul class="bulk-results">{items}</ul>
            {may_undo.then(|| view! { <p class="hint">{td_string!(language, desk.undo_help)}</p> })}
        </Banner>
    }
}

fn done_words(act: BulkAct) -> &'static str {
    let language = language();
    match act {
        BulkAct::Approve => td_string!(language, desk.bulk.approved),
        BulkAct::Take => td_string!(language, desk.bulk.taken),
        BulkAct::GiveBack => td_string!(language, desk.bulk.given_back),
    }
}
