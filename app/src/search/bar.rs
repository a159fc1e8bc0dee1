use super::ahead::{Ahead, Suggestions};
use super::refresh::{FORM, Refresh};
use crate::language::{language, locale};
use crate::routes::paths::{self, query_pairs};
use crate::ui::{Icon, Shape};
use leptos::html;
use leptos::prelude::*;
use leptos_i18n::td_string;
use model::search::{QUERY_MAX, SearchQuery};

/// The search box. It stays while answers change, so what is being typed is never lost.
#[component]
pub fn SearchBar(search: Memo<String>) -> impl IntoView {
    let (language, locale) = (language(), locale());
    let input = NodeRef::<html::Input>::new();
    let text = Memo::new(move |_| SearchQuery::from_pairs(query_pairs(&search.get())).text);
    let refresh = use_context().unwrap_or_else(Refresh::new);
    let ahead = Ahead::new(input, refresh);
    focus_on_slash(input);
    view! {
        <div class="search-bar">
            <h1>{td_string!(locale, search.title)}</h1>
            <search aria-label=td_string!(locale, search.title)>
                <form id=FORM method="get" action=paths::opportunities(language) on:submit=refresh.on_submit()>
                    <label class="only-read" for="q">{td_string!(locale, search.words)}</label>
                    <div class="search-box">
                        <Icon shape=Shape::Search/>
                        <input
                            class="input"
                            id="q"
                            type="text"
                            name="q"
                            maxlength=QUERY_MAX
                            placeholder=td_string!(locale, search.placeholder)
                            autocomplete="off"
                            enterkeyhint="search"
                            value=text.get_untracked()
                            prop:value=text
                            node_ref=input
                            on:input=move |_| ahead.typed()
                            on:keydown=move |ev| ahead.key(&ev)
                            on:compositionstart=move |_| ahead.composes()
                            on:compositionend=move |_| ahead.composed()
                            on:blur=move |_| ahead.close()
                        />
                        <button type="submit" class="button button-primary">
                            {td_string!(locale, common.search)}
                        </button>
                        <Suggestions ahead/>
                    </div>
                </form>
            </search>
            <p class="search-help">
                <a href=paths::search_help(language)>{td_string!(locale, search.help)}</a>
            </p>
            <p class="only-read" role="status" aria-live="polite">
                {move || refresh.announcement.get()}
            </p>
        </div>
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
