use super::field::{FieldFrame, FieldHead};
use leptos::prelude::*;

/// A file from the person's own machine.
#[component]
pub fn FileInput(
    head: FieldHead,
    /// Endings and types the browser offers first.
    accept: &'static str,
) -> impl IntoView {
    let (id, name, required) = (head.id(), head.name.clone(), head.required);
    let (described_by, invalid) = (head.described_by(), head.invalid());
    view! {
        <FieldFrame head>
            <input
                class="input input-file"
                type="file"
                id=id
                name=name
                accept=accept
                required=required
                aria-invalid=invalid
                aria-describedby=described_by
            />
        </FieldFrame>
    }
}
