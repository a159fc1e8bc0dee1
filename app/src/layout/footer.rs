use super::Logo;
use crate::language::language;
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
                <nav aria-label=td_string!(language, nav.footer)>
                    <ul>
                        <li><a href=about.clone()>{td_string!(language, nav.about)}</a></li>
                        <li><a href=paths::search_help(language)>{td_string!(language, nav.search_help)}</a></li>
                        <li><a href=format!("{about}#ranking")>{td_string!(language, nav.ranking)}</a></li>
                        <li><a href=format!("{about}#privacy")>{td_string!(language, nav.privacy)}</a></li>
                        <li><a href=format!("{about}#contact")>{td_string!(language, nav.contact)}</a></li>
                        <li><a href="/api/v1/openapi.json" rel="external">{td_string!(language, nav.api)}</a></li>
                    </ul>
                </nav>
            </div>
        </footer>
    }
}
