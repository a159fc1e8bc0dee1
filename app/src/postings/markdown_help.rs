use crate::language::language;
use crate::ui::Details;
use leptos::prelude::*;
use texts::td_string;

/// The few signs of Markdown that a posting needs.
#[component]
pub fn MarkdownHelp() -> impl IntoView {
    let language = language();
    let rows = [
        td_string!(language, posting.markdown.heading),
        td_string!(language, posting.markdown.strong),
        td_string!(language, posting.markdown.list),
        td_string!(language, posting.markdown.link),
    ]
    .map(|line| view! { <li><code>{line}</code></li> })
    .collect_view();
    view! {
        <Details summary=td_string!(language, posting.markdown.title) class="markdown-help">
            <ul class="stack-tight markdown-signs">{rows}</ul>
            <p class="hint">{td_string!(language, posting.markdown.paragraphs)}</p>
        </Details>
    }
}
