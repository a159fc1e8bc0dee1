use crate::language::language;
use leptos::prelude::*;
use model::inquiries::Guard;
use texts::td_string;

/// What a form that anybody may send has for machines: when its page was first made, and a field that people do not see.
#[component]
pub fn Guarded(opened: String) -> impl IntoView {
    let names = Guard::FIELDS;
    view! {
        <input type="hidden" name=names.opened value=opened/>
        <div class="only-read" aria-hidden="true">
            <label for="trap">{td_string!(language(), contact.trap)}</label>
            <input id="trap" type="text" name=names.homepage tabindex="-1" autocomplete="off"/>
        </div>
    }
}
