use crate::language::provide_language;
use crate::layout::{Footer, Header, SkipLink};
use crate::routes::Pages;
use islands::Toast;
use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::components::Router;
use texts::language::base;

/// Everything inside `<body>`.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    let language = provide_language();
    view! {
        <Router base=base(language)>
            <SkipLink/>
            <Header/>
            <main id="main" class="main" tabindex="-1">
                <Pages/>
            </main>
            <Footer/>
            <Toast/>
        </Router>
    }
}
