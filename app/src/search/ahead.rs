use super::api;
use super::refresh::{Refresh, send_form};
use crate::language::language;
use crate::routes::paths;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use model::Language;
use model::search::{About, Suggestion};
use std::time::Duration;
use texts::td_string;

/// How long somebody has to pause before suggestions are asked for.
const PAUSE: Duration = Duration::from_millis(150);
/// Fewer letters begin too many words.
const LETTERS: usize = 2;
const LIST: &str = "q-suggestions";

/// Opens a path of the portal.
type Go = Box<dyn Fn(&str) + Send + Sync>;

/// Suggestions while somebody types, as the ARIA practices describe a combobox. With WASM only: the box is a plain
/// field otherwise.
#[derive(Clone, Copy)]
pub struct Ahead {
    input: NodeRef<html::Input>,
    lines: RwSignal<Vec<Suggestion>>,
    chosen: RwSignal<Option<usize>>,
    timer: StoredValue<Option<TimeoutHandle>>,
    /// Counts questions: an answer to an older one is thrown away.
    asked: StoredValue<u32>,
    /// Kana are being converted: the last letters may be half a syllable, and Enter belongs to the conversion.
    is_composing: StoredValue<bool>,
    go: StoredValue<Go>,
    announcement: RwSignal<String>,
    language: Language,
}

impl Ahead {
    pub fn new(input: NodeRef<html::Input>, refresh: Refresh) -> Self {
        let navigate = use_navigate();
        let this = Self {
            input,
            lines: RwSignal::new(Vec::new()),
            chosen: RwSignal::new(None),
            timer: StoredValue::new(None),
            asked: StoredValue::new(0),
            is_composing: StoredValue::new(false),
            go: StoredValue::new(Box::new(move |path| {
                let options = NavigateOptions {
                    resolve: false,
                    ..NavigateOptions::default()
                };
                navigate(path, options);
            })),
            announcement: refresh.announcement,
            language: language(),
        };
        Effect::new(move |_| this.tell_state());
        on_cleanup(move || this.stop_waiting());
        this
    }

    /// Somebody types. Kana that are not converted yet are a reading, by which suggestions are found too; the box
    /// itself is never touched meanwhile.
    pub fn typed(self) {
        self.stop_waiting();
        let later = move || self.ask();
        self.timer
            .set_value(set_timeout_with_handle(later, PAUSE).ok());
    }

    pub fn composes(self) {
        self.is_composing.set_value(true);
    }

    pub fn composed(self) {
        self.is_composing.set_value(false);
        self.typed();
    }

    pub fn close(self) {
        self.stop_waiting();
        self.asked.update_value(|asked| *asked += 1);
        self.lines.set(Vec::new());
        self.chosen.set(None);
    }

    pub fn key(self, ev: &KeyboardEvent) {
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

    fn choose(self, next: impl Fn(Option<usize>) -> usize) {
        self.chosen.update(|chosen| *chosen = Some(next(*chosen)));
    }

    /// Opens a posting or a place; everything else is searched for among what is chosen already.
    fn pick(self, at: usize) {
        let Some(line) = self.lines.with_untracked(|lines| lines.get(at).cloned()) else {
            return;
        };
        self.close();
        if line.id.is_some() || line.place.is_some() {
            return self.go(&paths::suggestion(self.language, &line));
        }
        if let Some(input) = self.input.get_untracked() {
            input.set_value(&line.text);
            send_form(());
        }
    }

    fn go(self, path: &str) {
        self.go.with_value(|go| go(path));
    }

    fn ask(self) {
        self.stop_waiting();
        let Some(input) = self.input.get_untracked() else {
            return;
        };
        let typed = match self.is_composing.get_value() {
            true => whole_syllables(&input.value()).to_owned(),
            false => input.value(),
        };
        if typed.trim().chars().count() < LETTERS {
            return self.close();
        }
        let number = self.asked.get_value() + 1;
        self.asked.set_value(number);
        leptos::task::spawn_local(async move {
            let lines = api::suggest(typed, self.language).await.unwrap_or_default();
            // The page may have gone meanwhile, or more may have been typed.
            if self.asked.try_get_value() == Some(number) {
                self.show(lines);
            }
        });
    }

    fn show(self, lines: Vec<Suggestion>) {
        let words = match lines.len() {
            0 => td_string!(self.language, search.suggest.none).to_owned(),
            count => td_string!(self.language, search.suggest.count, n = count),
        };
        self.announcement.set(words);
        self.chosen.set(None);
        self.lines.set(lines);
    }

    fn stop_waiting(self) {
        if let Some(waiting) = self.timer.try_get_value().flatten() {
            waiting.clear();
            self.timer.set_value(None);
        }
    }

    /// What assistive technology has to know of the box; a script that has not come leaves it a plain field.
    fn tell_state(self) {
        let is_open = self.lines.with(|lines| !lines.is_empty());
        let chosen = self.chosen.get();
        let Some(input) = self.input.get() else {
            return;
        };
        _ = input.set_attribute("role", "combobox");
        _ = input.set_attribute("aria-autocomplete", "list");
        _ = input.set_attribute("aria-controls", LIST);
        _ = input.set_attribute("aria-expanded", if is_open { "true" } else { "false" });
        _ = match chosen {
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

fn option_id(at: usize) -> String {
    format!("{LIST}-{at}")
}

/// The list below the box.
#[component]
pub fn Suggestions(ahead: Ahead) -> impl IntoView {
    let language = language();
    let options = move || {
        let lines = ahead.lines.get().into_iter().enumerate();
        lines
            .map(|(at, line)| view! { <SuggestionLine ahead at line/> })
            .collect_view()
    };
    view! {
        <ul
            class="suggestions"
            id=LIST
            role="listbox"
            aria-label=td_string!(language, search.suggest.list)
            hidden=move || ahead.lines.with(Vec::is_empty)
        >
            {options}
        </ul>
    }
}

#[component]
fn SuggestionLine(ahead: Ahead, at: usize, line: Suggestion) -> impl IntoView {
    let is_chosen = move || ahead.chosen.get() == Some(at);
    view! {
        <li
            class="suggestion"
            id=option_id(at)
            role="option"
            aria-selected=move || is_chosen().to_string()
            // The box keeps the focus while the mouse chooses.
            on:mousedown=|ev| ev.prevent_default()
            on:click=move |_| ahead.pick(at)
        >
            <span class="suggestion-text">{line.text}</span>
            <span class="suggestion-about">{about(ahead.language, line.about)}</span>
        </li>
    }
}

fn about(language: Language, about: About) -> &'static str {
    match about {
        About::Title => td_string!(language, search.suggest.about.title),
        About::Organization => td_string!(language, search.suggest.about.organization),
        About::Skill => td_string!(language, search.suggest.about.skill),
        About::Place => td_string!(language, search.suggest.about.place),
    }
}
