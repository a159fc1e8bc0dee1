use super::field::{FieldError, FieldHead, FieldNotes};
use leptos::prelude::*;

/// A yes that is sent only when it is given.
#[component]
pub fn Tick(head: FieldHead, is_ticked: bool) -> impl IntoView {
    let (id, described_by) = (head.id(), head.described_by());
    view! {
        <div class="field">
            <label class="choice" for=id.clone()>
                <input id=id.clone() type="checkbox" name=head.name.clone() value="1" checked=is_ticked aria-describedby=described_by/>
                <span class="choice-text">
                    <span class="choice-label">{head.label.clone()}</span>
                </span>
            </label>
            <FieldNotes head=head.clone()/>
            <FieldError head/>
        </div>
    }
}
