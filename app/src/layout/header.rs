use super::Logo;
use super::account_menu::AccountMenu;
use super::api;
use super::navigation::Navigation;
use crate::forms::{MAIN_FORM, Made, STEP_FORM, SWITCH};
use crate::host::present_path;
use crate::language::language;
use crate::routes::{Route, paths};
use crate::ui::{Icon, Shape};
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use model::Language;
use model::closed::Closed;
use model::opportunities::StepAct;
use texts::language::translated;
use texts::td_string;

#[component]
pub fn Header() -> impl IntoView {
    let language = language();
    let visit = Resource::new_blocking(|| (), |()| api::present_visit());
    view! {
        <header class="header">
            <div class="header-inner">
                <a class="logo" href=paths::home(language)>
                    <Logo/>
                </a>
                <SearchBox/>
                <LanguageSwitch/>
                // The way back from signing in is the address of now, which the list changes.
                <div class="header-visit" data-live="visit">
                    <Suspense>
                        {move || Suspend::new(async move {
                            let visit = visit.await.unwrap_or_default();
                            view! {
                                {visit.asks_terms.then(|| view! { <AskTerms/> })}
                                <Navigation viewer=visit.viewer.clone()/>
                                <AccountMenu visit/>
                            }
                        })}
                    </Suspense>
                </div>
            </div>
        </header>
    }
}

/// On every page, until whoever reads it has agreed to the terms in force.
#[component]
fn AskTerms() -> impl IntoView {
    let language = language();
    view! {
        <p class="ask-terms">
            {td_string!(language, terms.ask)} " "
            <a href=paths::terms(language)>{td_string!(language, terms.ask_link)}</a>
        </p>
    }
}

#[component]
fn SearchBox() -> impl IntoView {
    let language = language();
    let path = use_location().pathname.get_untracked();
    // Those pages begin with a search box of their own.
    let is_needless = [paths::home(language), paths::opportunities(language)].contains(&path);
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

/// The same page in the other language.
#[component]
fn LanguageSwitch() -> impl IntoView {
    let language = language();
    let other = match language {
        Language::Japanese => Language::English,
        Language::English => Language::Japanese,
    };
    let href = paths::in_language(&present_path(), other);
    let name = td_string!(language, nav.other_language);
    // What is shown only once stays where it is, and the other language opens beside it.
    let target = use_context::<Made>().map(|_| "_blank");
    match form_of(&present_path()) {
        None => view! {
            <a
                class="language"
                data-live="language"
                href=href
                target=target
                rel="alternate"
                hreflang=other.code()
                lang=other.code()
            >
                <Icon shape=Shape::Globe/>
                {name}
            </a>
        }
        .into_any(),
        Some(form) => {
            view! { <SwitchOfForm form action=href target language=other name/> }.into_any()
        }
    }
}

/// The same on a page that is there for its form: what is typed comes along.
#[component]
fn SwitchOfForm(
    form: &'static str,
    action: String,
    target: Option<&'static str>,
    language: Language,
    name: &'static str,
) -> impl IntoView {
    // A draft is saved on the way; other forms come back as they are.
    let (field, usual) = if form == STEP_FORM {
        ("act", Some(StepAct::Stay.code()))
    } else {
        (SWITCH, None)
    };
    view! {
        // Enter presses the first button of a form, and this one comes before the page's own. It saves a draft, and hands nothing in.
        <button class="only-read" type="submit" form=form formnovalidate=usual.is_some() name=usual.map(|_| field) value=usual tabindex="-1" aria-hidden="true"></button>
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
    match Route::of_path(bare)? {
        Route::EditPosting => Some(STEP_FORM),
        Route::SignIn
        | Route::ForgottenPassword
        | Route::Recover
        | Route::Claim
        | Route::RegistrarClaim
        | Route::RegistrarFiles
        | Route::RegistrarImport
        | Route::AdminRegistrars
        | Route::AdminAuditors
        | Route::DeskAudit
        | Route::Register
        | Route::RegisterCode
        | Route::Standing
        | Route::Account
        | Route::MailSettings
        | Route::RevokeCard
        | Route::SavedSearch
        | Route::Posting
        | Route::DeskPeople
        | Route::DeskApplicant
        | Route::DeskCards
        | Route::DeskOrganizations
        | Route::DeskSynonyms
        | Route::DeskSynonymImport
        | Route::DeskSynonymGroup
        | Route::DeskPosting
        | Route::DeskInquiry
        | Route::Contact
        | Route::JoinOrganization
        | Route::JoinRequest
        | Route::Members
        | Route::Report
        | Route::Admin
        | Route::AdminLogo
        | Route::AdminDepartments
        | Route::AdminRoles
        | Route::AdminDomains
        | Route::AdminTerms => Some(MAIN_FORM),
        _ => None,
    }
}
