use super::request_case::{RequestFacts, heading};
use crate::language::language;
use crate::organizations::RequestDecision;
use leptos::prelude::*;
use model::closed::Closed;
use model::organizations::{OrganizationsForm, RequestCase};
use texts::td_string;

/// Who brings an organization, or wants to join one without an owner: the doubtful first.
#[component]
pub fn Waiting(waiting: Vec<RequestCase>) -> impl IntoView {
    let language = language();
    let lead = match waiting.is_empty() {
        true => td_string!(language, desk.organizations.waiting_none),
        false => td_string!(language, desk.organizations.waiting_lead),
    };
    let cases = waiting.into_iter().enumerate().map(|(number, case)| {
        let request = case.request.clone();
        view! {
            <article class="panel">
                <h3>{heading(&case)}</h3>
                <RequestFacts case/>
                <RequestDecision request form=OrganizationsForm::Decide.code() number/>
            </article>
        }
    });
    view! {
        <section aria-labelledby="waiting">
            <h2 id="waiting">{td_string!(language, desk.organizations.waiting)}</h2>
            <p>{lead}</p>
            {cases.collect_view()}
        </section>
    }
}
