//! The page that browsers show where nothing can be reached. Nobody's name stands on it: a service worker asks for it as a
//! guest (`server`, offline).

use crate::language::language;
use crate::layout::PageHead;
use crate::routes::paths;
use crate::ui::EmptyState;
use leptos::prelude::*;
use texts::td_string;

/// `/offline`
#[component]
pub fn OfflinePage() -> impl IntoView {
    let language = language();
    let title = td_string!(language, error.offline.title);
    view! {
        <PageHead title private=true/>
        <div class="page">
            <h1>{title}</h1>
            <EmptyState
                advice=td_string!(language, error.offline.advice)
                action=(paths::home(language), td_string!(language, error.to_home).to_owned())
            />
        </div>
    }
}
