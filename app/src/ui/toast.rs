use leptos::prelude::*;
use std::time::Duration;

/// How long a message stays; long enough to read twice.
const SHOWN: Duration = Duration::from_secs(6);

#[derive(Clone, Copy)]
struct Message(RwSignal<String>);

/// Makes room for messages; called once, before anything that may [`say`] something.
pub fn provide_messages() {
    provide_context(Message(RwSignal::new(String::new())));
}

/// The place where short messages appear. Always in the page, because screen readers watch a region only when it
/// was there before its words.
#[component]
pub fn Toast() -> impl IntoView {
    let words = move || {
        use_context::<Message>()
            .map(|Message(message)| message.get())
            .unwrap_or_default()
    };
    let is_shown = move || !words().is_empty();
    view! {
        <div class="toast" role="status" aria-live="polite">
            <p class:toast-text=is_shown>{words}</p>
        </div>
    }
}

/// A function that shows a message for some seconds; take it while the component is built.
pub fn say() -> impl Fn(String) + Clone + 'static {
    let message = use_context::<Message>();
    move |words: String| {
        if let Some(Message(message)) = message {
            message.set(words);
            set_timeout(move || message.set(String::new()), SHOWN);
        }
    }
}
