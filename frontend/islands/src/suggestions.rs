use crate::dom::{Later, by_id, listen};
use crate::light;
use crate::root::{Voice, language};
use leptos::prelude::*;
use model::Language;
use model::address::percent_encoded;
use model::closed::Closed;
use model::search::About;
use serde::{Deserialize, Serialize};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use texts::td_string;
use wasm_bindgen_futures::spawn_local;
use web_sys::{CompositionEvent, Event, FocusEvent, HtmlInputElement, KeyboardEvent};

/// How long somebody has to pause before suggestions are asked for.
const PAUSE: Duration = Duration::from_millis(150);
/// Fewer letters begin too many words.
const LETTERS: usize = 2;
const LIST: &str = "q-suggestions";
/// Where suggestions are asked for.
pub const SUGGESTIONS: &str = "/suggestions";

/// One thing that begins like what is being typed, or is read so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub text: String,
    pub about: About,
    /// The page that it leads to; everything else is searched for among what is chosen already.
    pub leads_to: Option<String>,
}

/// Suggestions below the search box while somebody types, as the ARIA practices describe a combobox. Without WASM the
/// box is a plain field.
#[island]
pub fn Suggestions() -> impl IntoView {
    let (language, voice) = (language(), Voice::here());
    let (lines, chosen) = (RwSignal::new(Vec::new()), RwSignal::new(None));
    Effect::new(move |_| {
        if let Some(input) = by_id("q") {
            let ahead = Ahead::new(input, lines, chosen, voice, language);
            ahead.clone().attach();
            AHEAD.set(Some(ahead));
        }
    });
    let options = move || {
        let lines = lines.get().into_iter().enumerate();
        lines
            .map(|(at, line)| view! { <Offer at line chosen/> })
            .collect_view()
    };
    view! {
        <ul
            class="suggestions"
            id=LIST
            role="listbox"
            aria-label=td_string!(language, search.suggest.list)
            hidden=move || lines.with(Vec::is_empty)
        >
            {options}
        </ul>
        <p class="only-read" role="status" aria-live="polite">
            {move || voice.status.get()}
        </p>
    }
}

#[component]
fn Offer(at: usize, line: Line, chosen: RwSignal<Option<usize>>) -> impl IntoView {
    let language = language();
    let is_chosen = move || chosen.get() == Some(at);
    view! {
        <li
            class="suggestion"
            id=option_id(at)
            role="option"
            aria-selected=move || is_chosen().to_string()
            // The box keeps the focus while the mouse chooses.
            on:mousedown=|ev| ev.prevent_default()
            on:click=move |_| AHEAD.with_borrow(|ahead| ahead.iter().for_each(|ahead| ahead.pick(at)))
        >
            <span class="suggestion-text">{line.text}</span>
            <span class="suggestion-about">{about(language, line.about)}</span>
        </li>
    }
}

fn option_id(at: usize) -> String {
    format!("{LIST}-{at}")
}

fn about(language: Language, about: About) -> &'static str {
    match about {
        About::Title => td_string!(language, search.suggest.about.title),
        About::Organization => td_string!(language, search.suggest.about.organization),
        About::Skill => td_string!(language, search.suggest.about.skill),
        About::Place => td_string!(language, search.suggest.about.place),
    }
}

thread_local! {
    /// The box of the page. Elements belong to the browser's thread, where signals would want to go anywhere.
    static AHEAD: RefCell<Option<Ahead>> = const { RefCell::new(None) };
}

/// The box, and what is shown below it.
#[derive(Clone)]
struct Ahead {
    input: HtmlInputElement,
    lines: RwSignal<Vec<Line>>,
    chosen: RwSignal<Option<usize>>,
    voice: Voice,
    language: Language,
    pause: Later,
    /// Counts questions: an answer to an older one is thrown away.
    asked: Rc<Cell<u32>>,
    /// Kana are being converted: the last letters may be half a syllable, and Enter belongs to the conversion.
    is_composing: Rc<Cell<bool>>,
}

impl Ahead {
    fn new(
        input: HtmlInputElement,
        lines: RwSignal<Vec<Line>>,
        chosen: RwSignal<Option<usize>>,
        voice: Voice,
        language: Language,
    ) -> Self {
        Self {
            input,
            lines,
            chosen,
            voice,
            language,
            pause: Later::default(),
            asked: Rc::default(),
            is_composing: Rc::default(),
        }
    }

    fn attach(self) {
        let on = self.input.clone();
        let this = self.clone();
        listen(&on, "input", move |_: Event| this.typed());
        let this = self.clone();
        listen(&on, "keydown", move |ev: KeyboardEvent| this.key(&ev));
        let this = self.clone();
        listen(&on, "compositionstart", move |_: CompositionEvent| {
            this.is_composing.set(true);
        });
        let this = self.clone();
        listen(&on, "compositionend", move |_: CompositionEvent| {
            this.is_composing.set(false);
            this.typed();
        });
        let this = self.clone();
        listen(&on, "blur", move |_: FocusEvent| this.close());
        Effect::new(move |_| self.tell_state());
    }

    /// Somebody types. Kana that are not converted yet are a reading, by which suggestions are found too; the box
    /// itself is never touched meanwhile.
    fn typed(&self) {
        let this = self.clone();
        self.pause.then(PAUSE, move || this.ask());
    }

    fn close(&self) {
        self.pause.stop();
        self.asked.set(self.asked.get() + 1);
        self.lines.set(Vec::new());
        self.chosen.set(None);
    }

    fn key(&self, ev: &KeyboardEvent) {
        if is_converting(ev) {
            if ev.key() == "Enter" {
                ev.prevent_default();
            }
            return;
        }
        let count = self.lines.with_untracked(Vec::len);
        match ev.key().as_str() {
            "ArrowDown" if count == 0 => self.ask(),
            "ArrowDown" => self.choose(|at| at.map_or(0, |at| (at + 1) % count)),
            "ArrowUp" if count > 0 => {
                self.choose(|at| at.map_or(count - 1, |at| (at + count - 1) % count));
            }
            "Enter" => match self.chosen.get_untracked() {
                Some(at) => self.pick(at),
                None => return self.close(),
            },
            "Escape" if count > 0 => self.close(),
            "Tab" => return self.close(),
            _ => return,
        }
        ev.prevent_default();
    }

    fn choose(&self, next: impl Fn(Option<usize>) -> usize) {
        self.chosen.update(|chosen| *chosen = Some(next(*chosen)));
    }

    /// Opens a posting, an organization or a place; everything else is searched for among what is chosen already.
    fn pick(&self, at: usize) {
        let Some(line) = self.lines.with_untracked(|lines| lines.get(at).cloned()) else {
            return;
        };
        self.close();
        if let Some(path) = line.leads_to {
            _ = window().location().assign(&path);
            return;
        }
        self.input.set_value(&line.text);
        if let Some(form) = self.input.form() {
            _ = form.request_submit();
        }
    }

    fn ask(&self) {
        self.pause.stop();
        let value = self.input.value();
        let typed = if self.is_composing.get() {
            whole_syllables(&value)
        } else {
            &value
        };
        if typed.trim().chars().count() < LETTERS {
            return self.close();
        }
        let number = self.asked.get() + 1;
        self.asked.set(number);
        let (typed, language) = (percent_encoded(typed), self.language.code());
        let address = format!("{SUGGESTIONS}?typed={typed}&language={language}");
        let this = self.clone();
        spawn_local(async move {
            let answer = light::get(&address, None).await;
            let lines = answer.and_then(|answer| serde_json::from_str(&answer.text).ok());
            // More may have been typed meanwhile.
            if this.asked.get() == number {
                this.show(lines.unwrap_or_default());
            }
        });
    }

    fn show(&self, lines: Vec<Line>) {
        let words = match lines.len() {
            0 => td_string!(self.language, search.suggest.none).to_owned(),
            count => td_string!(self.language, search.suggest.count, n = count),
        };
        self.voice.status.set(words);
        self.chosen.set(None);
        self.lines.set(lines);
    }

    /// What assistive technology has to know of the box; a script that has not come leaves it a plain field.
    fn tell_state(&self) {
        let is_open = self.lines.with(|lines| !lines.is_empty());
        let input = &self.input;
        _ = input.set_attribute("role", "combobox");
        _ = input.set_attribute("aria-autocomplete", "list");
        _ = input.set_attribute("aria-controls", LIST);
        _ = input.set_attribute("aria-expanded", if is_open { "true" } else { "false" });
        _ = match self.chosen.get() {
            Some(at) => input.set_attribute("aria-activedescendant", &option_id(at)),
            None => input.remove_attribute("aria-activedescendant"),
        };
    }
}

/// The Enter that ends a conversion of kana must not send the form; some browsers report it only by this code.
fn is_converting(ev: &KeyboardEvent) -> bool {
    const COMPOSING: u32 = 229;
    ev.is_composing() || ev.key_code() == COMPOSING
}

/// What of a composition can be looked for: とうｋ is on its way to とうき or とうきょう.
fn whole_syllables(composed: &str) -> &str {
    composed.trim_end_matches(|c: char| {
        c.is_ascii_alphabetic() || matches!(c, 'ａ'..='ｚ' | 'Ａ'..='Ｚ')
    })
}
