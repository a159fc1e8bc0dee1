use crate::language::provide_language;
use crate::layout::{
    AskBeforeLeaving, FollowFocus, FollowHistory, Footer, Header, SkipLink, Traversal,
};
use crate::routes::Pages;
use crate::ui::{Toast, provide_messages};
use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::components::Router;
use texts::language::base;

/// Everything inside `<body>`.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    provide_messages();
    let traversal = Traversal::provide();
    let language = provide_language();
    // Tests and styles wait for this mark: from here on clicks reach their handlers.
    Effect::new(|| {
        if let Some(root) = document().document_element() {
            _ = root.set_attribute("data-hydrated", "");
        }
    });
    view! {
        <Router base=base(language)>
            <FollowFocus/>
            <FollowHistory traversal/>
            <AskBeforeLeaving/>
            <SkipLink/>
            <Header/>
            <main id="main" class="main" tabindex="-1" on:click:capture=move |_| traversal.note_place()>
                <Pages/>
            </main>
            <Footer/>
            <Toast/>
        </Router>
    }
}
