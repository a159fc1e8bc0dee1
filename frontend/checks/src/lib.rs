//! The portal's own checks of forms, as a program of its own: `islands` loads it when somebody begins to fill in a form, so that
//! pages without one pay nothing for the rules and their words (docs/decisions/0030).

use model::Language;
use model::checks::Check;
use model::closed::Closed;
use std::collections::BTreeMap;
use texts::words::{label_to, labelled_line, labelled_problem};
use wasm_bindgen::prelude::wasm_bindgen;

/// What is said of a field: its name, the words at the field, and the line of the summary.
type Said = (String, String, String);

/// What the portal would say to a form, as JSON: a list of [`Said`], empty when nothing is wrong. `sent` has the pairs of the form
/// as JSON, and `called` what the page calls its fields; `about` is what its check needs besides, as [`Check::run`] has it. `None`
/// for what no page of this build asks: then the server says it.
#[wasm_bindgen]
pub fn check(language: &str, check: &str, about: &str, sent: &str, called: &str) -> Option<String> {
    let said = said(language, check, about, sent, called)?;
    serde_json::to_string(&said).ok()
}

fn said(language: &str, check: &str, about: &str, sent: &str, called: &str) -> Option<Vec<Said>> {
    let language = Language::from_code(language)?;
    let called: BTreeMap<String, String> = serde_json::from_str(called).ok()?;
    let pairs: Vec<(String, String)> = serde_json::from_str(sent).ok()?;
    let found = Check::from_code(check)?.run(about, &pairs)?;
    let lines = found.problems.iter().map(|(name, problem)| {
        let label = called.get(name).map(String::as_str);
        let label = label.unwrap_or_else(|| label_to(language, found.voice, name));
        (
            name.to_owned(),
            labelled_problem(language, name, label, problem),
            labelled_line(language, name, label, problem),
        )
    });
    Some(lines.collect())
}

#[cfg(test)]
mod tests {
    fn check(language: &str, check: &str, about: &str, sent: &str) -> Option<String> {
        super::check(language, check, about, sent, "{}")
    }

    #[test]
    fn fields_are_called_as_on_the_page() {
        let called = r#"{"password":"合言葉"}"#;
        let sent = r#"[["email","a@b.test"],["password",""]]"#;
        let said = super::check("ja", "sign-in", "", sent, called).unwrap();
        assert!(said.contains("合言葉を入力してください。"), "{said}");
    }

    #[test]
    fn it_says_what_the_server_says() {
        let sent = r#"[["email","nobody"],["password","x"]]"#;
        let said = check("en", "sign-in", "", sent).unwrap();
        assert!(said.starts_with(r#"[["email","#), "{said}");
        let right = r#"[["email","a@b.test"],["password","x"]]"#;
        assert_eq!(check("ja", "sign-in", "", right).unwrap(), "[]");
    }

    #[test]
    fn what_it_does_not_know_is_left_to_the_server() {
        assert_eq!(check("en", "unheard-of", "", "[]"), None);
        assert_eq!(check("en", "step", "", "[]"), None);
        assert_eq!(check("en", "sign-in", "", "{}"), None);
    }
}
