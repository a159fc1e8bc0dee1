use super::Logo;
use super::account_menu::AccountMenu;
use super::api;
use super::navigation::Navigation;
use crate::forms::{MAIN_FORM, Made, STEP_FORM, SWITCH};
use crate::language::language;
use crate::routes::paths;
use crate::ui::{Icon, Shape};
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use model::Language;
use model::closed::Closed;
use texts::language::translated;
use texts::td_string;

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
    let language = language();
    let path = use_location().pathname;
    // Those pages begin with a search box of their own.
    let is_needless = move || {
        path.with(|path| [paths::home(language), paths::opportunities(language)].contains(path))
    };
    view! {
        <search class="header-search" aria-label=td_string!(language, nav.search) hidden=is_needless>
            <form method="get" action=paths::opportunities(language)>
                <input
                    class="input"
                    type="search"
                    name="q"
                    aria-label=td_string!(language, nav.search)
                    placeholder=td_string!(language, nav.search)
                    autocomplete="off"
                />
                <button type="submit" class="button-icon" aria-label=td_string!(language, common.search)>
                    <Icon shape=Shape::Search/>
                </button>
            </form>
        </search>
    }
}

/// The same page in the other language, as a new document.
#[component]
fn LanguageSwitch() -> impl IntoView {
    let language = language();
    let other = match language {
        Language::Japanese => Language::English,
        Language::English => Language::Japanese,
    };
    let (path, here) = (use_location().pathname, address());
    let href = move || paths::in_language(&here(), other);
    let name = td_string!(language, nav.other_language);
    let form = Memo::new(move |_| path.with(|path| form_of(path)));
    // What is shown only once stays where it is, and the other language opens beside it.
    let target = use_context::<Made>().map(|_| "_blank");
    move || {
        match form.get() {
        None => view! {
            <a class="language" href=href target=target rel="external alternate" hreflang=other.code() lang=other.code()>
                <Icon shape=Shape::Globe/>
                {name}
            </a>
        }
        .into_any(),
        Some(form) => view! { <SwitchOfForm form action=Signal::derive(href) target language=other name/> }.into_any(),
    }
    }
}

/// The same on a page that is there for its form: what is typed comes along.
#[component]
fn SwitchOfForm(
    form: &'static str,
    action: Signal<String>,
    target: Option<&'static str>,
    language: Language,
    name: &'static str,
) -> impl IntoView {
    // A draft is saved on the way; other forms come back as they are.
    let (field, usual) = if form == STEP_FORM {
        ("act", Some("next"))
    } else {
        (SWITCH, None)
    };
    view! {
        // Enter presses the first button of a form, and this one stands before the page's own.
        <button class="only-read" type="submit" form=form name=usual.map(|_| field) value=usual tabindex="-1" aria-hidden="true"></button>
        <button
            class="language"
            type="submit"
            form=form
            formaction=action
            formtarget=target
            formnovalidate
            name=field
            value="language"
            lang=language.code()
        >
            <Icon shape=Shape::Globe/>
            {name}
        </button>
    }
}

/// The form that the page of a path is there for. Such a page always has it.
pub(super) fn form_of(path: &str) -> Option<&'static str> {
    let path = translated(path, Language::Japanese);
    let bare = path.split('?').next().unwrap_or_default();
    let parts: Vec<&str> = bare.split('/').skip(1).collect();
    match parts.as_slice() {
        ["postings", _, "edit", _] => Some(STEP_FORM),
        ["desk", "import"] => None,
        ["postings", id] if *id != "new" => Some(MAIN_FORM),
        ["sign-in" | "account"] | ["desk", _] | ["desk", "synonyms", _] | ["saved-searches", _] => {
            Some(MAIN_FORM)
        }
        _ => None,
    }
}

/// Path and query of the page, which change without a new document.
pub(super) fn address() -> impl Fn() -> String + Copy + Send + Sync + 'static {
    let location = use_location();
    let (path, search) = (location.pathname, location.search);
    move || match search.get() {
        search if search.is_empty() => path.get(),
        search => format!("{}?{search}", path.get()),
    }
}
