//! What is asked for where nothing was typed or chosen: a sentence of the field's own, where its name makes none.

use super::label;
use super::table::tables;
use crate::td_string;
use model::Language;

/// Fields that are chosen and not typed, on whatever form; sorted.
const CHOSEN: &[&str] = &[
    "act",
    "aim",
    "benefit_to_host",
    "budget_band",
    "career_type",
    "chosen",
    "cost_currency",
    "country",
    "course_form",
    "course_side",
    "data_use",
    "direction",
    "english_level",
    "fee_kind",
    "fields_of_study",
    "file",
    "frequency",
    "hours_controlled",
    "industry",
    "insurance",
    "japanese_level",
    "kind",
    "language",
    "member_role",
    "mode",
    "orders_given",
    "organization",
    "original_language",
    "prefecture",
    "reason",
    "research_form",
    "research_place",
    "risk_level",
    "role",
    "student_part",
    "study_years",
    "visa",
    "visibility",
    "wage_currency",
    "wage_unit",
    "worker_status",
    "working_languages",
];

pub(super) fn is_chosen(name: &str) -> bool {
    CHOSEN.binary_search(&name).is_ok()
}

/// The field's own sentence; on a page that calls the field otherwise, one with that name in it.
pub(super) fn missing(language: Language, name: &str, called: &str) -> String {
    let own = tables::FIELD_MISSING.of(language, name);
    if let Some(own) = own.filter(|_| called == label(language, name)) {
        return own.to_owned();
    }
    let field = called.to_owned();
    if is_chosen(name) {
        td_string!(language, problem.not_chosen, field = field)
    } else {
        td_string!(language, problem.missing, field = field)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::closed::Closed;
    use model::opportunities::{Input, Kind, specs};

    #[test]
    fn every_field_that_is_chosen_is_asked_to_be_chosen() {
        assert!(CHOSEN.is_sorted());
        for kind in Kind::ALL {
            for spec in specs(*kind) {
                let is_choice = matches!(
                    spec.input,
                    Input::Choice(_) | Input::Choices(_) | Input::Organization
                );
                let name = spec.field.code();
                assert_eq!(is_chosen(name), is_choice, "{name}");
            }
        }
    }

    // `cargo test -p texts choices_are_asked_for -- --nocapture` lists them for a reader.
    #[test]
    fn choices_are_asked_for_in_sentences_of_their_own() {
        for name in CHOSEN {
            let [japanese, english] = [Language::Japanese, Language::English]
                .map(|language| missing(language, name, label(language, name)));
            println!("{name}: {japanese} / {english}");
            assert!(japanese.ends_with("選んでください。"), "{japanese}");
            assert!(!japanese.contains("ますか") && !japanese.contains("ですか"));
            let is_order = english.starts_with("Choose ") || english.starts_with("Select ");
            assert!(is_order && english.ends_with('.'), "{english}");
            assert!(!english.contains(['“', '?']), "{name} has a sentence");
        }
    }

    #[test]
    fn another_name_is_said_as_it_stands_on_the_page() {
        let ja = Language::Japanese;
        assert_eq!(missing(ja, "act", "判断"), "判断を選んでください。");
        assert_eq!(missing(ja, "message", "回答"), "回答を入力してください。");
        assert_eq!(
            missing(Language::English, "wage_unit", "How pay is calculated"),
            "Choose how pay is calculated."
        );
    }
}
