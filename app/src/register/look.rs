use super::record::SideBySide;
use super::room;
use crate::language::language;
use crate::layout::StillPage;
use crate::routes::Route;
use crate::ui::{FactRow, Instant};
use leptos::prelude::*;
use model::register::Look;
use texts::{td_string, words};

/// `/registrar/looks/{id}`
pub fn shown(look: Look) -> StillPage {
    let language = language();
    let found = match look.entries.is_empty() {
        true => view! { <p>{td_string!(language, register.look.none)}</p> }.into_any(),
        false => view! { <SideBySide facts=None entries=look.entries/> }.into_any(),
    };
    let body = view! {
        <dl class="facts">
            <FactRow label=words::label(language, "whom")>{look.whom}</FactRow>
            <FactRow label=words::label(language, "look_purpose")>{look.purpose}</FactRow>
            <FactRow label=td_string!(language, register.ledger_page.at)><Instant at=look.at/></FactRow>
        </dl>
        <p>{td_string!(language, register.look.lasts)}</p>
        {found}
    };
    let title = td_string!(language, register.look.found).to_owned();
    room::shown(Route::RegistrarLook, title, None, &[], body)
}
