//! Fields that another choice makes needless are hidden and keep what was typed. A choice of the same step may still change:
//! the browser follows it (`islands`, needless), and without a script the field stays in sight and says so.

use crate::forms::Filled;
use crate::language::language;
use leptos::prelude::*;
use model::closed::Closed;
use model::opportunities::{Draft, Field, Kind, deciders, is_needless, spec_of};
use texts::td_string;

/// What stands around a field of a posting.
#[component]
pub fn Needed(
    kind: Kind,
    field: Field,
    draft: Draft,
    filled: Filled,
    children: Children,
) -> impl IntoView {
    let step = spec_of(kind, field).map(|spec| spec.step);
    let is_here = |decider| spec_of(kind, decider).map(|spec| spec.step) == step;
    let (here, elsewhere): (Vec<_>, Vec<_>) = deciders(kind, field).partition(|one| is_here(*one));
    let of_elsewhere = |decider| match elsewhere.contains(&decider) {
        true => draft.get(decider),
        false => "",
    };
    if is_needless(kind, field, of_elsewhere) {
        return view! { <div class="needed" hidden>{children()}</div> }.into_any();
    }
    if here.is_empty() {
        return view! { <div class="needed">{children()}</div> }.into_any();
    }
    let is_idle = is_needless(kind, field, |decider| {
        filled.chosen(decider.code(), draft.get(decider))
    });
    view! {
        <div class="needed" class:is-idle=is_idle data-field=field.code() data-kind=kind.code()>
            <p class="needless hint">{td_string!(language(), posting.needless)}</p>
            {children()}
        </div>
    }
    .into_any()
}
