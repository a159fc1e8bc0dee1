use crate::dom::{Later, all, by_id, first, listen, listen_first, pairs_of};
use crate::light;
use crate::morph::morph_live;
use crate::root::language;
use crate::unsaved::nothing_waits;
use leptos::prelude::*;
use model::Language;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use texts::td_string;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, HtmlElement, HtmlFormElement, HtmlInputElement, SubmitEvent};

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

/// The draft saves itself while somebody types, and says so. Without WASM each button of the step saves.
#[island]
pub fn AutosaveNote(
    /// The id of the form that is saved.
    form: String,
    /// Where drafts are saved while somebody types.
    action: String,
    /// Two versions are being compared, and only a button may choose between them.
    is_stale: bool,
) -> impl IntoView {
    let language = language();
    let saving = RwSignal::new(if is_stale {
        Saving::Stale
    } else {
        Saving::Nothing
    });
    Effect::new(move |_| {
        if let Some(form) = by_id(&form) {
            Draft::new(form, action.clone(), saving).attach();
        }
    });
    view! {
        <p class="autosave only-alive" role="status">
            {move || words(language, saving.get())}
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

/// One request at a time: a second one made from the same version would be refused as somebody else's.
#[derive(Clone)]
struct Draft {
    form: HtmlFormElement,
    action: Rc<str>,
    saving: RwSignal<Saving>,
    pause: Later,
    is_busy: Rc<Cell<bool>>,
    /// More was typed while a request was on its way.
    is_behind: Rc<Cell<bool>>,
    /// The act of the button that was pressed while a request was on its way.
    held: Rc<RefCell<Option<String>>>,
}

impl Draft {
    fn new(form: HtmlFormElement, action: String, saving: RwSignal<Saving>) -> Self {
        Self {
            form,
            action: action.into(),
            saving,
            pause: Later::default(),
            is_busy: Rc::default(),
            is_behind: Rc::default(),
            held: Rc::default(),
        }
    }

    fn attach(self) {
        let form = self.form.clone();
        let (typed, left) = (self.clone(), self.clone());
        listen(&form, "input", move |_: Event| typed.typed());
        listen(&form, "change", move |_: Event| left.left());
        listen_first(&form, "submit", move |ev: SubmitEvent| self.sent(&ev));
    }

    fn typed(&self) {
        if self.saving.get_untracked() == Saving::Stale {
            return;
        }
        self.saving.set(Saving::Waiting);
        let this = self.clone();
        self.pause.then(PAUSE, move || this.save());
    }

    /// Somebody has left a field, perhaps for another page: no time to wait.
    fn left(&self) {
        if self.pause.waits() {
            self.save();
        }
    }

    /// The form is sent. What is on its way arrives first, because it changes the version that the form names.
    fn sent(&self, ev: &SubmitEvent) {
        self.pause.stop();
        if self.is_busy.get() {
            ev.prevent_default();
            ev.stop_immediate_propagation();
            let act = ev
                .submitter()
                .and_then(|button| button.get_attribute("value"));
            self.held.replace(Some(act.unwrap_or_default()));
        }
    }

    fn save(&self) {
        self.pause.stop();
        if self.is_busy.replace(true) {
            self.is_behind.set(true);
            return;
        }
        let (this, pairs) = (self.clone(), pairs_of(&self.form));
        spawn_local(async move {
            let answer = light::post(&this.action, &pairs).await;
            this.is_busy.set(false);
            this.answered(answer);
        });
    }

    fn answered(&self, answer: Option<light::Answer>) {
        let was_behind = self.is_behind.replace(false);
        match answer {
            Some(light::Answer { status: 200, text }) => {
                if let Some(field) = by_id::<HtmlInputElement>("version") {
                    field.set_value(&text);
                }
                if !was_behind && !self.pause.waits() {
                    self.saving.set(Saving::Saved);
                    nothing_waits(&self.form);
                    self.follow();
                }
            }
            Some(light::Answer { status: 409, .. }) => self.saving.set(Saving::Stale),
            Some(light::Answer { status: 422, .. }) => self.saving.set(Saving::Refused),
            _ => self.saving.set(Saving::Failed),
        }
        match self.held.take() {
            Some(act) => self.send(&act),
            None if was_behind && self.saving.get_untracked() != Saving::Stale => self.save(),
            None => {}
        }
    }

    /// Pieces of the step that hang on what is saved are taken from its page.
    fn follow(&self) {
        if all(&self.form, "[data-live]").is_empty() {
            return;
        }
        let address = window().location().pathname().unwrap_or_default();
        spawn_local(async move {
            let answer = light::get(&address, None).await;
            if let Some(page) = answer.and_then(|answer| light::page(&answer)) {
                morph_live(&page);
            }
        });
    }

    /// Presses the button of the act again.
    fn send(&self, act: &str) {
        let button = first::<HtmlElement>(&format!("button[value='{act}']"));
        _ = self.form.request_submit_with_submitter(button.as_ref());
    }
}
