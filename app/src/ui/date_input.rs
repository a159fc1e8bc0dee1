use super::field::{FieldFrame, FieldHead};
use super::text_input::TextInput;
use crate::language::language;
use leptos::prelude::*;
use model::time::parse_day;
use texts::td_string;

/// A day. The browser's calendar where the value fits it; otherwise a line that takes dates as people write them.
#[component]
pub fn DateInput(head: FieldHead, #[prop(optional, into)] value: String) -> impl IntoView {
    let day = parse_day(&value);
    if day.is_none() && !value.trim().is_empty() {
        // What was typed is no date: a calendar would show nothing and lose it.
        let head = head.help(td_string!(language(), common.date_hint));
        return view! { <TextInput head value/> }.into_any();
    }
    view! { <Calendar head value=day.map(|day| day.to_string()).unwrap_or_default()/> }.into_any()
}

#[component]
fn Calendar(head: FieldHead, value: String) -> impl IntoView {
    let (id, name, required) = (head.id(), head.name.clone(), head.required);
    let (described_by, invalid) = (head.described_by(), head.invalid());
    view! {
        <FieldFrame head>
            <input
                class="input input-date"
                id=id
                name=name
                type="date"
                value=value
                required=required
                aria-invalid=invalid
                aria-describedby=described_by
            />
        </FieldFrame>
    }
}
