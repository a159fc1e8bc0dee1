use crate::language::locale;
use crate::ui::Details;
use leptos::prelude::*;
use texts::td_string;

/// The few signs of Markdown that a posting needs.
#[component]
pub fn MarkdownHelp() -> impl IntoView {
    let locale = locale();
    let rows = [
        td_string!(locale, posting.markdown.heading),
        td_string!(locale, posting.markdown.strong),
        td_string!(locale, posting.markdown.list),
        td_string!(locale, posting.markdown.link),
    ]
    .map(|line| view! { <li><code>{line}</code></li> })
    .collect_view();
    view! {
        <Details summary=td_string!(locale, posting.markdown.title) class="markdown-help">
            <ul class="markdown-signs">{rows}</ul>
            <p class="hint">{td_string!(locale, posting.markdown.paragraphs)}</p>
        </Details>
    }
}
