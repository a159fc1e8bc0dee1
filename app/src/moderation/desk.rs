use super::api;
use super::changes::Changes;
use super::checklist::Checklist;
use super::decision::DecisionPanel;
use super::party::{Host, Poster};
use crate::forms::{Filled, Outcome, sent};
use crate::language::{lang_of, language};
use crate::layout::{Loaded, PageHead};
use crate::opportunities::OpportunityArticle;
use crate::postings::{Conversation, Timeline};
use crate::routes;
use crate::routes::paths;
use crate::ui::{Breadcrumb, StageBadge, told};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use model::moderation::Desk;
use model::opportunities::Move;
use texts::td_string;

/// `/desk/{id}`
#[component]
pub fn DeskPage() -> impl IntoView {
    let (params, query, language) = (use_params_map(), routes::query(), language());
    let asked = Memo::new(move |_| {
        let id = params.with(|params| params.get("id").unwrap_or_default());
        (id, query.with(|query| sent(query, "done")))
    });
    let data = Resource::new_blocking(
        move || asked.get(),
        move |(id, done)| {
            let outcome = use_context::<Outcome>();
            async move {
                api::desk_of(id, language)
                    .await
                    .map(|desk| (desk, outcome, done))
            }
        },
    );
    view! { <Loaded data show=|(desk, outcome, done)| view! { <Shown desk outcome done/> }.into_any()/> }
}

#[component]
fn Shown(desk: Desk, outcome: Option<Outcome>, done: String) -> impl IntoView {
    let language = language();
    let title = desk.details.summary.title.clone();
    let above = vec![(
        paths::desk(language),
        td_string!(language, desk.title).to_owned(),
    )];
    let filled = Filled::of(outcome.as_ref(), "");
    view! {
        <PageHead title=title.text.clone() private=true wrong=outcome.as_ref().is_some_and(Outcome::is_wrong)/>
        <div class="work">
            <Breadcrumb above here=title.text.clone()/>
            {told::<Move>(&done)}
            <header class="desk-head">
                <h1 lang=lang_of(&title)>{title.text.clone()}</h1>
                <StageBadge stage=desk.state.stage()/>
                // On a phone the decision stands below what it is about.
                <a class="desk-jump" href="#decision">{td_string!(language, desk.decision)}</a>
            </header>
            <div class="desk">
                <div class="desk-main">
                    <Changes kind=desk.details.summary.kind changes=desk.changes.clone()/>
                    <section class="desk-view" aria-labelledby="as-readers-see">
                        <h2 id="as-readers-see">{td_string!(language, desk.as_readers_see)}</h2>
                        <OpportunityArticle details=desk.details.clone() level=3/>
                    </section>
                    <Conversation notes=desk.notes.clone()/>
                    <Timeline entries=desk.timeline.clone()/>
                </div>
                <div class="desk-side">
                    <DecisionPanel desk=desk.clone() filled/>
                    <section class="panel" aria-labelledby="checklist">
                        <h2 id="checklist">{td_string!(language, desk.checklist)}</h2>
                        <Checklist findings=desk.checklist.clone()/>
                    </section>
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
