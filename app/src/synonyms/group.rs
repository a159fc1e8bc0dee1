use super::parts::{WordsForm, news, tags};
use crate::forms::{Filled, Outcome};
use crate::language::language;
use crate::layout::StillPage;
use crate::routes::paths;
use crate::ui::{Banner, Breadcrumb, Button, ButtonKind, Details, Form, Tone};
use leptos::prelude::*;
use model::closed::Closed;
use model::synonyms::{GroupAct, Origin, SharedWord, SynonymGroup, written};
use model::{Conflict, Problem};
use texts::td_string;

/// `/desk/synonyms/{id}`
pub fn shown(group: SynonymGroup, done: &str) -> StillPage {
    let language = language();
    let outcome = use_context::<Outcome>();
    let title = group.words.first().cloned().unwrap_or_default();
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
    let filled = Filled::of(outcome.as_ref(), GroupAct::Change.code());
    let is_stale = filled.problem() == Some(&Problem::Conflict(Conflict::Stale));
    let now = written(&group.words);
    let is_from_program = group.origin != Origin::Own;
    let body = view! {
        <Breadcrumb above here=title.clone()/>
        <h1>{title.clone()}</h1>
        {tags(language, &group)}
        {news(done, outcome.as_ref(), GroupAct::Change.code())}
        {is_stale.then(|| view! {
            <Banner tone=Tone::Warning title=td_string!(language, synonym.conflict)>
                <p>{td_string!(language, synonym.conflict_advice, words = now)}</p>
            </Banner>
        })}
        <Shared shared=group.shared.clone()/>
        <section class="panel" aria-labelledby="words">
            <h2 id="words">{td_string!(language, synonym.change)}</h2>
            {is_from_program.then(|| view! { <p>{td_string!(language, synonym.replace_lead)}</p> })}
            <WordsForm filled name=GroupAct::Change.code() words=group.words.clone()>
                <Version version=group.version/>
                <Button kind=ButtonKind::Primary>{td_string!(language, common.save)}</Button>
            </WordsForm>
        </section>
        <Acts group/>
    };
    StillPage::work(title, outcome.as_ref().is_some_and(Outcome::is_wrong), body)
}

/// The version on the screen. A form that came back has the present one: its sender has seen it now.
#[component]
fn Version(version: i32) -> impl IntoView {
    view! { <input type="hidden" name="version" value=version.to_string()/> }
}

#[component]
fn Shared(shared: Vec<SharedWord>) -> impl IntoView {
    let language = language();
    if shared.is_empty() {
        return ().into_any();
    }
    let lines = shared.into_iter().map(|one| {
        let (word, other) = (one.word, one.other);
        let words = if one.is_ours {
            td_string!(language, synonym.shared_ours, word = word, other = other)
        } else {
            td_string!(language, synonym.shared_theirs, word = word, other = other)
        };
        view! { <li>{words}</li> }
    });
    let lines: Vec<_> = lines.collect();
    view! {
        <Banner tone=Tone::Warning title=td_string!(language, synonym.shared_title)>
            <ul>{lines}</ul>
        </Banner>
    }
    .into_any()
}

#[component]
fn Acts(group: SynonymGroup) -> impl IntoView {
    let language = language();
    let version = group.version;
    let (name, words) = if group.is_on {
        (GroupAct::Off.code(), td_string!(language, synonym.turn_off))
    } else {
        (GroupAct::On.code(), td_string!(language, synonym.turn_on))
    };
    let removal = match group.origin {
        Origin::Bundled => None,
        Origin::Own => Some((
            td_string!(language, synonym.remove),
            td_string!(language, synonym.remove_lead),
        )),
        Origin::Replaced => Some((
            td_string!(language, synonym.restore),
            td_string!(language, synonym.restore_lead),
        )),
    };
    view! {
        <Form filled=Filled::default() name>
            <Version version/>
            <div class="form-acts">
                <Button>{words}</Button>
            </div>
        </Form>
        {removal.map(|(words, lead)| view! {
            <Details summary=words class="risky">
                <p>{lead}</p>
                <Form filled=Filled::default() name=GroupAct::Remove.code()>
                    <Version version/>
                    <div class="form-acts">
                        <Button kind=ButtonKind::Danger>{words}</Button>
                    </div>
                </Form>
            </Details>
        })}
    }
}
