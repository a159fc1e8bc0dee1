use super::Logo;
use super::account_menu::AccountMenu;
use super::api;
use super::navigation::Navigation;
use crate::language::{language, locale, translated};
use crate::routes::paths;
use crate::ui::{Icon, Shape};
use leptos::prelude::*;
use leptos_i18n::td_string;
use leptos_router::hooks::use_location;
use model::Language;
use model::closed::Closed;

#[component]
pub fn Header() -> impl IntoView {
    let language = language();
    let path = use_location().pathname;
    // Asked again on every page, so that the bell is right.
    let visit = Resource::new_blocking(move || path.get(), |_| api::present_visit());
    view! {
        <header class="header">
            <div class="header-inner">
                <a class="logo" href=paths::home(language)>
                    <Logo/>
                </a>
                <SearchBox/>
                <LanguageSwitch/>
                <div class="header-visit">
                    <Transition>
                        {move || Suspend::new(async move {
                            let visit = visit.await.unwrap_or_default();
                            view! {
                                <Navigation viewer=visit.viewer.clone()/>
                                <AccountMenu visit/>
                            }
                        })}
                    </Transition>
                </div>
            </div>
        </header>
    }
}

#[component]
fn SearchBox() -> impl IntoView {
    let (language, locale) = (language(), locale());
    let path = use_location().pathname;
    // Those pages begin with a search box of their own.
    let is_needless = move || {
        path.with(|path| [paths::home(language), paths::opportunities(language)].contains(path))
    };
    view! {
        <search class="header-search" aria-label=td_string!(locale, nav.search) hidden=is_needless>
            <form method="get" action=paths::opportunities(language)>
                <input
                    class="input"
                    type="search"
                    name="q"
                    aria-label=td_string!(locale, nav.search)
                    placeholder=td_string!(locale, nav.search)
                    autocomplete="off"
                />
                <button type="submit" class="button-icon" aria-label=td_string!(locale, common.search)>
                    <Icon shape=Shape::Search/>
                </button>
            </form>
        </search>
    }
}

/// The same page in the other language, as a new document.
#[component]
fn LanguageSwitch() -> impl IntoView {
    let locale = locale();
    let other = match language() {
        Language::Japanese => Language::English,
        Language::English => Language::Japanese,
    };
    let location = use_location();
    let href = move || {
        let search = location.search.get();
        let query = if search.is_empty() {
            String::new()
        } else {
            format!("?{search}")
        };
        translated(&(location.pathname.get() + &query), other)
    };
    view! {
        <a class="language" href=href rel="external alternate" hreflang=other.code() lang=other.code()>
            <Icon shape=Shape::Globe/>
            {td_string!(locale, nav.other_language)}
        </a>
    }
}
