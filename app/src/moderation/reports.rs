use crate::language::language;
use crate::routes::paths;
use crate::ui::{Instant, LinkButton};
use leptos::prelude::*;
use model::inquiries::Inquiry;
use texts::{td_string, words};

/// What readers have reported about the posting and nobody has settled yet.
#[component]
pub fn Reports(reports: Vec<Inquiry>) -> impl IntoView {
    let language = language();
    let count = reports.len();
    let items = reports.into_iter().map(|one| {
        let reason = one.reason.map(|reason| words::of(language, reason));
        let href = paths::desk_inquiry(language, one.id);
        view! {
            <li>
                <a href=href>{reason.unwrap_or_default()}</a>
                " "
                <span class="hint"><Instant at=one.at/></span>
                {(!one.text.is_empty()).then(|| view! { <p class="as-typed">{one.text.clone()}</p> })}
            </li>
        }
    });
    let items = items.collect_view();
    (count > 0).then(|| {
        view! {
            <section class="panel desk-reports" aria-labelledby="reports">
                <h2 id="reports">{td_string!(language, desk.reports.title, n = count)}</h2>
                <p>{td_string!(language, desk.reports.lead)}</p>
                <ul>{items}</ul>
                <LinkButton href=paths::desk_inquiries(language)>{td_string!(language, inquiry.title)}</LinkButton>
            </section>
        }
    })
}
