use super::api;
use crate::AppError;
use crate::language::language;
use crate::layout::nothing_waits;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use model::Language;
use model::opportunities::Step;
use model::{Conflict, OpportunityId, Problem};
use std::time::Duration;
use texts::td_string;

/// How long somebody has to pause before what they typed is saved.
const PAUSE: Duration = Duration::from_millis(1500);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Saving {
    Nothing,
    Waiting,
    Saved,
    /// Somebody else saved: the form's own button shows both texts.
    Stale,
    /// A text is far over its limit: the form's own button says which.
    Refused,
    Failed,
}

/// With WASM the draft saves itself while somebody types. Without, each button of the step saves.
///
/// One request at a time: a second one made from the same version would be refused as somebody else's.
#[derive(Clone, Copy)]
pub struct Autosave {
    id: OpportunityId,
    step: Step,
    saving: RwSignal<Saving>,
    timer: StoredValue<Option<TimeoutHandle>>,
    is_busy: StoredValue<bool>,
    /// More was typed while a request was on its way.
    is_behind: StoredValue<bool>,
    /// The act of the button that was pressed while a request was on its way.
    held: StoredValue<Option<String>>,
}

impl Autosave {
    /// `is_stale`: two versions are being compared, and only a button may choose between them.
    pub fn new(id: OpportunityId, step: Step, is_stale: bool) -> Self {
        let saving = if is_stale {
            Saving::Stale
        } else {
            Saving::Nothing
        };
        let this = Self {
            id,
            step,
            saving: RwSignal::new(saving),
            timer: StoredValue::new(None),
            is_busy: StoredValue::new(false),
            is_behind: StoredValue::new(false),
            held: StoredValue::new(None),
        };
        on_cleanup(move || this.stop_waiting());
        this
    }

    /// Somebody types.
    pub fn typed(self) {
        if self.saving.get_untracked() == Saving::Stale {
            return;
        }
        self.stop_waiting();
        self.saving.set(Saving::Waiting);
        let later = move || self.save();
        self.timer
            .set_value(set_timeout_with_handle(later, PAUSE).ok());
    }

    /// Somebody has left a field, perhaps for another page: no time to wait.
    pub fn left(self) {
        if self.timer.get_value().is_some() {
            self.save();
        }
    }

    /// The form is sent. What is on its way arrives first, because it changes the version that the form names.
    pub fn sent(self, ev: &SubmitEvent) {
        self.stop_waiting();
        if self.is_busy.get_value() {
            ev.prevent_default();
            ev.stop_propagation();
            let act = ev
                .submitter()
                .and_then(|button| button.get_attribute("value"));
            self.held.set_value(Some(act.unwrap_or_default()));
        }
    }

    fn save(self) {
        self.stop_waiting();
        if self.is_busy.get_value() {
            self.is_behind.set_value(true);
            return;
        }
        let Some((sent, version)) = form() else {
            return;
        };
        self.is_busy.set_value(true);
        leptos::task::spawn_local(async move {
            let saved = api::autosave(self.id, self.step, sent, version).await;
            // Nothing is left to tell when the page has gone meanwhile.
            if self.is_busy.try_set_value(false).is_none() {
                self.answered(saved);
            }
        });
    }

    fn answered(self, saved: Result<i32, AppError>) {
        let was_behind = self.is_behind.get_value();
        self.is_behind.set_value(false);
        match saved {
            Ok(version) => {
                set_version(version);
                if !was_behind && self.timer.get_value().is_none() {
                    self.saving.set(Saving::Saved);
                    if let Some(form) = step_form() {
                        nothing_waits(&form);
                    }
                }
            }
            Err(AppError::Refused(Problem::Conflict(Conflict::Stale))) => {
                self.saving.set(Saving::Stale);
            }
            Err(AppError::Refused(Problem::Invalid(_))) => self.saving.set(Saving::Refused),
            Err(_) => self.saving.set(Saving::Failed),
        }
        match self.held.get_value() {
            Some(act) => {
                self.held.set_value(None);
                send(&act);
            }
            None if was_behind && self.saving.get_untracked() != Saving::Stale => self.save(),
            None => {}
        }
    }

    fn stop_waiting(self) {
        if let Some(waiting) = self.timer.try_get_value().flatten() {
            waiting.clear();
            self.timer.set_value(None);
        }
    }
}

/// Whether what was typed is saved.
#[component]
pub fn AutosaveNote(autosave: Autosave) -> impl IntoView {
    let language = language();
    view! {
        <p class="autosave only-alive" role="status">
            {move || words(language, autosave.saving.get())}
        </p>
    }
}

fn words(language: Language, saving: Saving) -> &'static str {
    match saving {
        Saving::Nothing => td_string!(language, posting.autosave.on),
        Saving::Waiting => td_string!(language, posting.autosave.waiting),
        Saving::Saved => td_string!(language, posting.autosave.saved),
        Saving::Stale => td_string!(language, posting.autosave.stale),
        Saving::Refused => td_string!(language, posting.autosave.refused),
        Saving::Failed => td_string!(language, posting.autosave.failed),
    }
}

fn step_form() -> Option<web_sys::HtmlFormElement> {
    document()
        .get_element_by_id("step")?
        .dyn_into::<web_sys::HtmlFormElement>()
        .ok()
}

/// What the form would send, and the version it was made from.
fn form() -> Option<(Vec<(String, String)>, i32)> {
    let pairs = crate::ui::pairs_of(&web_sys::FormData::new_with_form(&step_form()?).ok()?);
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

/// Presses the button of the act again.
fn send(act: &str) {
    let button = document()
        .query_selector(&format!("button[value='{act}']"))
        .ok()
        .flatten()
        .and_then(|button| button.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(form) = step_form() {
        _ = form.request_submit_with_submitter(button.as_ref());
    }
}
