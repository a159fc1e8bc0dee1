use super::api;
use super::changes::Changes;
use super::decided::DecidedBanner;
use super::decision::DecisionPanel;
use super::hands::Hands;
use super::party::{Host, Poster};
use super::reports::Reports;
use crate::forms::{Filled, Outcome, sent};
use crate::language::{lang_of, language};
use crate::layout::{Asked, PageHead, loaded};
use crate::opportunities::{Checklist, Conversation, OpportunityArticle, Timeline};
use crate::routes::paths;
use crate::ui::{Banner, Breadcrumb, Button, Form, Instant, StageBadge, Tone};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use model::address::query_pairs;
use model::closed::Closed;
use model::moderation::{Decided, Desk, DeskAct, QueueFilter};
use model::page;
use texts::{td_string, words};

/// `/desk/{id}`
#[component]
pub fn DeskPage() -> impl IntoView {
    loaded(
        |asked: Asked| async move {
            let desk = api::desk_of(asked.part("id"), asked.language).await?;
            let decided = api::decided(asked.value("of"), asked.language).await?;
            Ok((desk, decided))
        },
        |(desk, decided), asked| view! { <Shown desk decided asked/> }.into_any(),
    )
}

#[component]
fn Shown(desk: Desk, decided: Option<Decided>, asked: Asked) -> impl IntoView {
    let (language, outcome) = (asked.language, asked.outcome());
    let title = desk.details.summary.title.clone();
    let above = vec![(
        // Back to the row in the list that led here.
        format!(
            "{}{}#posting-{}",
            paths::desk(language),
            list(&asked.value("from")),
            desk.id
        ),
        td_string!(language, desk.title).to_owned(),
    )];
    let filled = Filled::of(outcome.as_ref(), "");
    // A refused press of a button has no form of its own to stand in.
    let refused = outcome
        .as_ref()
        .filter(|outcome| !outcome.form.is_empty())
        .map(|outcome| words::problem(language, &outcome.problem));
    let undo = desk.undo_until.filter(|_| decided.is_none());
    view! {
        <PageHead title=title.text.clone() private=true wrong=outcome.as_ref().is_some_and(Outcome::is_wrong)/>
        <div class="work">
            <Breadcrumb above here=title.text.clone() lang=lang_of(&title)/>
            <DecidedBanner done=asked.done() decided/>
            {refused.map(|words| view! { <Banner tone=Tone::Error><p>{words}</p></Banner> })}
            {undo.map(|until| view! { <Undo until/> })}
            <header class="row desk-head">
                <h1 lang=lang_of(&title)>{title.text.clone()}</h1>
                <StageBadge stage=desk.state.stage()/>
                <Hands owner=desk.owner.clone() is_owned=desk.is_owned/>
                // The decision stands below what it is about.
                <a class="desk-jump" href="#decision">{td_string!(language, desk.to_decision)}</a>
            </header>
            <div class="column desk">
                <div class="column desk-main">
                    <Changes kind=desk.details.summary.kind changes=desk.changes.clone()/>
                    <section class="desk-view" aria-labelledby="as-readers-see">
                        <h2 id="as-readers-see">{td_string!(language, desk.as_readers_see)}</h2>
                        <OpportunityArticle details=desk.details.clone() level=3 is_draft=true/>
                    </section>
                    <Conversation notes=desk.notes.clone()/>
                    <Timeline entries=desk.timeline.clone()/>
                </div>
                <div class="column desk-side">
                    <Reports reports=desk.reports.clone()/>
                    // Seen before anything is decided.
                    <section class="panel" aria-labelledby="checklist">
                        <h2 id="checklist">{td_string!(language, desk.checklist)}</h2>
                        <Checklist findings=desk.checklist.clone()/>
                    </section>
                    <DecisionPanel desk=desk.clone() filled/>
                    <section class="panel" aria-labelledby="poster">
                        <h2 id="poster">{td_string!(language, desk.poster)}</h2>
                        <Poster person=desk.poster.clone()/>
                    </section>
                    <section class="panel" aria-labelledby="host">
                        <h2 id="host">{td_string!(language, desk.organization)}</h2>
                        <Host organization=desk.organization.clone()/>
                    </section>
                </div>
            </div>
        </div>
    }
}

/// The list's own question, and nothing else that an address may say.
fn list(from: &str) -> String {
    let pairs = query_pairs(from.trim_start_matches('?'));
    let value = |name: &str| sent(&pairs, name);
    paths::queue_query(&QueueFilter {
        kind: Closed::from_code(&value("kind")),
        only: Closed::from_code(&value("only")),
        page: page::asked(&value("page")),
    })
}

/// The viewer's last decision on this posting, which may still be taken back.
#[component]
fn Undo(until: DateTime<Utc>) -> impl IntoView {
    let language = language();
    view! {
        <Banner>
            <p>{td_string!(language, desk.undo_until)} " " <Instant at=until/></p>
            <Form filled=Filled::default() name=DeskAct::Undo.code() class="form-inline">
                <Button>{td_string!(language, desk.undo)}</Button>
            </Form>
        </Banner>
    }
}
