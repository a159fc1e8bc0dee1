use super::api;
use super::text::Text;
use crate::forms::{Filled, Outcome};
use crate::language::language;
use crate::layout::{PageHead, loaded};
use crate::routes::paths;
use crate::ui::{Banner, Button, ButtonKind, Form, Instant, told};
use leptos::prelude::*;
use model::closed::Closed;
use model::terms::{Terms, TermsAct};
use texts::td_string;

/// `/terms`
#[component]
pub fn TermsPage() -> impl IntoView {
    loaded(
        |asked| api::terms(asked.value("version")),
        |(terms, is_guest), asked| {
            let (done, outcome) = (asked.done(), asked.outcome());
            view! { <Shown terms is_guest done outcome/> }.into_any()
        },
    )
}

#[component]
fn Shown(terms: Terms, is_guest: bool, done: String, outcome: Option<Outcome>) -> impl IntoView {
    let language = language();
    let filled = Filled::of(outcome.as_ref(), TermsAct::Agree.code());
    let wrong = filled.problem().is_some();
    let title = td_string!(language, terms.title);
    let is_latest = terms.version == terms.latest;
    let version = terms.version.to_string();
    let others = (0..=terms.latest)
        .filter(|one| *one != terms.version)
        .map(|one| {
            let href =
                paths::terms(language) + &paths::query_string([("version", one.to_string())]);
            view! { <li><a href=href>{td_string!(language, terms.version, n = one)}</a></li> }
        });
    let others = others.rev().collect_view();
    view! {
        <PageHead title description=td_string!(language, terms.lead) wrong/>
        <div class="prose text-page">
            <h1>{title}</h1>
            {told::<TermsAct>(&done)}
            <p class="hint">
                {td_string!(language, terms.version, n = terms.version)}
                {terms.published_at.map(|at| view! { " " <Instant at=at/> })}
            </p>
            {(!is_latest).then(|| view! {
                <Banner>
                    <p>
                        {td_string!(language, terms.older)} " "
                        <a href=paths::terms(language)>{td_string!(language, terms.to_latest)}</a>
                    </p>
                </Banner>
            })}
            <Text body=terms.body.clone()/>
            {match terms.agreed_at {
                Some(at) => view! {
                    <p class="hint">{td_string!(language, terms.agreed_at)} " " <Instant at=at/></p>
                }.into_any(),
                None if is_guest || !is_latest => ().into_any(),
                None => view! {
                    <Form filled name=TermsAct::Agree.code()>
                        <input type="hidden" name="version" value=version/>
                        <div class="form-acts">
                            <Button kind=ButtonKind::Primary>{td_string!(language, terms.agree)}</Button>
                        </div>
                    </Form>
                }.into_any(),
            }}
            {(terms.latest > 0).then(|| view! {
                <h2>{td_string!(language, terms.others)}</h2>
                <ul>{others}</ul>
            })}
        </div>
    }
}
