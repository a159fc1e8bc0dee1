use crate::language::language;
use crate::ui::Deadline;
use leptos::prelude::*;
use model::opportunities::OpportunitySummary;
use texts::{td_string, words};

/// The deadline; or that the source states none, and until when the posting is listed.
#[component]
pub fn Until(posting: OpportunitySummary) -> impl IntoView {
    let language = language();
    if posting.has_deadline {
        return view! { <Deadline day=posting.apply_by days_left=posting.days_left/> }.into_any();
    }
    let day = words::day(language, posting.apply_by);
    view! { <span class="deadline">{td_string!(language, opportunity.no_deadline, day = day)}</span> }
        .into_any()
}
