use super::api;
use crate::AppError;
use crate::i18n::Locale;
use crate::language::locale;
use leptos::ev::input;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos_i18n::td_string;
use model::opportunities::Step;
use model::{Conflict, OpportunityId, Problem};
use std::time::Duration;

/// How long somebody has to pause before what they typed is saved.
const PAUSE: Duration = Duration::from_millis(1500);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Saving {
    Nothing,
    Waiting,
    Saved,
    /// Somebody else saved: the form's own button shows both texts.
    Stale,
    Failed,
}

/// With WASM the draft saves itself while somebody types. Without, each button of the step saves.
#[component]
pub fn Autosave(id: OpportunityId, step: Step) -> impl IntoView {
    let locale = locale();
    let saving = RwSignal::new(Saving::Nothing);
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let save = move || {
        leptos::task::spawn_local(async move {
            let Some((sent, version)) = form() else {
                return;
            };
            match api::autosave(id, step, sent, version).await {
                Ok(version) => {
                    set_version(version);
                    // Typing has gone on: that is saved after the next pause.
                    if timer.get_value().is_none() {
                        saving.set(Saving::Saved);
                    }
                }
                Err(AppError::Refused(Problem::Conflict(Conflict::Stale))) => {
                    saving.set(Saving::Stale)
                }
                Err(_) => saving.set(Saving::Failed),
            }
        });
    };
    let handle = window_event_listener(input, move |ev| {
        let is_here = ev
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        if saving.get_untracked() == Saving::Stale
            || is_here
                .and_then(|one| one.closest("#step").ok().flatten())
                .is_none()
        {
            return;
        }
        if let Some(waiting) = timer.get_value() {
            waiting.clear();
        }
        saving.set(Saving::Waiting);
        let later = move || {
            timer.set_value(None);
            save();
        };
        timer.set_value(set_timeout_with_handle(later, PAUSE).ok());
    });
    on_cleanup(move || {
        handle.remove();
        if let Some(waiting) = timer.try_get_value().flatten() {
            waiting.clear();
        }
    });
    view! {
        <p class="autosave only-alive" role="status">
            {move || words(locale, saving.get())}
        </p>
    }
}

fn words(locale: Locale, saving: Saving) -> &'static str {
    match saving {
        Saving::Nothing => td_string!(locale, posting.autosave.on),
        Saving::Waiting => td_string!(locale, posting.autosave.waiting),
        Saving::Saved => td_string!(locale, posting.autosave.saved),
        Saving::Stale => td_string!(locale, posting.autosave.stale),
        Saving::Failed => td_string!(locale, posting.autosave.failed),
    }
}

/// What the form would send, and the version it was made from.
fn form() -> Option<(Vec<(String, String)>, i32)> {
    let form = document()
        .get_element_by_id("step")?
        .dyn_into::<web_sys::HtmlFormElement>()
        .ok()?;
    let pairs = crate::ui::pairs_of(&web_sys::FormData::new_with_form(&form).ok()?);
    let version = pairs
        .iter()
        .find(|(name, _)| name == "version")?
        .1
        .parse()
        .ok()?;
    Some((pairs, version))
}

fn set_version(version: i32) {
    if let Some(field) = document()
        .get_element_by_id("version")
        .and_then(|field| field.dyn_into::<web_sys::HtmlInputElement>().ok())
    {
        field.set_value(&version.to_string());
    }
}
