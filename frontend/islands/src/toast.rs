use crate::root::Voice;
use leptos::prelude::*;
use std::time::Duration;

/// How long a message stays; long enough to read twice.
const SHOWN: Duration = Duration::from_secs(6);

/// The place where short messages appear. Always in the page, because screen readers watch a region only when it
/// was there before its words.
#[island]
pub fn Toast() -> impl IntoView {
    let words = Voice::here().toast;
    let is_shown = move || words.with(|words| !words.is_empty());
    view! {
        <div class="toast" role="status" aria-live="polite">
            <p class:toast-text=is_shown>{move || words.get()}</p>
        </div>
    }
}

impl Voice {
    /// Shows a message for some seconds.
    pub fn say(self, words: impl Into<String>) {
        self.toast.set(words.into());
        set_timeout(move || self.toast.set(String::new()), SHOWN);
    }
}
