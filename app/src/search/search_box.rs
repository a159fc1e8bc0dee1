use super::ahead::{Ahead, Suggestions};
use super::refresh::{FORM, Refresh};
use crate::language::language;
use crate::routes::paths;
use crate::ui::{Icon, Shape};
use leptos::html;
use leptos::prelude::*;
use model::search::QUERY_MAX;
use texts::td_string;

/// The box that words are typed into, and what it suggests meanwhile; one a page.
#[component]
pub fn SearchBox(
    /// What was searched for; the box follows it.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let language = language();
    let input = NodeRef::<html::Input>::new();
    let refresh = use_context().unwrap_or_else(Refresh::new);
    let ahead = Ahead::new(input, refresh);
    focus_on_slash(input);
    view! {
        <search aria-label=td_string!(language, search.title)>
            <form id=FORM method="get" action=paths::opportunities(language) autocomplete="off" on:submit=refresh.on_submit()>
                <label class="only-read" for="q">{td_string!(language, search.words)}</label>
                <div class="search-box">
                    <Icon shape=Shape::Search/>
                    <input
                        class="input"
                        id="q"
                        type="text"
                        name="q"
                        maxlength=QUERY_MAX
                        placeholder=td_string!(language, search.placeholder)
                        autocomplete="off"
                        enterkeyhint="search"
                        value=move || text.get()
                        prop:value=text
                        node_ref=input
                        on:input=move |_| ahead.typed()
                        on:keydown=move |ev| ahead.key(&ev)
                        on:compositionstart=move |_| ahead.composes()
                        on:compositionend=move |_| ahead.composed()
                        on:blur=move |_| ahead.close()
                    />
                    <button type="submit" class="button button-primary">
                        {td_string!(language, common.search)}
                    </button>
                    <Suggestions ahead/>
                </div>
            </form>
            <p class="only-read" role="status" aria-live="polite">
                {move || refresh.announcement.get()}
            </p>
        </search>
    }
}

/// `/` leads to the search box, unless somebody is typing.
fn focus_on_slash(input: NodeRef<html::Input>) {
    Effect::new(move |_| {
        let handle = window_event_listener(leptos::ev::keydown, move |ev| {
            let is_plain = !(ev.ctrl_key() || ev.meta_key() || ev.alt_key() || ev.is_composing());
            let is_typing = document().active_element().is_some_and(|element| {
                matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
            });
            if ev.key() == "/"
                && is_plain
                && !is_typing
                && let Some(input) = input.get_untracked()
            {
                ev.prevent_default();
                _ = input.focus();
                input.select();
            }
        });
        on_cleanup(move || handle.remove());
    });
}
