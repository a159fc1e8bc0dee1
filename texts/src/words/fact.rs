//! Facts of a posting: what was chosen or counted, field by field.

use super::table::{Table, tables};
use super::{country, prefecture};
use crate::td_string;
use model::Language;
use model::opportunities::{Field, Hours};

/// The text of a chosen code of this field; the code itself when it is none of today's.
pub fn choice(language: Language, field: Field, code: &str) -> String {
    known_choice(language, field, code)
        .unwrap_or(code)
        .to_owned()
}

fn known_choice(language: Language, field: Field, code: &str) -> Option<&'static str> {
    match field {
        Field::Country => country(language, code),
        Field::Prefecture => prefecture(language, code),
        field => words_of_choices(field)?.of(language, code),
    }
}

fn words_of_choices(field: Field) -> Option<&'static Table> {
    Some(match field {
        Field::OriginalLanguage => &tables::LANGUAGE,
        Field::FieldsOfStudy => &tables::FIELD_OF_STUDY,
        Field::Visibility => &tables::VISIBILITY,
        Field::Mode => &tables::MODE,
        Field::StudyYears => &tables::STUDY_YEAR,
        Field::WorkingLanguages => &tables::WORKING_LANGUAGE,
        Field::JapaneseLevel | Field::EnglishLevel => &tables::CEFR,
        Field::Direction => &tables::DIRECTION,
        Field::ResearchForm => &tables::RESEARCH_FORM,
        Field::BudgetBand => &tables::BUDGET_BAND,
        Field::ResearchPlace => &tables::RESEARCH_PLACE,
        Field::StudentPart => &tables::STUDENT_PART,
        Field::Aim => &tables::AIM,
        Field::CareerType => &tables::CAREER_TYPE,
        Field::OrdersGiven | Field::BenefitToHost | Field::HoursControlled => &tables::YES_NO,
        Field::WorkerStatus => &tables::WORKER_STATUS,
        Field::WageUnit => &tables::WAGE_UNIT,
        Field::WageCurrency | Field::CostCurrency => &tables::CURRENCY,
        Field::Insurance => &tables::INSURANCE,
        Field::DataUse => &tables::DATA_USE,
        Field::Visa => &tables::VISA,
        Field::CourseSide => &tables::COURSE_SIDE,
        Field::CourseForm => &tables::COURSE_FORM,
        Field::FeeKind => &tables::FEE_KIND,
        Field::RiskLevel => &tables::RISK_LEVEL,
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

/// Hours, with the minutes over.
pub fn hours(language: Language, hours: Hours) -> String {
    let (full, over) = hours.parts();
    let minutes = td_string!(language, common.unit.minutes, n = over);
    let full = match full {
        0 => return minutes,
        1 => td_string!(language, common.unit.hour).to_owned(),
        n => td_string!(language, common.unit.hours, n = n),
    };
    match over {
        0 => full,
        _ => td_string!(
            language,
            common.unit.hours_minutes,
            hours = full,
            minutes = minutes
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::closed::Closed;
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
