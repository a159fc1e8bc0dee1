use super::{Logo, Office, logo_address};
use crate::host::{present_path, school};
use crate::language::{lang_of, language};
use crate::routes::paths;
use leptos::prelude::*;
use texts::td_string;

#[component]
pub fn Footer() -> impl IntoView {
    let language = language();
    let about = paths::about(language);
    view! {
        <footer class="footer">
            <div class="footer-inner">
                <div class="footer-mark">
                    <span class="logo"><Logo/></span>
                    <p>{td_string!(language, common.tagline)}</p>
                </div>
                <Keeper/>
                <nav aria-label=td_string!(language, nav.footer)>
                    <ul>
                        <li><a href=about.clone()>{td_string!(language, nav.about)}</a></li>
                        <li><a href=paths::search_help(language)>{td_string!(language, nav.search_help)}</a></li>
                        <li><a href=format!("{about}#ranking")>{td_string!(language, nav.ranking)}</a></li>
                        <li><a href=paths::terms(language)>{td_string!(language, terms.title)}</a></li>
                        <li><a href=format!("{about}#privacy")>{td_string!(language, nav.privacy)}</a></li>
                        <li><a href=paths::contact(language)>{td_string!(language, nav.contact)}</a></li>
                        <li><a href=paths::opportunities_feed(language) rel="external">{td_string!(language, nav.feed)}</a></li>
                        <li><a href="/api/v1/openapi.json" rel="external">{td_string!(language, nav.api)}</a></li>
                    </ul>
                </nav>
            </div>
        </footer>
    }
}

/// Whose portal it is; nothing until somebody has said so.
#[component]
fn Keeper() -> impl IntoView {
    let (language, school) = (language(), school());
    let name = school.name.shown(language);
    // What browsers show without a connection has no pictures.
    let is_offline = present_path() == paths::offline(language);
    let logo = school.logo.as_deref().filter(|_| !is_offline);
    let logo = logo.map(logo_address);
    school.is_named.then(|| {
        view! {
            <div class="footer-school">
                // The name beside it says the same.
                {logo.map(|address| view! { <img class="school-logo" src=address alt="" loading="lazy"/> })}
                <p class="footer-school-name" lang=lang_of(&name)>{name.text.clone()}</p>
                <Office/>
            </div>
        }
    })
}
