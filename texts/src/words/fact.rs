//! Facts of a posting: what was chosen or counted, field by field.

use super::*;
use crate::td_string;
use model::Language;
use model::closed::Closed;
use model::opportunities::Field;

/// The text of a chosen code of this field; the code itself when it is none of today's.
pub fn choice(language: Language, field: Field, code: &str) -> String {
    known_choice(language, field, code)
        .unwrap_or(code)
        .to_owned()
}

fn known_choice(language: Language, field: Field, code: &str) -> Option<&'static str> {
    match field {
        Field::OriginalLanguage => word(language, code, super::language),
        Field::FieldsOfStudy => word(language, code, field_of_study),
        Field::Visibility => word(language, code, visibility),
        Field::Mode => word(language, code, mode),
        Field::Country => country(language, code),
        Field::Prefecture => prefecture(language, code),
        Field::StudyYears => word(language, code, study_year),
        Field::WorkingLanguages => word(language, code, working_language),
        Field::JapaneseLevel | Field::EnglishLevel => word(language, code, cefr),
        Field::Direction => word(language, code, direction),
        Field::ResearchForm => word(language, code, research_form),
        Field::BudgetBand => word(language, code, budget_band),
        Field::ResearchPlace => word(language, code, research_place),
        Field::StudentPart => word(language, code, student_part),
        Field::CareerType => word(language, code, career_type),
        Field::WorkerStatus => word(language, code, worker_status),
        Field::WageUnit => word(language, code, wage_unit),
        Field::WageCurrency | Field::CostCurrency => word(language, code, currency),
        Field::Insurance => word(language, code, insurance),
        Field::DataUse => word(language, code, data_use),
        Field::Visa => word(language, code, visa),
        Field::RiskLevel => risk_level(language, code),
        Field::CourseSide => word(language, code, course_side),
        Field::CourseForm => word(language, code, course_form),
        Field::FeeKind => word(language, code, fee_kind),
        _ => None,
    }
}

fn word<T: Closed>(
    language: Language,
    code: &str,
    words: fn(Language, T) -> &'static str,
) -> Option<&'static str> {
    T::from_code(code).map(|value| words(language, value))
}

fn risk_level(language: Language, code: &str) -> Option<&'static str> {
    Some(match code {
        "0" => td_string!(language, choice.risk.level0),
        "1" => td_string!(language, choice.risk.level1),
        "2" => td_string!(language, choice.risk.level2),
        "3" => td_string!(language, choice.risk.level3),
        "4" => td_string!(language, choice.risk.level4),
        _ => return None,
    })
}

/// A number with the unit its field counts in.
pub fn number(language: Language, field: Field, number: i64) -> String {
    match (field, number) {
        (Field::DaysTotal | Field::DaysWorkplace, 1) => {
            td_string!(language, common.unit.day).to_owned()
        }
        (Field::DaysTotal | Field::DaysWorkplace, n) => {
            td_string!(language, common.unit.days, n = n)
        }
        (Field::HoursPerDay, 1) => td_string!(language, common.unit.hour).to_owned(),
        (Field::HoursPerDay, n) => td_string!(language, common.unit.hours, n = n),
        (Field::WeeksMin | Field::WeeksMax, 1) => td_string!(language, common.unit.week).to_owned(),
        (Field::WeeksMin | Field::WeeksMax, n) => td_string!(language, common.unit.weeks, n = n),
        (Field::Minutes, n) => td_string!(language, common.unit.minutes, n = n),
        (Field::Sessions, 1) => td_string!(language, common.unit.session).to_owned(),
        (Field::Sessions, n) => td_string!(language, common.unit.sessions, n = n),
        (
            Field::CapacityMin
            | Field::CapacityMax
            | Field::ClassMin
            | Field::ClassMax
            | Field::NominationsMax,
            n,
        ) => td_string!(language, common.unit.people, n = n),
        _ => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::opportunities::{Input, Kind, specs};

    #[test]
    fn every_choice_of_every_form_has_words() {
        for kind in Kind::ALL {
            for spec in specs(*kind) {
                if let Input::Choice(codes) | Input::Choices(codes) = spec.input {
                    for code in codes {
                        for language in [Language::Japanese, Language::English] {
                            assert!(
                                known_choice(language, spec.field, code).is_some(),
                                "{} {code}",
                                spec.field
                            );
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn an_outdated_code_is_shown_as_it_is() {
        assert_eq!(choice(Language::Japanese, Field::Visa, "lunar"), "lunar");
    }
}
