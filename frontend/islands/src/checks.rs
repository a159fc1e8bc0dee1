//! The portal's own checks of forms: a program of its own (`frontend/checks`), which is loaded when somebody begins to fill in a form.
//! Until it is there, and where it fails, the server says what is wrong.

use crate::dom::{all, pairs_of};
use model::Language;
use model::closed::Closed;
use std::collections::BTreeMap;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlFormElement;

#[wasm_bindgen(inline_js = "
let begun, program
export function load_checks(script, wasm) {
  begun ??= import(script).then(async (loaded) => {
    await loaded.default({ module_or_path: wasm })
    program = loaded
    document.documentElement.dataset.checks = ''
  }).catch(() => { begun = undefined })
}
export function run_check(language, check, about, sent, called) {
  try {
    return program?.check(language, check, about, sent, called)
  } catch {
    program = undefined
  }
}")]
extern "C" {
    /// Loads the program, once.
    fn load_checks(script: &str, wasm: &str);
    /// What it says; nothing while it is not there, and for ever after it has failed.
    fn run_check(
        language: &str,
        check: &str,
        about: &str,
        sent: &str,
        called: &str,
    ) -> Option<String>;
}

/// What is said of a field.
pub struct Said {
    pub name: String,
    /// At the field.
    pub words: String,
    /// In the summary.
    pub line: String,
}

/// Loads the checks, if the form names one.
pub fn prepare(form: &HtmlFormElement) {
    let of = |attribute| form.get_attribute(attribute);
    if let Some((script, wasm)) = of("data-script").zip(of("data-wasm")) {
        load_checks(&script, &wasm);
    }
}

/// What the form's check says; empty when nothing is wrong, `None` when only the server knows.
pub fn said_to(form: &HtmlFormElement, language: Language) -> Option<Vec<Said>> {
    let check = form.get_attribute("data-check")?;
    let about = form.get_attribute("data-about").unwrap_or_default();
    let sent = serde_json::to_string(&pairs_of(form)).ok()?;
    let called = serde_json::to_string(&called(form)).ok()?;
    let said = run_check(language.code(), &check, &about, &sent, &called)?;
    let said: Vec<(String, String, String)> = serde_json::from_str(&said).ok()?;
    let said = said.into_iter();
    Some(
        said.map(|(name, words, line)| Said { name, words, line })
            .collect(),
    )
}

/// What the page calls the fields of a form.
fn called(form: &HtmlFormElement) -> BTreeMap<String, String> {
    let fields = all(form, ".field").into_iter();
    let called = fields.filter_map(|field| {
        let control = field.query_selector("[name]").ok()??;
        let label = field.query_selector(".field-name").ok()??;
        Some((control.get_attribute("name")?, label.text_content()?))
    });
    called.collect()
}
