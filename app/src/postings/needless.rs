//! Fields that another choice of the same step makes needless step back (`islands`, needless).

use crate::forms::Filled;
use crate::language::language;
use islands::is_needless;
use leptos::prelude::*;
use model::closed::Closed;
use model::opportunities::{Draft, Field};
use texts::td_string;

/// What stands around a field of a posting and names it. It steps back while another choice makes it needless.
#[component]
pub fn Needed(field: Field, draft: Draft, filled: Filled, children: Children) -> impl IntoView {
    let is_idle = is_needless(field, |deciding| {
        filled.chosen(deciding.code(), draft.get(deciding))
    });
    view! {
        <div class="needed" class:is-idle=is_idle == Some(true) data-field=field.code()>
            {is_idle.map(|_| view! {
                <p class="needless hint only-alive">{td_string!(language(), posting.needless)}</p>
            })}
            {children()}
        </div>
    }
}
