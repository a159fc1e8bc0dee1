//! Facts of a posting: what was chosen or counted, field by field.

use super::*;
use crate::{Locale, td_string};
use model::closed::Closed;
use model::opportunities::Field;

/// The text of a chosen code of this field; the code itself when it is none of today's.
pub fn choice(locale: Locale, field: Field, code: &str) -> String {
    known_choice(locale, field, code).unwrap_or(code).to_owned()
}

fn known_choice(locale: Locale, field: Field, code: &str) -> Option<&'static str> {
    match field {
        Field::OriginalLanguage => word(locale, code, language),
        Field::FieldsOfStudy => word(locale, code, field_of_study),
        Field::Visibility => word(locale, code, visibility),
        Field::Mode => word(locale, code, mode),
        Field::Country => country(locale, code),
        Field::Prefecture => prefecture(locale, code),
        Field::StudyYears => word(locale, code, study_year),
        Field::WorkingLanguages => word(locale, code, working_language),
        Field::JapaneseLevel | Field::EnglishLevel => word(locale, code, cefr),
        Field::Direction => word(locale, code, direction),
        Field::ResearchForm => word(locale, code, research_form),
        Field::BudgetBand => word(locale, code, budget_band),
        Field::ResearchPlace => word(locale, code, research_place),
        Field::StudentPart => word(locale, code, student_part),
        Field::CareerType => word(locale, code, career_type),
        Field::WorkerStatus => word(locale, code, worker_status),
        Field::WageUnit => word(locale, code, wage_unit),
        Field::WageCurrency | Field::CostCurrency => word(locale, code, currency),
        Field::Insurance => word(locale, code, insurance),
        Field::DataUse => word(locale, code, data_use),
        Field::Visa => word(locale, code, visa),
        Field::RiskLevel => risk_level(locale, code),
        Field::CourseSide => word(locale, code, course_side),
        Field::CourseForm => word(locale, code, course_form),
        Field::FeeKind => word(locale, code, fee_kind),
        _ => None,
    }
}

fn word<T: Closed>(
    locale: Locale,
    code: &str,
    words: fn(Locale, T) -> &'static str,
) -> Option<&'static str> {
    T::from_code(code).map(|value| words(locale, value))
}

fn risk_level(locale: Locale, code: &str) -> Option<&'static str> {
    Some(match code {
        "0" => td_string!(locale, choice.risk.level0),
        "1" => td_string!(locale, choice.risk.level1),
        "2" => td_string!(locale, choice.risk.level2),
        "3" => td_string!(locale, choice.risk.level3),
        "4" => td_string!(locale, choice.risk.level4),
        _ => return None,
    })
}

/// A number with the unit its field counts in.
pub fn number(locale: Locale, field: Field, number: i64) -> String {
    match (field, number) {
        (Field::DaysTotal | Field::DaysWorkplace, 1) => {
            td_string!(locale, common.unit.day).to_owned()
        }
        (Field::DaysTotal | Field::DaysWorkplace, n) => td_string!(locale, common.unit.days, n = n),
        (Field::HoursPerDay, 1) => td_string!(locale, common.unit.hour).to_owned(),
        (Field::HoursPerDay, n) => td_string!(locale, common.unit.hours, n = n),
        (Field::WeeksMin | Field::WeeksMax, 1) => td_string!(locale, common.unit.week).to_owned(),
        (Field::WeeksMin | Field::WeeksMax, n) => td_string!(locale, common.unit.weeks, n = n),
        (Field::Minutes, n) => td_string!(locale, common.unit.minutes, n = n),
        (Field::Sessions, 1) => td_string!(locale, common.unit.session).to_owned(),
        (Field::Sessions, n) => td_string!(locale, common.unit.sessions, n = n),
        (
            Field::CapacityMin
            | Field::CapacityMax
            | Field::ClassMin
            | Field::ClassMax
            | Field::NominationsMax,
            n,
        ) => td_string!(locale, common.unit.people, n = n),
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
                        for locale in [Locale::ja, Locale::en] {
                            assert!(
                                known_choice(locale, spec.field, code).is_some(),
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
        assert_eq!(choice(Locale::ja, Field::Visa, "lunar"), "lunar");
    }
}
